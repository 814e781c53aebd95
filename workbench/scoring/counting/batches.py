"""A corpus as Arrow batches with the columns that are counted, from a frame of segments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd
import pyarrow as pa

from workbench.glossary.dates import of_documents

SIZE = 16384
"""Rows of a batch: as many as are counted at once."""

NAMES = {
    "segment": "segment",
    "source": "source",
    "target": "target",
    "speaker": "speaker",
    "document": "document",
    "state": "state",
    "author": "translator",
    "changed": "day",
}
"""Columns of a frame or a file, and what they are called in a batch."""


def of_frame(frame: pd.DataFrame) -> list[pa.RecordBatch]:
    """Return the batches of a frame with the columns source and target.

    The columns speaker, document, state, author, changed and timestamp may be missing. Whatever
    is no text, such as NaN and None, counts as empty.

    >>> frame = pd.DataFrame({"source": ["社区", None], "target": ["a", float("nan")]})
    >>> [batch.select(["source", "target"]).to_pylist() for batch in of_frame(frame)]
    [[{'source': '社区', 'target': 'a'}, {'source': '', 'target': ''}]]
    """
    columns = {
        name: pa.array(_column(frame[column], name), pa.string())
        for column, name in NAMES.items()
        if column in frame
    }
    columns["date"] = pa.array(of_documents(frame), pa.string())
    batches: list[pa.RecordBatch] = pa.table(columns).to_batches(SIZE)
    return batches


def of_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the batches of a file with only the columns that are counted, and as texts."""
    for batch in batches:
        columns = {
            name: _as_texts(batch.column(column), name)
            for column, name in NAMES.items()
            if column in batch.schema.names
        }
        yield pa.record_batch(columns)


def texts(column: Iterable[object]) -> list[str]:
    """Return a column as texts; whatever is none is empty."""
    return [each if isinstance(each, str) else "" for each in column]


def _column(column: pd.Series[Any], name: str) -> list[str]:
    if name == "segment":
        return [*map(str, column.tolist())]
    if name != "day":
        return texts(column.tolist())
    days = column.dt.strftime("%Y-%m-%d") if column.dtype.kind == "M" else column
    return [text[:10] for text in texts(days.tolist())]


def _as_texts(column: pa.Array, name: str) -> pa.Array:
    as_text = column.cast(pa.string())
    return as_text if name != "day" else pa.array([(t or "")[:10] for t in as_text.to_pylist()])
