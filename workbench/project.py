"""One object that ties the rest together: what a notebook holds."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa

from workbench import checks, exporters, remarks, speakers
from workbench.checks import Waivers, waivers
from workbench.drafts import DraftReport, Placement
from workbench.glossary import editing, matching, reading, terms
from workbench.glossary import reviewing as reviewing_terms
from workbench.importers import Doubtful
from workbench.model import GLOSSARY, LEFT_OUT, SEGMENTS, TURN_HEADERS, TURNS, Annotation, Edit
from workbench.remarks import making
from workbench.store import creation, drafting, reviewing, tables, ulid
from workbench.store import folder as folders
from workbench.store import pairs as pairing
from workbench.store import update as updating
from workbench.store.identity import Identity
from workbench.store.log import EditLog
from workbench.store.upkeep import Upkeep

if TYPE_CHECKING:
    # Where it is used it is imported: it takes as long as all the rest, and a page waits for that.
    from workbench import scoring
    from workbench.widget.widget import TranslationWorkbench

Source = str | os.PathLike[str]


def create(
    path: Source,
    sources: Iterable[Source],
    glossaries: Iterable[Source] = (),
    targets: Iterable[Source] = (),
    origin: str | None = None,
) -> Project:
    """Make a project folder from transcripts and glossaries, and open it.

    ``targets`` are English drafts of the transcripts, in their order, and become edits of
    ``origin`` as :meth:`Project.load_draft` says. All of it is made or nothing is. Raises
    InputError for a file that can't be read, ProjectError where something is at ``path`` already,
    OSError from the file system.
    """
    incoming = creation.read_sources(map(Path, sources))
    readings = [reading.read(Path(glossary)) for glossary in glossaries]
    placements = drafting.place_new([*map(Path, targets)], incoming)
    drafted = drafting.draft(placements, Annotation, _author(), ulid.new(), origin)
    creation.create(Path(path), incoming, _table(readings), drafted.edits)
    project = Project(Path(path))
    project.readings, project.drafts = tuple(readings), drafted.reports
    project.doubtful = creation.doubtful(incoming)
    return project


def open(path: Source, author: str | None = None) -> Project:
    """Open a project, given its folder or its ``project.workbench`` file.

    ``author`` signs the edits; unless given it is $WORKBENCH_AUTHOR, or the user's name on this
    machine. Raises ProjectError where there is no project that can be read.
    """
    return Project(Path(path), author)


class Project:
    """A folder of transcripts under translation, as DataFrames.

    ``turns``, ``segments``, ``annotations``, ``history`` and ``glossary`` have the columns of the
    schemas in :mod:`workbench.model`; each call returns a fresh frame that is yours to change, and
    :meth:`update` takes it back. ``readings`` says how the glossaries taken in last were read,
    ``drafts`` what came of the drafts, ``doubtful`` which lines of the transcripts taken in last
    look like labels and were not believed.
    """

    def __init__(self, path: Path, author: str | None = None) -> None:
        self.path = folders.find(path).resolve()
        self.marker = folders.load(self.path)
        self.author = author or _author()
        self.client = ulid.new()
        self.readings: tuple[reading.GlossaryReading, ...] = ()
        self.drafts: tuple[DraftReport, ...] = ()
        self.doubtful: tuple[tuple[str, Doubtful], ...] = ()
        self._segments = self._read(folders.SEGMENTS, SEGMENTS)
        self.log = EditLog(
            self.path / folders.HISTORY,
            self._segment_ids(),
            Identity(self.path, self.marker.id),
        )
        beside = {
            folders.COMMENTS: lambda: self._remarks().comment_table(),
            folders.ERRORS: lambda: self._remarks().error_table(self._texts()),
        }
        self._upkeep = Upkeep(self.path, self.log, beside)

    def __repr__(self) -> str:
        """Name the project and its size."""
        return f"Project({str(self.path)!r}: {len(self.marker.documents)} documents)"

    @property
    def id(self) -> str:
        """The project's id, which stays when its folder moves."""
        return self.marker.id

    @property
    def name(self) -> str:
        """The project's name."""
        return self.marker.name

    @property
    def turns(self) -> pd.DataFrame:
        """One row a speaker turn: the columns of TURNS."""
        return tables.frame(self._read(folders.TURNS, TURNS))

    @property
    def segments(self) -> pd.DataFrame:
        """One row a sentence of a turn: the columns of SEGMENTS."""
        return tables.frame(self._segments)

    @property
    def left_out(self) -> pd.DataFrame:
        """One row a span of a file that belongs to no turn: the columns of LEFT_OUT."""
        return tables.frame(self._read(folders.LEFT_OUT, LEFT_OUT))

    @property
    def annotations(self) -> pd.DataFrame:
        """One row a segment, where its translation stands now: the columns of ANNOTATIONS."""
        self.log.refresh()
        return tables.frame(self.log.annotations())

    @property
    def comments(self) -> pd.DataFrame:
        """One row a comment, thread by thread: the columns of COMMENTS."""
        self.log.refresh()
        return tables.frame(self._remarks().comment_table())

    @property
    def errors(self) -> pd.DataFrame:
        """One row an error that somebody marked: the columns of ERRORS."""
        self.log.refresh()
        return tables.frame(self._remarks().error_table(self._texts()))

    @property
    def history(self) -> pd.DataFrame:
        """One row an edit, oldest first: the columns of HISTORY."""
        return tables.frame(self.log.history())

    @property
    def glossary(self) -> pd.DataFrame:
        """One row a target of a term, as edits have left it: the columns of GLOSSARY."""
        self.log.refresh()
        read = tables.frame(tables.read(self.path / folders.GLOSSARY, GLOSSARY))
        return editing.standing(read, self.log.edits_of_kind(editing.KIND))

    @property
    def glossary_history(self) -> pd.DataFrame:
        """One row a change to the glossary, oldest first: when, by whom, what then stood there."""
        self.log.refresh()
        return editing.history(self.log.edits_of_kind(editing.KIND))

    @property
    def speakers(self) -> pd.DataFrame:
        """One row a speaker with the English name and title: the columns of workbench.speakers."""
        self.log.refresh()
        given = self.log.edits_of_kind(speakers.KIND)
        return speakers.table(self.turns, terms.terms(self.glossary), given)

    @property
    def waivers(self) -> pd.DataFrame:
        """One row a finding that somebody let stand: the columns of checks.waivers."""
        return self._waivers().table()

    @property
    def pairs(self) -> pd.DataFrame:
        """One row a segment with its turn and its annotation: the columns of store.pairs."""
        return pairing.pairs(self.turns, self.segments, self.annotations)

    def turn_headers(self) -> pa.Table:
        """Return who speaks in each turn, and when, as an Arrow table: TURN_HEADERS."""
        return self._read(folders.TURNS, TURN_HEADERS)

    def segment_table(self) -> pa.Table:
        """Return ``segments`` as an Arrow table: the same one until a transcript is added."""
        return self._segments

    def matcher(self) -> matching.Matcher:
        """Return the matcher of the project's terms."""
        return matching.Matcher(terms.terms(self.glossary))

    def update_glossary(self, frame: pd.DataFrame, origin: str = "update") -> pd.DataFrame:
        """Take new and changed targets of terms as edits like any other; return the glossary.

        ``frame`` has ``source`` and ``target`` and what is to change of the columns of GLOSSARY,
        such as ``status``. With ``approval`` a target is proposed, approved, or retired, which
        takes it out. Raises EditError.
        """
        self.log.refresh()
        self.log.append(editing.edits(frame, self.glossary, self._writer(origin)))
        return self.glossary

    def add_term(self, source: str, target: str, note: str = "", status: str = "") -> None:
        """Propose a target of a term; without ``status`` it is preferred if no other one is.

        One that the glossary has already keeps what is not given. Raises EditError.
        """
        given = {name: text for name, text in (("note", note), ("status", status)) if text}
        told = {"source": source, "target": target, **given}
        self.update_glossary(pd.DataFrame([told]), "editor")

    def merge_terms(self, sources: Collection[str], into: str) -> pd.DataFrame:
        """Make the targets of several terms those of ``into``; return the glossary.

        Raises EditError.
        """
        self.log.refresh()
        return self.update_glossary(editing.merging(self.glossary, sources, into), "merge")

    def split_term(self, source: str, targets: Collection[str], into: str) -> pd.DataFrame:
        """Make some targets of a term those of another, ``into``; return the glossary.

        Raises EditError.
        """
        self.log.refresh()
        return self.update_glossary(
            editing.splitting(self.glossary, source, targets, into), "split"
        )

    def candidates(self, first: int = 200) -> pd.DataFrame:
        """Return the likeliest terms that the sources use and the glossary lacks, best first.

        One row a candidate, with what the translations say for it: the columns of
        ``workbench.glossary.reviewing.CANDIDATES``.
        """
        return reviewing_terms.candidates(self.pairs, terms.terms(self.glossary), first)

    def renderings(self) -> pd.DataFrame:
        """Return what the translations say for each term, found without the glossary's targets.

        One row a rendering: the columns of ``workbench.glossary.reviewing.RENDERINGS``.
        """
        return reviewing_terms.renderings(self.pairs, self.matcher())

    def glossary_mark(self) -> str:
        """Return what is another text once the glossary has changed, whoever changed it."""
        stat = (self.path / folders.GLOSSARY).stat()
        edited = len(self.log.edits_of_kind(editing.KIND))
        return f"{stat.st_mtime_ns}:{stat.st_size}:{edited}"

    def translate(self) -> TranslationWorkbench:
        """Show the workbench: the last line of a notebook cell."""
        from workbench.widget.widget import TranslationWorkbench

        return TranslationWorkbench(self)

    def update(self, frame: pd.DataFrame, origin: str = "update") -> updating.Update:
        """Take changed targets and states of a frame back as edits like any other.

        ``frame`` has ``segment`` and ``target`` or ``state``, such as a changed ``annotations``.
        What somebody else has changed since it was read is left alone and named. Raises EditError.
        """
        self.log.refresh()
        done = updating.update(self.log, frame, self._writer(origin))
        self.changed()
        return done

    def update_speakers(self, frame: pd.DataFrame, origin: str = "update") -> pd.DataFrame:
        """Take changed names and titles of a table of speakers back as edits; return the table.

        ``frame`` has ``speaker`` and ``name`` or ``title``, such as a changed ``speakers``. Raises
        EditError.
        """
        self.log.append(speakers.edits(frame, self.speakers, self._writer(origin)))
        return self.speakers

    def comment(self, segment: str, text: str, thread: str | None = None) -> str:
        """Comment on a segment, or answer in the ``thread`` of a comment; return the comment's id.

        Raises EditError.
        """
        edit = making.comment(segment, text, thread, self._writer())
        return self._remark(edit, "comment")

    def resolve(self, thread: str, resolved: bool = True) -> None:
        """Mark a thread of comments as resolved, or open it again. Raises EditError."""
        self.log.refresh()
        edit = making.resolution(self._remarks().thread(thread), resolved, self._writer())
        self._remark(edit, "comment")

    def mark_error(
        self,
        segment: str,
        category: str,
        severity: str,
        span: tuple[int, int],
        side: str = "target",
        note: str = "",
    ) -> str:
        """Mark an error in a segment and return its id.

        ``category`` and ``severity`` are of :mod:`workbench.remarks.typology`, ``span`` is start
        and end in characters of the text on that ``side``. Raises EditError.
        """
        self.log.refresh()
        place = {"side": side, "start": span[0], "end": span[1]}
        on = self._texts()(segment, side)
        about = {"category": category, "severity": severity, **place, "on": on, "note": note}
        return self._remark(making.error(segment, about, self._writer()), "error")

    def remove_error(self, error: str) -> None:
        """Take back an error that was marked; the history keeps it. Raises EditError."""
        self.log.refresh()
        found = self._remarks().error(error, self._texts())
        self._remark(making.removal(found, self._writer()), "error")

    @property
    def reviewers(self) -> tuple[str, ...]:
        """The authors who may review and reject; none are named where anybody may."""
        return reviewing.reviewers(folders.load(self.path))

    def set_reviewers(self, names: Iterable[str]) -> None:
        """Say who may review and reject from now on, in all that is open; without names, anybody.

        Names are those that sign the edits. Raises EditError, OSError from the file system.
        """
        self.marker = reviewing.save(self.path, names)

    def load_draft(
        self, path: Source, document: str | None = None, origin: str | None = None
    ) -> DraftReport:
        """Load a machine draft or an existing English text as drafts, and say what came of it.

        ``document`` names the transcript; it may be left out if there is one, or if the file says
        of each target what it belongs to (:mod:`workbench.drafts`). Only segments that nobody has
        translated are filled. Their edits keep ``origin``, unless given the file's name. Raises
        InputError for a file that can't be read or placed, ProjectError for an unknown document.
        """
        self._take([drafting.place_on(Path(path), self._segments, document)], origin)
        return self.drafts[0]

    def add(
        self,
        sources: Iterable[Source] = (),
        glossaries: Iterable[Source] = (),
        targets: Iterable[Source] = (),
        document: str | None = None,
        origin: str | None = None,
    ) -> None:
        """Take further transcripts and glossaries into the project.

        ``targets`` are English drafts of these transcripts, or without any of those that are there,
        as :meth:`load_draft` says. Raises as :func:`create`.
        """
        self.marker = folders.load(self.path)
        incoming = creation.read_sources(map(Path, sources), self.marker.documents)
        self.doubtful = creation.doubtful(incoming)
        drafts = [*map(Path, targets)]
        placements = (
            drafting.place_new(drafts, incoming)
            if incoming
            else [drafting.place_on(path, self._segments, document) for path in drafts]
        )
        self.readings = tuple(reading.read(Path(glossary)) for glossary in glossaries)
        if self.readings:
            path = self.path / folders.GLOSSARY
            before = tables.read(path, GLOSSARY)
            tables.write(path, pa.concat_tables([before, _table(self.readings)]))
        if incoming:
            self.marker = creation.add(self.path, self.marker, incoming)
            self._segments = self._read(folders.SEGMENTS, SEGMENTS)
            self.log.add_segments(self._segment_ids())
        self._take(placements, origin)

    def check(self) -> pd.DataFrame:
        """Return what the checks find in translated segments: the columns of checks.findings.

        What was waived is left out; ``waivers`` lists it.
        """
        return checks.check_corpus(self.pairs, self.glossary, self._waivers())

    def score(self, reference: scoring.References | None = None) -> scoring.Score:
        """Return terminology adherence and consistency against the project's glossary.

        With a ``reference`` also BLEU, chrF2, chrF2++ and TER: a frame or table with the columns
        segment and reference, or text with a line a segment. Raises InputError if it doesn't fit.
        """
        from workbench import scoring

        return scoring.score_corpus(self.pairs, self.glossary, reference)

    def version(self, name: str) -> pd.DataFrame:
        """Return the pairs as an author left them, or as the draft of an origin had them."""
        from workbench import scoring

        return scoring.version(self.pairs, self.history, name)

    def compare(
        self,
        first: pd.DataFrame,
        second: pd.DataFrame,
        reference: scoring.References | None = None,
    ) -> scoring.Contrast:
        """Say what differs between two translations by the project's glossary, term by term.

        Each is such as ``pairs`` or :meth:`version`, of this project or of a copy. Raises
        InputError for a reference that doesn't fit.
        """
        from workbench import scoring

        return scoring.contrast(first, second, self.glossary, reference)

    def agreement(self, on: str = "states") -> scoring.Agreement:
        """Return how far annotators agree on states, or on errors marked in translations.

        ``on`` is "states" or "errors". Raises ValueError for another word.
        """
        from workbench import scoring

        if on == "states":
            return scoring.on_states(self.history)
        if on != "errors":
            raise ValueError(f"agreement is on states or on errors, not on {on!r}")
        pairs = self.pairs
        return scoring.on_errors(
            self.errors, dict(zip(pairs["segment"], pairs["target"], strict=True))
        )

    def export(self, path: Source, states: Collection[str] | None = None) -> exporters.ExportReport:
        """Write a parallel corpus or a document; the suffix of ``path`` says in which format.

        ``states`` are those of the segments that go out: unless given, the confirmed ones into a
        corpus, and into a document also drafts. Raises UnknownFormat, ExportError.
        """
        return exporters.export(
            self.pairs,
            Path(path),
            states=states,
            source_language=self.marker.source_language,
            target_language=self.marker.target_language,
            title=self.name,
            speakers=self.speakers,
            remarks=(self.comments, self.errors),
        )

    def changed(self) -> None:
        """Say that edits were made: annotations.parquet follows when they pause."""
        self._upkeep.soon()

    def close(self) -> None:
        """Write annotations.parquet if edits came since; a command ends with this."""
        self._upkeep.flush()

    def _take(self, placements: Iterable[Placement], origin: str | None) -> None:
        self.log.refresh()
        standing = self.log.annotation
        drafted = drafting.draft(placements, standing, self.author, self.client, origin)
        self.log.append(drafted.edits)
        self.drafts = drafted.reports
        if drafted.edits:
            self.changed()

    def _remarks(self) -> remarks.Remarks:
        return remarks.Remarks(e for kind in remarks.KINDS for e in self.log.edits_of_kind(kind))

    def _texts(self) -> remarks.Texts:
        @cache
        def sources() -> dict[str, str]:
            columns = (self._segments[name].to_pylist() for name in ("segment", "source"))
            return dict(zip(*columns, strict=True))

        def text_of(segment: str, side: str) -> str:
            target = self.log.annotation(segment).target
            return sources()[segment] if side == "source" else target

        return text_of

    def _writer(self, origin: str = "update") -> updating.Writer:
        return updating.Writer(self.author, self.client, origin)

    def _remark(self, edit: Edit, kind: str) -> str:
        self.log.append([edit])
        self.changed()
        return str(json.loads(edit.value)[kind])

    def _segment_ids(self) -> pa.Array:
        return self._segments["segment"].combine_chunks()

    def _read(self, name: str, schema: pa.Schema) -> pa.Table:
        return tables.of_documents(self.path, name, schema, self.marker)

    def _waivers(self) -> Waivers:
        self.log.refresh()
        return Waivers(self.log.edits_of_kind(waivers.KIND))


def _table(readings: Iterable[reading.GlossaryReading]) -> pa.Table:
    parts = [pa.Table.from_pandas(r.frame, GLOSSARY, preserve_index=False) for r in readings]
    return pa.concat_tables([GLOSSARY.empty_table(), *parts])


def _author() -> str:
    try:
        return os.environ.get("WORKBENCH_AUTHOR") or getpass.getuser()
    except OSError:
        return "unknown"
