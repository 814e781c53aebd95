"""snapshot.parquet: the edits that still decide, so that opening need not read the whole history.

Its rows are edits like those of the history; its metadata names the files of the log that they
stand for. It may be missing, old or torn, and may be deleted: then more of the log is read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from workbench.store import logfiles
from workbench.store.known import Known, Span

_COVERS = b"workbench_covers"
_DISPUTED = b"workbench_disputed"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Edits with the columns of HISTORY, the files that they stand for, and segments in dispute."""

    edits: pa.Table
    covers: Mapping[str, Span | None]
    disputed: frozenset[str] = frozenset()


def read(path: Path) -> Snapshot | None:
    """Read a snapshot; None where there is none that can be read."""
    try:
        content = logfiles.read(path)
        metadata = content.schema.metadata
        spans = json.loads(metadata[_COVERS])
        covers = {str(name): (span[0], span[1]) if span else None for name, span in spans.items()}
        disputed = frozenset(json.loads(metadata[_DISPUTED]))
    except (OSError, logfiles.Unreadable, KeyError, TypeError, ValueError):
        return None
    return Snapshot(content, covers, disputed)


def write(path: Path, snapshot: Snapshot) -> None:
    """Write a snapshot durably. Raises OSError from the file system."""
    metadata = {
        **snapshot.edits.schema.metadata,
        _COVERS: json.dumps(dict(snapshot.covers)),
        _DISPUTED: json.dumps(sorted(snapshot.disputed)),
    }
    logfiles.write(path, snapshot.edits.replace_schema_metadata(metadata))


def missing(snapshot: Snapshot, known: Known) -> set[str]:
    """Return edits that a snapshot stands for and no file of the log holds.

    Files that it names may have been merged since: the ends of their spans are looked for in the
    files that are there. Raises OSError from the file system.
    """
    gone = snapshot.covers.keys() - known.spans.keys()
    ends = {end for name in gone for end in snapshot.covers[name] or ()}
    return ends - known.among(ends)
