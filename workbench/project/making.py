"""Takes transcripts, glossaries and drafts into a project: a new one, or one that is there.

Reading files takes more libraries than opening a project does: this is imported when it is used.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pyarrow as pa

from workbench import progress
from workbench.drafts import DraftReport, Placement
from workbench.glossary import reading
from workbench.importers import Doubtful
from workbench.model import GLOSSARY, Annotation
from workbench.progress import Tell, silent
from workbench.project.stored import Stored, author_name
from workbench.store import creation, drafting, tables, ulid
from workbench.store import folder as folders
from workbench.store.creation import Incoming

Source = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Files:
    """What is taken in: transcripts, glossaries, and English drafts of transcripts."""

    sources: Sequence[Path]
    glossaries: Sequence[Path]
    targets: Sequence[Path]

    @classmethod
    def named(
        cls, sources: Iterable[Source], glossaries: Iterable[Source], targets: Iterable[Source]
    ) -> Files:
        """Return the files of these names."""
        return cls(*([*map(Path, names)] for names in (sources, glossaries, targets)))


@dataclass(frozen=True, slots=True)
class Taken:
    """How files were understood.

    ``readings`` says how the glossaries were read, ``drafts`` what came of the drafts,
    ``doubtful`` which lines of the transcripts look like labels and were not believed.
    """

    readings: tuple[reading.GlossaryReading, ...] = ()
    drafts: tuple[DraftReport, ...] = ()
    doubtful: tuple[tuple[str, Doubtful], ...] = ()


def create(path: Path, files: Files, origin: str | None, tell: Tell = silent) -> Taken:
    """Make a project folder from files, all of it or nothing.

    Raises InputError, ProjectError, StorageError, OSError.
    """
    creation.check_free(path)
    turns = progress.reading([*files.sources, *files.glossaries], tell)
    incoming = list(creation.read_sources(islice(turns, len(files.sources))))
    readings = tuple(map(reading.read, turns))
    placements = drafting.place_new(files.targets, incoming)
    drafted = drafting.draft(placements, Annotation, author_name(), ulid.new(), origin)
    creation.create(path, incoming, _table(readings), drafted.edits, tell)
    return Taken(readings, drafted.reports, creation.doubtful(incoming))


def add(project: Stored, files: Files, document: str | None, origin: str | None) -> Taken:
    """Take files into a project that is there; ``document`` says which one a draft is of.

    Raises as :func:`create`.
    """
    project.marker = folders.load(project.path)
    incoming = list(creation.read_sources(files.sources, project.marker.documents))
    placements = _placements(project, files.targets, incoming, document)
    readings = tuple(map(reading.read, files.glossaries))
    if readings:
        path = project.path / folders.GLOSSARY
        before = tables.read(path, GLOSSARY)
        tables.write(path, pa.concat_tables([before, _table(readings)]))
    if incoming:
        project.grow(creation.add(project.path, project.marker, incoming))
    reports = _draft(project, placements, origin)
    return Taken(readings, reports, creation.doubtful(incoming))


def load_draft(
    project: Stored, path: Path, document: str | None, origin: str | None
) -> DraftReport:
    """Load a draft, and say what came of it. Raises InputError, ProjectError."""
    placement = drafting.place_on(path, project.segment_table(), document)
    (made,) = _draft(project, [placement], origin)
    return made


def _placements(
    project: Stored, targets: Sequence[Path], incoming: Sequence[Incoming], document: str | None
) -> list[Placement]:
    if incoming:
        return drafting.place_new(targets, incoming)
    segments = project.segment_table()
    return [drafting.place_on(path, segments, document) for path in targets]


def _draft(
    project: Stored, placements: Iterable[Placement], origin: str | None
) -> tuple[DraftReport, ...]:
    project.log.refresh()
    standing = project.log.annotation
    drafted = drafting.draft(placements, standing, project.author, project.client, origin)
    project.log.append(drafted.edits)
    if drafted.edits:
        project.changed()
    return drafted.reports


def _table(readings: Iterable[reading.GlossaryReading]) -> pa.Table:
    parts = [pa.Table.from_pandas(r.frame, GLOSSARY, preserve_index=False) for r in readings]
    return pa.concat_tables([GLOSSARY.empty_table(), *parts])
