"""Comments and errors as columns of the pairs, for the formats that have a place for them.

``comments`` and ``errors`` hold a list of records a pair. Their fields are those of the project's
tables without the segment; places are characters of the text that is exported.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pyarrow as pa

from workbench.exporters.clean import trim
from workbench.model import COMMENTS, ERRORS

Clean = Callable[[str], str]
Record = dict[str, Any]

TYPES: dict[str, pa.DataType] = {
    name: pa.list_(pa.struct([field for field in schema if field.name != "segment"]))
    for name, schema in (("comments", COMMENTS), ("errors", ERRORS))
}
"""The Arrow type of each column."""


def attached(
    chosen: pd.DataFrame,
    pairs: pd.DataFrame,
    comments: pd.DataFrame,
    errors: pd.DataFrame,
    clean: Clean,
) -> pd.DataFrame:
    """Return chosen pairs with the columns ``comments`` and ``errors``.

    ``pairs`` hold the texts that places are counted in, before white space was trimmed.
    """
    marked = pairs[pairs["segment"].isin(errors["segment"])]
    texts = {(row["segment"], s): row[s] for row in marked.to_dict("records") for s in _SIDES}
    columns = {
        "comments": _grouped(comments, lambda row: row, clean),
        "errors": _grouped(errors, lambda row: _shifted(row, texts), clean),
    }
    made = {name: [of.get(s, []) for s in chosen["segment"]] for name, of in columns.items()}
    return chosen.assign(**{name: pd.Series(v, dtype=object) for name, v in made.items()})


def as_text(records: list[Record]) -> str:
    """Return the records of a pair as JSON, or "" where there are none."""
    return json.dumps(records, ensure_ascii=False, default=_moment) if records else ""


_SIDES = ("source", "target")


def _grouped(
    frame: pd.DataFrame, change: Callable[[Record], Record], clean: Clean
) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for row in frame.to_dict("records"):
        plain = {str(name): _plain(value, clean) for name, value in row.items()}
        record = change(plain)
        found.setdefault(record.pop("segment"), []).append(record)
    return found


def _plain(value: Any, clean: Clean) -> Any:
    if isinstance(value, str):
        return clean(value)
    return value.to_pydatetime() if isinstance(value, pd.Timestamp) else value


def _shifted(error: Record, texts: dict[tuple[str, str], str]) -> Record:
    text = texts.get((error["segment"], error["side"]), "")
    by = text.index(trim(text)) if trim(text) else 0
    length = len(trim(text))
    start, end = (min(max(error[end] - by, 0), length) for end in ("start", "end"))
    return error if error["stale"] else {**error, "start": start, "end": end}


def _moment(value: Any) -> str:
    return str(value.isoformat())
