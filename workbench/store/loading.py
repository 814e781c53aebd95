"""Opens a log: the snapshot if it can be believed, and the files that came after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from workbench.model import HISTORY
from workbench.store import folder as folders
from workbench.store import history, snapshot
from workbench.store.aside import set_aside
from workbench.store.disputes import Disputes, suspects
from workbench.store.reading import Reader
from workbench.store.shape import Shape
from workbench.store.standings import Standings

MANY = 2_000
"""Edits from which taking them in by column is quicker than one by one."""


@dataclass(slots=True)
class Loaded:
    """A log as it was opened.

    ``fresh`` counts the edits that came after its snapshot; ``refused`` says that the snapshot
    holds what no file does.
    """

    path: Path
    reader: Reader
    standings: Standings
    shape: Shape
    disputes: Disputes
    fresh: int
    refused: bool

    def keep_refused(self) -> None:
        """Put a snapshot that could not be believed out of the way before another is written."""
        if self.refused:
            set_aside(self.path)
            self.refused = False


def load(folder: Path, segments: Iterable[str] | pa.Table) -> Loaded:
    """Open the log in a folder. Raises OSError where it can't be listed.

    ``segments`` are the ids that may be edited, or the segments of the import (SEGMENTS), which
    edits may have split and merged.
    """
    path = folder.parent / folders.SNAPSHOT
    kept = snapshot.read(path)
    reader = Reader(folder)
    for name, span in (kept.covers if kept else {}).items():
        reader.known.note(name, span)
    fresh = reader.fresh()
    refused = kept is not None and _holds_more(kept, reader)
    if kept is None or refused:
        kept = snapshot.Snapshot(HISTORY.empty_table(), {})
        reader = Reader(folder)
        fresh = reader.fresh()
    standings, shape = stand(segments, history.together([kept.edits, fresh]))
    disputes = Disputes(kept.disputed | suspects(kept.edits, fresh))
    return Loaded(path, reader, standings, shape, disputes, len(fresh), refused)


def stand(segments: Iterable[str] | pa.Table, edits: pa.Table) -> tuple[Standings, Shape]:
    """Return where segments stand after edits, as HISTORY, and which segments these are today."""
    base = segments if isinstance(segments, pa.Table) else None
    ids = base["segment"].combine_chunks() if base is not None else segments
    standings = Standings(ids, edits)
    return standings, Shape(base, standings)


def _holds_more(kept: snapshot.Snapshot, reader: Reader) -> bool:
    """Say whether files are gone that a snapshot stands for, and their edits with them.

    The log is the truth: such a snapshot is left alone, and checking the project names it.
    """
    try:
        return bool(snapshot.missing(kept, reader.known))
    except FileNotFoundError:
        # Somebody merges at this moment; the log itself tells all that the snapshot would.
        return True
