"""Merges the small files of a log, so that opening stays quick.

The merged file is on disk before the first of those that it replaces is removed, so that at any
moment every edit is in some file. Two processes may do it at once, or be killed in the midst: then
some edits are in two files, which count once, until the next time. No lock is needed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from workbench.store import durable, history, logfiles

SMALL = 1 << 20
"""Bytes under which a file is merged with others: some ten thousand edits."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a compaction did: the files that it replaced, and the one that holds their edits.

    ``file`` is None where other files held all of the edits already.
    """

    replaced: tuple[str, ...]
    file: str | None
    content: pa.Table


def compact(folder: Path) -> Merged | None:
    """Merge the small files of a log; None where there is nothing to merge, or another is at it.

    Files that can't be read are left alone. Raises OSError from the file system; nothing is lost.
    """
    durable.clean(folder)
    try:
        names = logfiles.listing(folder)
        small = {name for name in names if (folder / name).stat().st_size < SMALL}
        parts = _readable(folder, small)
        if len(parts) < 2:
            return None
        large = names - small
        content = _without(history.in_order(_below(parts.values())), folder, large)
    except FileNotFoundError:
        return None
    file = _name(parts) if len(content) or not large else None
    if file is not None:
        logfiles.write(folder / file, content)
    # Also where nothing was written: the files that hold these edits have to be there for good.
    durable.sync_folder(folder)
    for name in parts:
        (folder / name).unlink(missing_ok=True)
    return Merged(tuple(parts), file, content)


def _readable(folder: Path, names: Iterable[str]) -> dict[str, pa.Table]:
    parts = {}
    for name in sorted(names):
        try:
            parts[name] = logfiles.read(folder / name)
        except logfiles.Unreadable:
            continue
    return parts


def _below(parts: Iterable[pa.Table]) -> pa.Table:
    """Return tables below each other, also with columns that a newer version has added."""
    return pa.concat_tables(parts, promote_options="default")


def _without(content: pa.Table, folder: Path, large: Iterable[str]) -> pa.Table:
    """Leave out what a merge that was killed half-way has put into a large file already."""
    for name in large:
        try:
            held = logfiles.read_within(folder / name, content["edit"])
        except logfiles.Unreadable:
            continue
        there = pc.is_in(_keys(content), value_set=_keys(held))
        content = content.filter(pc.invert(there))
    return content


def _keys(content: pa.Table) -> pa.ChunkedArray:
    """Name rows by edit and sequence: two processes may have taken one edit in at once."""
    return pc.binary_join_element_wise(content["edit"], content["sequence"].cast("string"), "-")


def _name(parts: Iterable[str]) -> str:
    """Name a merged file by what it replaces: two that merge the same write the same file."""
    return f"merged-{hashlib.sha256(chr(10).join(sorted(parts)).encode()).hexdigest()[:24]}.parquet"
