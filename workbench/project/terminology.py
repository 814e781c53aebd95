"""A project's glossary: as it stands, as it came to be, and what it lacks."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict

import pandas as pd

from workbench.glossary import commenting, dismissing, editing, matching, standing, terms
from workbench.glossary import reviewing as reviewing_terms
from workbench.model import GLOSSARY, Approval
from workbench.project.stored import Stored
from workbench.store import folder as folders
from workbench.store import tables
from workbench.text.folding import fold


class Terminology(Stored):
    """The terms of a project."""

    _stands: tuple[str, pd.DataFrame] | None = None

    @property
    def glossary(self) -> pd.DataFrame:
        """One row a target of a term, as edits have left it: the columns of GLOSSARY."""
        whole = self.whole_glossary
        return whole[whole["approval"] != Approval.RETIRED].reset_index(drop=True)

    @property
    def whole_glossary(self) -> pd.DataFrame:
        """The glossary with the targets that were retired."""
        self.log.refresh()
        mark = self.glossary_mark()
        if self._stands is None or self._stands[0] != mark:
            edits = self.log.edits_of_kind(standing.KIND)
            self._stands = mark, standing.standing(self.glossary_as_read(), edits)
        return self._stands[1].copy()

    def glossary_as_read(self) -> pd.DataFrame:
        """Return the glossary as its files have it, without edits: the columns of GLOSSARY."""
        return tables.frame(tables.read(self.path / folders.GLOSSARY, GLOSSARY))

    @property
    def glossary_history(self) -> pd.DataFrame:
        """One row a change to the glossary, oldest first: when, by whom, what then stood there."""
        self.log.refresh()
        return editing.history(self.log.edits_of_kind(standing.KIND))

    def matcher(self) -> matching.Matcher:
        """Return the matcher of the project's terms."""
        return matching.Matcher(terms.terms(self.glossary))

    def glossary_mark(self) -> str:
        """Return what is another text once the glossary has changed, whoever changed it."""
        stat = (self.path / folders.GLOSSARY).stat()
        edited = self.log.count_of_kind(standing.KIND)
        return f"{stat.st_mtime_ns}:{stat.st_size}:{edited}"

    def update_glossary(
        self,
        frame: pd.DataFrame,
        origin: str = "update",
        author: str = "",
        respell: bool = False,
    ) -> pd.DataFrame:
        """Take new and changed targets of terms as edits like any other; return the glossary.

        ``frame`` has ``source`` and ``target`` and what is to change of the columns of GLOSSARY,
        such as ``status``. With ``approval`` a target is proposed, approved, or retired, which
        takes it out. With ``respell`` a source is written from then on as the frame has it. Unless
        given, ``author`` is the project's. Raises EditError.
        """
        writer = self._writer(origin, author)
        self.log.append(editing.edits(frame, self.whole_glossary, writer, respell))
        return self.glossary

    def add_term(
        self, source: str, target: str, note: str = "", status: str = "", author: str = ""
    ) -> None:
        """Propose a target of a term; without ``status`` it is preferred if no other one is.

        One that the glossary has already keeps what is not given. Unless given, ``author`` is the
        project's. Raises EditError.
        """
        given = {name: text for name, text in (("note", note), ("status", status)) if text}
        told = {"source": source, "target": target, **given}
        self.update_glossary(pd.DataFrame([told]), "editor", author)

    def merge_terms(self, sources: Collection[str], into: str) -> pd.DataFrame:
        """Make the targets of several terms those of ``into``; return the glossary.

        Sources that are ``into`` in another script or width are written as it is from then on.
        Raises EditError.
        """
        changes = editing.merging(self.glossary, sources, into)
        return self.update_glossary(changes, "merge", respell=True)

    def split_term(self, source: str, targets: Collection[str], into: str) -> pd.DataFrame:
        """Make some targets of a term those of another, ``into``; return the glossary.

        Raises EditError.
        """
        changes = editing.splitting(self.glossary, source, targets, into)
        return self.update_glossary(changes, "split")

    def candidates(self, first: int = 200) -> pd.DataFrame:
        """Return the likeliest terms that the sources use and the glossary lacks, best first.

        Those that were dismissed, and terms that were retired, are left out. One row a candidate,
        with what the translations say for it: the columns of
        ``workbench.glossary.reviewing.CANDIDATES``.
        """
        dismissed = self.dismissed_candidates
        found = reviewing_terms.candidates(
            self.pairs, terms.terms(self.whole_glossary), first + len(dismissed)
        )
        kept = found[~found["source"].map(fold).isin([fold(each) for each in dismissed])]
        return kept.head(first).reset_index(drop=True)

    @property
    def dismissed_candidates(self) -> list[str]:
        """The candidates that somebody has dismissed."""
        self.log.refresh()
        return dismissing.dismissed(self.log.edits_of_kind(dismissing.KIND))

    def dismiss_candidate(self, source: str, dismissed: bool = True, author: str = "") -> None:
        """Say that a candidate is no term, or take that back. Raises EditError."""
        writer = self._writer("review", author)
        self.log.append([dismissing.dismissal(source, dismissed, writer)])

    @property
    def term_comments(self) -> pd.DataFrame:
        """One row a comment on a term: the fields of ``glossary.commenting.TermComment``."""
        self.log.refresh()
        made = commenting.comments(self.log.edits_of_kind(commenting.KIND))
        names = list(commenting.TermComment.__slots__)
        return pd.DataFrame([asdict(each) for each in made], columns=names)

    def comment_term(self, source: str, text: str, author: str = "") -> str:
        """Comment on a term of the glossary, and return the comment's id. Raises EditError."""
        edit = commenting.comment(source, text, self._writer("review", author))
        self.log.append([edit])
        return str(json.loads(edit.value)["comment"])

    def resolve_term_comment(self, comment: str, resolved: bool = True, author: str = "") -> None:
        """Mark a comment on a term as resolved, or open it again. Raises EditError."""
        self.log.refresh()
        made = self.log.edits_of_kind(commenting.KIND)
        writer = self._writer("review", author)
        self.log.append([commenting.resolution(comment, resolved, made, writer)])

    def renderings(self) -> pd.DataFrame:
        """Return what the translations say for each term, found without the glossary's targets.

        One row a rendering: the columns of ``workbench.glossary.reviewing.RENDERINGS``.
        """
        return reviewing_terms.renderings(self.pairs, self.matcher())
