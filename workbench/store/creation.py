"""Making a project folder, and taking further transcripts into one."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa

from workbench import importers, progress
from workbench.errors import ProjectError
from workbench.model import LEFT_OUT, SEGMENTS, TURNS, Edit, Transcript
from workbench.progress import Step, Tell, silent
from workbench.store import folder as folders
from workbench.store import ingest, log, tables, ulid
from workbench.store.durable import sync_folder, write_durably
from workbench.store.folder import Document, Marker
from workbench.store.refusals import named
from workbench.text.script import language
from workbench.wording import Wording

Rows = Callable[[Document, Transcript], Iterator[ingest.Row]]

DERIVED: dict[str, tuple[pa.Schema, Rows]] = {
    folders.TURNS: (TURNS, ingest.turn_rows),
    folders.LEFT_OUT: (LEFT_OUT, ingest.left_out_rows),
    folders.SEGMENTS: (SEGMENTS, ingest.segment_rows),
}
"""The tables that follow from the sources, with their schemas and what makes their rows."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A transcript that was read and not yet written anywhere."""

    document: Document
    data: bytes
    transcript: Transcript


def read_sources(paths: Iterable[Path], known: Sequence[Document] = ()) -> Iterator[Incoming]:
    """Read transcripts one after another, before anything is written.

    Raises InputError for a file that can't be read, ProjectError for one that is there already.
    """
    documents = list(known)
    for path in paths:
        transcript = importers.read(path)
        data = path.read_bytes()
        document = ingest.describe(path, data, transcript, {d.document for d in documents})
        same = next((d.document for d in documents if d.sha256 == document.sha256), None)
        if same is not None:
            raise ProjectError(
                Wording(
                    "{file}: the project has this very file as '{document}'. Leave it out.",
                    file=str(path),
                    document=same,
                )
            )
        documents.append(document)
        yield Incoming(document, data, transcript)


def doubtful(incoming: Iterable[Incoming]) -> tuple[tuple[str, importers.Doubtful], ...]:
    """Return the lines that look like labels and were not believed, with their documents' names."""
    return tuple(
        (each.document.document, line)
        for each in incoming
        for line in importers.doubtful(each.transcript)
    )


def check_free(path: Path) -> None:
    """Raise ProjectError where ``path`` is there and holds something."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise ProjectError(
            Wording(
                "{folder}: something is there already. Give the name of a new folder, or open the "
                "project that is there.",
                folder=str(path),
            )
        )


def create(
    path: Path,
    incoming: Sequence[Incoming],
    glossary: pa.Table,
    edits: Sequence[Edit] = (),
    tell: Tell = silent,
) -> None:
    """Make a project folder: all of it, or nothing. ``edits`` are the first of its history.

    Raises ProjectError where ``path`` is there and holds something, StorageError.
    """
    check_free(path)
    with named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        building = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
        try:
            marker = Marker(ulid.new(), path.name, _script(incoming), "en")
            _build(building, marker, incoming, glossary, edits, tell)
            tell(Step("finishing", path.name, 1, 1, 1.0))
            building.rename(path)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        sync_folder(path.parent)


def _build(
    folder: Path,
    marker: Marker,
    incoming: Sequence[Incoming],
    glossary: pa.Table,
    edits: Sequence[Edit],
    tell: Tell,
) -> None:
    folder.mkdir()
    (folder / folders.SOURCES).mkdir()
    log.start(folder / folders.HISTORY)
    editable = {edit.segment for edit in edits if edit.segment}
    log.EditLog(folder / folders.HISTORY, editable).append(edits)
    tables.write(folder / folders.GLOSSARY, glossary)
    add(folder, marker, incoming, tell)


def _script(incoming: Iterable[Incoming]) -> str:
    return language("".join(part.transcript.text for part in incoming))


def add(folder: Path, marker: Marker, incoming: Sequence[Incoming], tell: Tell = silent) -> Marker:
    """Take transcripts into a project folder; its marker, written last, makes them count.

    Returns the marker as it is then. Raises OSError from the file system.
    """
    for part in incoming:
        data = part.data
        write_durably(folder / part.document.file, lambda file, data=data: file.write(data))  # type: ignore[misc]
    for name in progress.writing([*DERIVED], tell):
        schema, rows = DERIVED[name]
        before = tables.of_documents(folder, name, schema, marker)
        after = [tables.table(rows(p.document, p.transcript), schema) for p in incoming]
        tables.write(folder / name, pa.concat_tables([before, *after]))
    _write_annotations(folder)
    grown = replace(marker, documents=(*marker.documents, *(p.document for p in incoming)))
    folders.save(folder, grown)
    return grown


def _write_annotations(folder: Path) -> None:
    segments = tables.read(folder / folders.SEGMENTS, SEGMENTS)
    edits = log.EditLog(folder / folders.HISTORY, segments)
    tables.write(folder / folders.ANNOTATIONS, edits.annotations())
