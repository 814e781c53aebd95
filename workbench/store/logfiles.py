"""The files of a log: listing them while others add and merge, reading one, writing one.

A name that is there means a file that is whole: files are written aside, fsynced and renamed, and
never change. What can't be read all the same (a copy cut short, a disk that failed, a file that
somebody put there) is named with the reason, and left alone.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from workbench.model import HISTORY
from workbench.store.durable import write_durably

_MANY = 64
"""Rows from which compressing pays; a file of one edit is smaller and sooner written without."""

_FILLED = [name for name in HISTORY.names if name not in ("segment", "based_on")]

_LAST_SEQUENCE = 2**53


class Unreadable(Exception):
    """A file of the log can't be read; the message says why."""


def listing(folder: Path, before: Collection[str] = ()) -> set[str]:
    """Return the names of the files of a log. Raises OSError where the folder can't be read.

    ``before`` is what was listed earlier. A folder is listed piece by piece: a merge under way
    may take a file out of a later piece after its successor missed the earlier one. So a listing
    counts only if nothing that was there before it is missing in it.
    """
    known = set(before) or _scan(folder)
    while True:
        names = _scan(folder)
        if known <= names:
            return names
        known = names


def read(path: Path) -> pa.Table:
    """Read a file of the log, with the columns of HISTORY and any others that it has.

    Raises Unreadable where it is no such file or is not whole, OSError from the file system.
    """
    data = _bytes(path)
    try:
        with pq.ParquetFile(pa.BufferReader(data), page_checksum_verification=True) as file:
            content = _as_history(file.read(use_threads=False))
            content.validate(full=True)
    except (OSError, pa.ArrowException) as error:
        raise Unreadable(str(error).splitlines()[0]) from error
    _look_over(content)
    return content


def read_within(path: Path, ids: pa.ChunkedArray) -> pa.Table:
    """Read a file of the log if any of the edits ``ids`` may be in it, else return no rows.

    Raises as :func:`read`.
    """
    try:
        with pq.ParquetFile(path) as file:
            column = file.schema_arrow.get_field_index("edit")
            groups = [file.metadata.row_group(n) for n in range(file.num_row_groups)]
            spans = [group.column(column).statistics for group in groups]
    except (OSError, pa.ArrowException) as error:
        if isinstance(error, FileNotFoundError):
            raise
        raise Unreadable(str(error)) from error
    least, greatest = pc.min_max(ids).as_py().values()
    if least is None or all(s and (s.max < least or s.min > greatest) for s in spans):
        return HISTORY.empty_table()
    return read(path)


def write(path: Path, content: pa.Table) -> None:
    """Write a file of the log durably. Raises OSError from the file system."""
    buffer = pa.BufferOutputStream()
    many = len(content) >= _MANY
    pq.write_table(
        content,
        buffer,
        compression="zstd" if many else "none",
        use_dictionary=["kind", "segment", "author", "client", "origin"] if many else False,
        write_statistics=["edit"],
        write_page_checksum=True,
    )
    data = buffer.getvalue()
    write_durably(path, lambda file: file.write(data))


def _bytes(path: Path) -> bytes:
    """Read a file in as few calls as can be: each is a trip to the server where homes are there."""
    with path.open("rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        data = bytearray()
        while part := file.read(max(size - len(data), 1)):
            data += part
            if len(data) == size:
                break
    return bytes(data)


def _scan(folder: Path) -> set[str]:
    names = os.listdir(folder)  # noqa: PTH208 - names, at half the price of paths
    return {name for name in names if name.endswith(".parquet") and name[0] not in "._"}


def _as_history(content: pa.Table) -> pa.Table:
    if content.schema.equals(HISTORY):
        return content
    missing = [name for name in HISTORY.names if name not in content.schema.names]
    if missing:
        raise Unreadable(f"it has no column {missing[0]!r}")
    added = [name for name in content.schema.names if name not in HISTORY.names]
    known = content.select(HISTORY.names).cast(HISTORY)
    for name in added:
        known = known.append_column(content.schema.field(name), content[name])
    return known.replace_schema_metadata(content.schema.metadata)


def _look_over(content: pa.Table) -> None:
    for name in _FILLED:
        if content[name].null_count:
            raise Unreadable(f"it has a row without {name!r}")
    ends = pc.min_max(content["sequence"]).as_py()
    if len(content) and not 0 <= ends["min"] <= ends["max"] <= _LAST_SEQUENCE:
        raise Unreadable("it has a sequence that no writer gives")
