"""Mends a project's folder. Nothing is deleted: what can't be used is put into ``set-aside/``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from workbench import importers
from workbench.errors import InputError, ProjectError
from workbench.model import SEGMENTS
from workbench.store import creation, inspection, logfiles, snapshot, tables, ulid
from workbench.store import folder as folders
from workbench.store import log as logs
from workbench.store.aside import set_aside
from workbench.store.folder import Marker
from workbench.store.log import EditLog
from workbench.store.refusals import named
from workbench.store.verification import Verification, verify


@dataclass(frozen=True, slots=True)
class Repair:
    """What was done, and what is wrong after it. True if nothing is."""

    done: tuple[str, ...]
    after: Verification

    def __bool__(self) -> bool:
        """Say whether all is well now."""
        return bool(self.after)

    def to_json(self) -> dict[str, Any]:
        """Return what was done, and the verification after it."""
        return {"done": list(self.done), "after": self.after.to_json()}

    def __str__(self) -> str:
        """Say each step in a line, then what is wrong now."""
        return "\n".join([*(self.done or ("There was nothing to mend.",)), str(self.after)])


def repair(folder: Path) -> Repair:
    """Mend what can be mended from the sources and the history, and verify the project again.

    Raises ProjectError where there is no project or its marker can't be read, StorageError where
    the folder can't be written.
    """
    folder = folders.find(folder)
    marker = folders.load(folder)
    before = verify(folder)
    done: list[str] = []
    with named(folder):
        if not before:
            for step in (_tables, _history, _derived):
                done += step(folder, marker, before)
    return Repair(tuple(done), verify(folder) if done else before)


def _tables(folder: Path, marker: Marker, before: Verification) -> Iterator[str]:
    """Read the sources again for tables that can't be used."""
    bad = {problem.file for problem in before.problems} & set(creation.DERIVED)
    if not bad:
        return
    try:
        transcripts = [importers.read(folder / d.file) for d in marker.documents]
    except (InputError, OSError):
        return
    for name in sorted(bad):
        schema, rows = creation.DERIVED[name]
        both = zip(marker.documents, transcripts, strict=True)
        parts = [tables.table(rows(document, read), schema) for document, read in both]
        if (folder / name).exists():
            yield f"{name}: moved to {_moved(folder / name)}"
        tables.write(folder / name, pa.concat_tables([schema.empty_table(), *parts]))
        yield f"{name}: made anew from the sources"


def _history(folder: Path, marker: Marker, before: Verification) -> Iterator[str]:
    """Put files of the log that can't be read out of the way, and give back what it has lost."""
    history = folder / folders.HISTORY
    if not history.exists():
        logs.start(history)
        yield f"{folders.HISTORY}: was gone, begun anew"
    log = _log(folder, marker)
    edits = log.history()
    for bad in log.set_aside:
        yield f"{folders.HISTORY}/{bad.file}: moved to {_moved(history / bad.file, folder)}"
    kept = snapshot.read(folder / folders.SNAPSHOT)
    found = inspection.lost(kept, edits) if kept else None
    if found is not None and len(found):
        logfiles.write(history / f"{ulid.new()}.parquet", found)
        yield f"{folders.HISTORY}: {len(found)} edits given back that only the snapshot held"


def _derived(folder: Path, marker: Marker, before: Verification) -> Iterator[str]:
    """Write anew what follows from the history."""
    bad = {problem.file for problem in before.problems}
    for name in (folders.SNAPSHOT, folders.ANNOTATIONS):
        if name in bad and (folder / name).exists():
            yield f"{name}: moved to {_moved(folder / name)}"
    log = _log(folder, marker)
    log.save_snapshot()
    tables.write(folder / folders.ANNOTATIONS, log.annotations())
    yield f"{folders.ANNOTATIONS}, {folders.SNAPSHOT}: made anew from the history"


def _log(folder: Path, marker: Marker) -> EditLog:
    try:
        content = tables.of_documents(folder, folders.SEGMENTS, SEGMENTS, marker)
    except ProjectError:
        content = SEGMENTS.empty_table()
    return EditLog(folder / folders.HISTORY, content)


def _moved(path: Path, project: Path | None = None) -> str:
    there = set_aside(path, project)
    return f"{there.parent.name}/{there.name}"
