"""The single looks at a project's folder that make up its verification, in one visible list."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from workbench.errors import ProjectError, StorageError
from workbench.model import ANNOTATIONS, GLOSSARY, HISTORY, LEFT_OUT, SEGMENTS, TURNS
from workbench.store import folder as folders
from workbench.store import history, snapshot, tables, tiling
from workbench.store.folder import Marker
from workbench.store.loading import stand
from workbench.store.log import EditLog

TABLES = {
    folders.TURNS: TURNS,
    folders.LEFT_OUT: LEFT_OUT,
    folders.SEGMENTS: SEGMENTS,
    folders.GLOSSARY: GLOSSARY,
}

REPAIR = "Run: workbench repair"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with a file of a project, and what to do about it."""

    file: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Say it in a line."""
        return f"{self.file}: {self.problem}. {self.remedy}."


def sources(folder: Path, marker: Marker) -> Iterator[Problem]:
    """Hold the copies of the transcripts against the hashes that were taken of them."""
    for document in marker.documents:
        try:
            data = (folder / document.file).read_bytes()
        except OSError as error:
            yield Problem(document.file, f"can't be read ({error.strerror})", _backup("it"))
            continue
        if hashlib.sha256(data).hexdigest() != document.sha256:
            yield Problem(document.file, "is not the file that was taken in", _backup("it"))


def readable(folder: Path, marker: Marker) -> Iterator[Problem]:
    """Read every table by its schema."""
    for name, schema in TABLES.items():
        try:
            tables.read(folder / name, schema)
        except (ProjectError, pa.ArrowException):
            remedy = _backup("it") if name == folders.GLOSSARY else REPAIR
            yield Problem(name, "can't be read, or lacks columns", remedy)


def spans(folder: Path, marker: Marker) -> Iterator[Problem]:
    """See that turns and what was left out tile each file, and segments tile each turn."""
    try:
        turns, left_out, segments = (
            tables.frame(tables.of_documents(folder, name, TABLES[name], marker))
            for name in (folders.TURNS, folders.LEFT_OUT, folders.SEGMENTS)
        )
    except (ProjectError, pa.ArrowException):
        return
    for gap in tiling.of_files(turns, left_out):
        yield Problem(folders.TURNS, gap, REPAIR)
    for gap in tiling.of_turns(turns, segments):
        yield Problem(folders.SEGMENTS, gap, REPAIR)
        return
    opened = _log(folder, marker)
    today = tables.frame(opened.segmentation().segments) if opened else segments
    for gap in tiling.of_turns(turns, today):
        yield Problem(folders.HISTORY, f"as split and merged, {gap}", REPAIR)


def log(folder: Path, marker: Marker) -> Iterator[Problem]:
    """Read every file of the history."""
    opened = _log(folder, marker)
    if opened is None:
        yield Problem(folders.HISTORY, "is gone", _backup("the folder"))
        return
    edits = opened.history()
    for bad in opened.set_aside:
        yield Problem(f"{folders.HISTORY}/{bad.file}", f"can't be read: {bad.reason}", REPAIR)
    strange = set(edits["segment"].drop_null().to_pylist()) - opened.segments_ever()
    if strange:
        yield Problem(
            folders.HISTORY,
            f"holds edits of {len(strange)} segments that the project does not have, such as "
            f"{min(strange)}",
            "Add the transcript again that they were made on",
        )


def kept(folder: Path, marker: Marker) -> Iterator[Problem]:
    """Hold the snapshot against the history."""
    path = folder / folders.SNAPSHOT
    opened = _log(folder, marker)
    if opened is None or not path.exists():
        return
    found = snapshot.read(path)
    if found is None:
        yield Problem(folders.SNAPSHOT, "can't be read; the history is read instead", REPAIR)
        return
    edits = opened.history()
    if len(lost(found, edits)):
        yield Problem(folders.SNAPSHOT, "holds edits that the history has lost", REPAIR)
    elif not opened.annotations().equals(_folded(edits, folder, marker)):
        yield Problem(folders.SNAPSHOT, "says other than the history", REPAIR)


def written_out(folder: Path, marker: Marker) -> Iterator[Problem]:
    """Hold annotations.parquet against the history, unless it is merely older."""
    opened = _log(folder, marker)
    if opened is None:
        return
    try:
        found = pq.read_table(folder / folders.ANNOTATIONS, partitioning=None)
        found_last = (found.schema.metadata or {}).get(b"last_edit", b"").decode()
        content = found.select(ANNOTATIONS.names).cast(ANNOTATIONS)
    except (OSError, KeyError, ValueError, pa.ArrowException):
        yield Problem(folders.ANNOTATIONS, "can't be read, or lacks columns", REPAIR)
        return
    there = _folded(opened.history(), folder, marker)
    if found_last == (opened.last or "") and not content.equals(there):
        yield Problem(folders.ANNOTATIONS, "says other than the history", REPAIR)


INSPECTIONS: dict[str, Callable[[Path, Marker], Iterator[Problem]]] = {
    "sources": sources,
    "tables": readable,
    "spans": spans,
    "history": log,
    "snapshot": kept,
    "annotations": written_out,
}


def lost(found: snapshot.Snapshot, edits: pa.Table) -> pa.Table:
    """Return the edits of a snapshot that are not in the history: the columns of HISTORY."""
    there = set(edits["edit"].to_pylist())
    missing = [edit not in there for edit in found.edits["edit"].to_pylist()]
    return history.together([found.edits.filter(pa.array(missing, pa.bool_()))])


def _log(folder: Path, marker: Marker) -> EditLog | None:
    try:
        return EditLog(folder / folders.HISTORY, _segments(folder, marker))
    except StorageError:
        return None


def _segments(folder: Path, marker: Marker) -> pa.Table:
    try:
        return tables.of_documents(folder, folders.SEGMENTS, SEGMENTS, marker)
    except (ProjectError, pa.ArrowException):
        return SEGMENTS.empty_table()


def _folded(edits: pa.Table, folder: Path, marker: Marker) -> pa.Table:
    whole = history.together([HISTORY.empty_table(), edits])
    standings, _ = stand(_segments(folder, marker), whole)
    return standings.annotations()


def _backup(what: str) -> str:
    return f"Restore {what} from a backup"
