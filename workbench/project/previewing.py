"""What would become of files if a project were made of them. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pandas as pd

from workbench import importers, progress, speakers
from workbench.glossary import reading
from workbench.model import LeftOut, Transcript, Turn
from workbench.progress import Tell, silent
from workbench.store import creation, ingest
from workbench.store.creation import Incoming


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in a transcript, and in how many turns."""

    speaker: str
    role: str
    outlet: str
    turns: int


@dataclass(frozen=True, slots=True)
class DocumentPreview:
    """A transcript as it was understood.

    ``left_out`` has what a reader of the page would see and no turn has; ``doubtful`` the lines
    that look like a speaker's label and were not believed.
    """

    document: str
    layout: str
    encoding: str
    segments: int
    characters: int
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...]
    left_out: tuple[LeftOut, ...]
    doubtful: tuple[importers.Doubtful, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPreview:
    """A glossary as it was understood: its terms, and the rows that were left out."""

    file: str
    terms: int
    targets: int
    left_out: tuple[reading.Note, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """Transcripts and glossaries as they were understood, in the order in which they were given."""

    documents: tuple[DocumentPreview, ...]
    glossaries: tuple[GlossaryPreview, ...]


def preview(
    sources: Iterable[str | Path], glossaries: Iterable[str | Path] = (), tell: Tell = silent
) -> Preview:
    """Return what :func:`workbench.create` would make of files.

    Raises as it does for a file that can't be read: InputError, ProjectError, OSError.
    """
    transcripts = [*map(Path, sources)]
    turns = progress.reading([*transcripts, *map(Path, glossaries)], tell)
    incoming = creation.read_sources(islice(turns, len(transcripts)))
    return Preview(tuple(map(_document, incoming)), tuple(map(_glossary, turns)))


def _document(incoming: Incoming) -> DocumentPreview:
    transcript = incoming.transcript
    return DocumentPreview(
        document=incoming.document.document,
        layout=transcript.layout,
        encoding=transcript.encoding,
        segments=sum(1 for _ in ingest.segment_rows(incoming.document, transcript)),
        characters=sum(len(turn.text) for turn in transcript.turns),
        turns=transcript.turns,
        speakers=tuple(Speaker(**about) for about in speakers.appearing(_headers(transcript))),
        left_out=tuple(p for p in transcript.left_out if p.reason not in importers.INVISIBLE),
        doubtful=importers.doubtful(transcript),
    )


def _headers(transcript: Transcript) -> pd.DataFrame:
    columns = ["speaker", "role", "outlet"]
    rows = [[getattr(turn, column) for column in columns] for turn in transcript.turns]
    return pd.DataFrame(rows, columns=columns)


def _glossary(path: Path) -> GlossaryPreview:
    found = reading.read(path)
    left_out = tuple(note for note in found.notes if note.action == reading.LEFT_OUT)
    terms = int(found.frame["source"].nunique())
    return GlossaryPreview(path.name, terms, len(found.frame), left_out)
