"""Parquet with the columns of :mod:`workbench.drafts.columns`; a row counts as a line."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq

from workbench.drafts import columns
from workbench.drafts.placement import Opened, Pair
from workbench.errors import InputError

_MAGIC = b"PAR1"


def recognises(file: Opened) -> bool:
    """Say whether a file has the first bytes of parquet."""
    return file.data.startswith(_MAGIC)


def read(file: Opened) -> list[Pair]:
    """Return the pairs of a file. Raises InputError for a torn file or one that lacks columns."""
    try:
        content = pq.read_table(pa.BufferReader(file.data))
    except (pa.ArrowException, OSError) as error:
        problem = f"this parquet file can't be read ({error})"
        raise InputError(file.path, problem, "Write it again.") from error
    columns.require(file.path, content.column_names)
    known = {*columns.KEYS, columns.TARGET, columns.TRANSLATION}
    wanted = [name for name in content.column_names if name.strip().casefold() in known]
    rows = content.select(wanted).to_pylist()
    return [columns.pair(row, line) for line, row in enumerate(rows, start=1)]
