"""The edit log: an append-only folder of immutable parquet files.

A writer never touches another's file: each append is a new file with a name of its own, written
aside, fsynced and renamed. So writers on any number of machines need no lock, and folders merge
by copying. Homes are often on NFS, where neither file locks nor SQLite's WAL can be relied on.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from workbench.errors import EditError
from workbench.model import HISTORY, Annotation, Edit, State
from workbench.store import tables, ulid
from workbench.store.fold import Standing, fold, order

_OF_SEGMENT = frozenset({"target", "state", "note"})
"""Kinds of edit that make an annotation: they need a segment that the project has."""


class EditLog:
    """The history of one project and the annotations it adds up to.

    ``segments`` are the ids that may be edited. Safe to call from several threads.
    """

    def __init__(self, folder: Path, segments: Iterable[str]) -> None:
        self.folder = folder
        self._lock = threading.RLock()
        self._standings = {segment: Standing(segment) for segment in segments}
        self._read: set[str] = set()
        self._edits: dict[str, Edit] = {}
        self._of_segment: dict[str | None, list[Edit]] = {}
        self._latest: Edit | None = None
        self.refresh()

    @property
    def last(self) -> str | None:
        """The id of the latest edit, or None: the mark that a snapshot names."""
        return self._latest.edit if self._latest else None

    def annotation(self, segment: str) -> Annotation:
        """Return where a segment stands. Raises EditError for a segment that there is none of."""
        with self._lock:
            return self._standing(segment).annotation()

    def annotations(self) -> list[Annotation]:
        """Return where every segment stands, in the order of the segments."""
        with self._lock:
            return [standing.annotation() for standing in self._standings.values()]

    def edits(self) -> list[Edit]:
        """Return every edit, oldest first."""
        with self._lock:
            return sorted(self._edits.values(), key=order)

    def edits_of(self, segment: str) -> list[Edit]:
        """Return the edits of one segment, oldest first."""
        with self._lock:
            return sorted(self._of_segment.get(segment, []), key=order)

    def edits_of_kind(self, kind: str) -> list[Edit]:
        """Return the edits of one kind, such as those that concern no segment, oldest first."""
        return [edit for edit in self.edits() if edit.kind == kind]

    def annotation_at(self, segment: str, edit: str | None) -> Annotation:
        """Return where a segment stood when ``edit`` was its latest; with None, at its start."""
        edits = self.edits_of(segment)
        count = next((n for n, e in enumerate(edits, start=1) if e.edit == edit), 0)
        return fold(segment, edits[:count])

    def arrived(self, after: int) -> tuple[int, set[str]]:
        """Return how many edits there are, and the segments of those that came after ``after``.

        Edits count in the order in which this process came to know them, so that a late one of
        another writer is not missed.
        """
        with self._lock:
            late = islice(self._edits.values(), after, None)
            segments = {edit.segment for edit in late if edit.segment is not None}
            return len(self._edits), segments

    def add_segments(self, segments: Iterable[str]) -> None:
        """Make further segments editable, and take in the edits that were waiting for them."""
        with self._lock:
            for segment in segments:
                standing = self._standings.setdefault(segment, Standing(segment))
                for edit in self._of_segment.get(segment, []):
                    standing.take(edit)

    def append(self, edits: Iterable[Edit]) -> list[Annotation]:
        """Write edits durably and return where their segments stand now.

        All go into one file or none does. An edit whose id is there already is not written
        again. Raises EditError for an edit that can't be one, OSError from the file system; in
        both cases nothing was written.
        """
        given = list(edits)
        with self._lock:
            for edit in given:
                self._check(edit)
            fresh = self._stamped(edit for edit in _once(given) if edit.edit not in self._edits)
            if fresh:
                self._write(fresh)
            segments = dict.fromkeys(e.segment for e in given if e.segment is not None)
            return [self._standings[segment].annotation() for segment in segments]

    def refresh(self) -> set[str]:
        """Read what other writers have added since, and return the segments that it changed."""
        with self._lock:
            changed: set[str] = set()
            for path in sorted(self.folder.glob("[!.]*.parquet")):
                if path.name not in self._read:
                    changed |= self._take_in(_edits(tables.read(path, HISTORY)))
                    self._read.add(path.name)
            return changed

    def _write(self, edits: list[Edit]) -> None:
        name = f"{ulid.new()}.parquet"
        tables.write(self.folder / name, history(edits))
        self._read.add(name)
        self._take_in(edits)

    def _stamped(self, edits: Iterable[Edit]) -> list[Edit]:
        clock = self._latest.sequence if self._latest else 0
        now = datetime.now(UTC)
        return [replace(e, sequence=clock + n, changed=now) for n, e in enumerate(edits, start=1)]

    def _take_in(self, edits: Iterable[Edit]) -> set[str]:
        changed = set()
        for edit in edits:
            if edit.edit in self._edits:
                continue
            self._edits[edit.edit] = edit
            self._of_segment.setdefault(edit.segment, []).append(edit)
            if edit.segment is not None:
                changed.add(edit.segment)
                if edit.segment in self._standings:
                    self._standings[edit.segment].take(edit)
            if self._latest is None or order(edit) > order(self._latest):
                self._latest = edit
        return changed

    def _check(self, edit: Edit) -> None:
        if edit.segment is not None or edit.kind in _OF_SEGMENT:
            self._standing(edit.segment)
        if not ulid.valid(edit.edit):
            raise EditError(f"{edit.edit!r} is no name for an edit. Give it a ULID.")
        if edit.kind == "state" and edit.value not in set(State):
            states = ", ".join(State)
            raise EditError(f"{edit.value!r} is no state of a segment. The states are: {states}.")

    def _standing(self, segment: str | None) -> Standing:
        try:
            return self._standings[segment]  # type: ignore[index]
        except KeyError:
            raise EditError(
                f"The project has no segment {segment!r}. Its ids are in segments.parquet."
            ) from None


def history(edits: Iterable[Edit]) -> pa.Table:
    """Return edits as a table with the columns of the history."""
    return tables.table((asdict(edit) for edit in edits), HISTORY)


def start(folder: Path) -> None:
    """Begin an empty log: a folder with one file of no rows, so that pandas can read it."""
    folder.mkdir()
    pq.write_table(history([]), folder / f"{ulid.new()}.parquet")


def _edits(content: pa.Table) -> list[Edit]:
    rows: list[Mapping[str, object]] = content.to_pylist()
    return [Edit(**row) for row in rows]  # type: ignore[arg-type]


def _once(edits: Iterable[Edit]) -> list[Edit]:
    return list({edit.edit: edit for edit in edits}.values())
