"""Edits as an Arrow table with the columns of HISTORY, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.model import HISTORY, Edit

_EPOCH = datetime.fromtimestamp(0, UTC)

_FIELDS = [field.name for field in fields(Edit)]
_ROW = pa.struct(list(HISTORY))
_columns = attrgetter(*HISTORY.names)
_NONE = HISTORY.empty_table()  # made once: each append looks for others' edits and finds none


def table(edits: Iterable[Edit]) -> pa.Table:
    """Return edits as a table with the columns of HISTORY."""
    made = pa.RecordBatch.from_struct_array(pa.array(map(_columns, edits), _ROW))
    return pa.Table.from_batches([made]).replace_schema_metadata(HISTORY.metadata)


def edits(content: pa.Table) -> list[Edit]:
    """Return the rows of a table with the columns of HISTORY as edits."""
    columns = [values(content[name]) for name in _FIELDS]
    return [Edit(*values) for values in zip(*columns, strict=True)]


def values(column: pa.ChunkedArray) -> list[Any]:
    """Return a column as a list; moments in a fifth of the time that Arrow takes for them."""
    if not pa.types.is_timestamp(column.type):
        return column.to_pylist()  # type: ignore[no-any-return]
    ticks = column.cast(pa.int64()).to_pylist()
    return [None if n is None else _EPOCH + timedelta(microseconds=n) for n in ticks]


def together(tables: Sequence[pa.Table]) -> pa.Table:
    """Return tables below each other, as one with the columns of HISTORY."""
    return pa.concat_tables([_NONE, *(t.select(HISTORY.names) for t in tables)])


def in_order(content: pa.Table) -> pa.Table:
    """Return a table of edits oldest first (:func:`workbench.store.fold.order`), each edit once.

    Where an edit is there twice, as after two processes took it in at once, the later row counts.
    """
    ordered = _sorted(content).combine_chunks()
    if pc.count_distinct(ordered["edit"]).as_py() == len(ordered):
        return ordered
    numbered = ordered.select(["edit"]).append_column("row", pa.array(np.arange(len(ordered))))
    latest = numbered.group_by("edit").aggregate([("row", "max")])["row_max"]
    return ordered.take(pc.take(latest, pc.sort_indices(latest))).combine_chunks()


def _sorted(content: pa.Table) -> pa.Table:
    # A snapshot is in order already: to find that out takes a hundredth of sorting it.
    if bool(np.all(np.diff(content["sequence"].to_numpy()) > 0)):
        return content
    keys = [(name, "ascending") for name in ("sequence", "changed", "edit")]
    return content.take(pc.sort_indices(content, sort_keys=keys))
