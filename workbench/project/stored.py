"""A project's folder as tables: what is read of it, and how edits go back."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pandas as pd
import pyarrow as pa

from workbench import remarks
from workbench.model import LEFT_OUT, SEGMENTS, TURN_HEADERS, TURNS
from workbench.store import folder as folders
from workbench.store import pairs as pairing
from workbench.store import reviewing, tables, ulid
from workbench.store import update as updating
from workbench.store.folder import Marker
from workbench.store.identity import Identity
from workbench.store.log import EditLog
from workbench.store.upkeep import Upkeep


class Stored:
    """What every part of a project stands on: its folder, its log and who works on it."""

    def __init__(self, path: Path, author: str | None = None) -> None:
        self.path = folders.find(path).resolve()
        self.marker = folders.load(self.path)
        self.author = author or author_name()
        self.author_given = author is not None
        self.client = ulid.new()
        self.log = EditLog(
            self.path / folders.HISTORY,
            self._read(folders.SEGMENTS, SEGMENTS),
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
        """One row a sentence of a turn, as split and merged since: the columns of SEGMENTS."""
        self.log.refresh()
        return tables.frame(self.segment_table())

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
    def history(self) -> pd.DataFrame:
        """One row an edit, oldest first: the columns of HISTORY."""
        return tables.frame(self.log.history())

    @property
    def pairs(self) -> pd.DataFrame:
        """One row a segment with its turn and its annotation: the columns of store.pairs."""
        turns = self.turns
        with self.log.lock:
            self.log.refresh()
            segments, annotations = self.segment_table(), self.log.annotations()
        return pairing.pairs(turns, tables.frame(segments), tables.frame(annotations))

    def turn_headers(self) -> pa.Table:
        """Return who speaks in each turn, and when, as an Arrow table: TURN_HEADERS."""
        return self._read(folders.TURNS, TURN_HEADERS)

    def segment_table(self) -> pa.Table:
        """Return ``segments`` as an Arrow table: the same one until they become others."""
        return self.log.segmentation().segments

    def grow(self, marker: Marker) -> None:
        """Go on with further transcripts, which the folder has already."""
        self.marker = marker
        self.log.add_segments(self._read(folders.SEGMENTS, SEGMENTS))

    @property
    def reviewers(self) -> tuple[str, ...]:
        """The authors who may review and reject; none are named where anybody may."""
        return reviewing.reviewers(folders.load(self.path))

    def set_reviewers(self, names: Iterable[str]) -> None:
        """Say who may review and reject from now on, in all that is open; without names, anybody.

        Names are those that sign the edits. Raises EditError, OSError from the file system.
        """
        self.marker = reviewing.save(self.path, names)

    def update(self, frame: pd.DataFrame, origin: str = "update") -> updating.Update:
        """Take changed targets and states of a frame back as edits like any other.

        ``frame`` has ``segment`` and ``target`` or ``state``, such as a changed ``annotations``.
        What somebody else has changed since it was read is left alone and named. Raises EditError.
        """
        self.log.refresh()
        done = updating.update(self.log, frame, self._writer(origin))
        self.changed()
        return done

    def changed(self) -> None:
        """Say that edits were made: annotations.parquet follows when they pause."""
        self._upkeep.soon()

    def close(self) -> None:
        """Write annotations.parquet if edits came since; a command ends with this."""
        self._upkeep.flush()

    def _remarks(self) -> remarks.Remarks:
        return remarks.Remarks(e for kind in remarks.KINDS for e in self.log.edits_of_kind(kind))

    def _texts(self) -> remarks.Texts:
        @cache
        def sources() -> dict[str, str]:
            table = self.segment_table()
            columns = (table[name].to_pylist() for name in ("segment", "source"))
            return dict(zip(*columns, strict=True))

        def text_of(segment: str, side: str) -> str:
            target = self.log.annotation(segment).target
            return sources()[segment] if side == "source" else target

        return text_of

    def _writer(self, origin: str = "update", author: str = "") -> updating.Writer:
        return updating.Writer(author or self.author, self.client, origin)

    def _read(self, name: str, schema: pa.Schema) -> pa.Table:
        return tables.of_documents(self.path, name, schema, self.marker)


def author_name() -> str:
    """Return who signs edits here: $WORKBENCH_AUTHOR, or the user's name on this machine."""
    try:
        return os.environ.get("WORKBENCH_AUTHOR") or getpass.getuser()
    except OSError:
        return "unknown"
