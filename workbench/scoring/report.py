"""The terminology score of a corpus, for a terminal, a notebook and another program."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from workbench.glossary.matching import Matcher
from workbench.model import ALLOWED, Term
from workbench.scoring import page
from workbench.scoring.adherence import Adherence, adherence
from workbench.scoring.bootstrap import Interval, interval
from workbench.scoring.comparison import Comparison, compare
from workbench.scoring.consistency import Consistency, consistency
from workbench.scoring.counting import count_pairs
from workbench.scoring.counts import Counts
from workbench.scoring.display import Shown, as_text, compared, headline, lines
from workbench.scoring.remarks import remarks
from workbench.scoring.signature import signature
from workbench.scoring.tables import SPEAKERS, TERMS, frame, speaker_rows, term_rows
from workbench.store.durable import write_durably


@dataclass(frozen=True)
class Score:
    """Adherence and consistency of a translation against its glossary, and how they were taken.

    ``counts`` is what was counted, ``glossary`` the terms it was counted by; ``reference`` is
    what came of comparing with a reference, None if there is none.
    """

    counts: Counts
    glossary: Sequence[Term]
    signature: str
    reference: Comparison | None = None

    @cached_property
    def adherence(self) -> Adherence:
        """Return the adherence in all."""
        return adherence(self.counts.by_term().values())

    @cached_property
    def interval(self) -> Interval | None:
        """Return how sure the micro adherence is, None for fewer than two segments with terms."""
        return interval(self.counts.shares)

    @cached_property
    def consistency(self) -> Consistency:
        """Return the consistency in all."""
        return consistency(self.counts.by_term().values())

    @cached_property
    def terms(self) -> pd.DataFrame:
        """Return a row for each term that occurs, the most frequent first.

        Columns: source, target (the first allowed one), occurrences, rendered, adherence, exact,
        preferred, forbidden, known (occurrences with a known rendering), dominant (the commonest
        rendering), share, hhi, ltcr, renderings (a dict: how often each target).
        """
        return frame(term_rows(self.counts, self.glossary), TERMS)

    @cached_property
    def speakers(self) -> pd.DataFrame:
        """Return a row for each speaker with a scored segment, in the order of the documents.

        Columns: speaker, segments, occurrences, rendered, adherence, exact, preferred, forbidden.
        """
        return frame(speaker_rows(self.counts), SPEAKERS)

    def to_json(self) -> dict[str, object]:
        """Return all of it as what JSON knows; None is a score that measured nothing.

        Keys: adherence (with its interval), consistency, signature, segments (scored; left_out by
        reason), glossary (terms; found; without_target), terms and speakers (a list of rows each),
        reference (see :class:`workbench.scoring.comparison.Comparison`; null without one).
        """
        return {
            "adherence": {**asdict(self.adherence), "interval": _or_none(self.interval)},
            "consistency": asdict(self.consistency),
            "signature": self.signature,
            "segments": {"scored": self._scored, "left_out": dict(self.counts.left_out)},
            "glossary": {
                "terms": len(self.glossary),
                "found": len(self.counts.by_term()),
                "without_target": self._without_target,
            },
            "terms": term_rows(self.counts, self.glossary),
            "speakers": speaker_rows(self.counts),
            "reference": self.reference.to_json() if self.reference else None,
        }

    @property
    def _scored(self) -> int:
        return sum(self.counts.segments.values())

    @property
    def _without_target(self) -> int:
        return sum(
            not any(target.status in ALLOWED for target in term.targets) for term in self.glossary
        )

    @property
    def _shown(self) -> Shown:
        beside = compared(self.reference) if self.reference else []
        return Shown(
            headline(self.adherence, self.interval, self._scored),
            [*lines(self.adherence, self.consistency, self.interval), *beside],
            term_rows(self.counts, self.glossary),
            speaker_rows(self.counts),
            remarks(self.counts, len(self.glossary), self._without_target, self.reference),
            self.signature,
        )

    def __str__(self) -> str:
        return as_text(self._shown)

    def _repr_html_(self) -> str:
        return page.part(self._shown)

    def to_html(self, path: str | os.PathLike[str]) -> None:
        """Write the report as one HTML file that opens offline. Raises OSError."""
        content = page.page(self._shown).encode()
        write_durably(Path(path), lambda file: file.write(content))


def score(
    pairs: pd.DataFrame,
    matcher: Matcher,
    glossary_hash: str,
    document_hash: str,
    references: Mapping[str, str] | None = None,
) -> Score:
    """Score a translation's terminology, segment by segment, and beside a reference if given.

    ``pairs`` has a row for each segment in the order of the documents, with the columns speaker,
    source and target, and segment if there are ``references``: texts by segment. A segment whose
    target is empty is not scored, and counted as left out. The hashes come from
    :mod:`workbench.scoring.signature`.

    >>> import pandas as pd
    >>> from workbench.model import Status, Target
    >>> matcher = Matcher([Term("社区", (Target("community", Status.PREFERRED),))])
    >>> rows = [("A", "社区很好。", "Communities are good."), ("B", "社区。", "")]
    >>> pairs = pd.DataFrame(rows, columns=["speaker", "source", "target"])
    >>> made = score(pairs, matcher, "g", "d")
    >>> made.adherence.micro, made.to_json()["segments"]
    (1.0, {'scored': 1, 'left_out': {'empty target': 1}})
    """
    counts = count_pairs(pairs, matcher)
    scored, left_out = sum(counts.segments.values()), sum(counts.left_out.values())
    made = signature(glossary_hash, document_hash, scored, left_out)
    compared = None if references is None else compare(pairs, references, matcher)
    return Score(counts, matcher.terms, made, compared)


def _or_none(found: Interval | None) -> dict[str, object] | None:
    return asdict(found) if found else None
