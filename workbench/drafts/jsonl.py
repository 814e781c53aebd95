"""JSON Lines: one object a line, with the keys of :mod:`workbench.drafts.columns`."""

from __future__ import annotations

import json
from typing import Any

from workbench.drafts import columns
from workbench.drafts.placement import Opened, Pair
from workbench.errors import InputError


def recognises(file: Opened) -> bool:
    """Say whether a file begins with a JSON object."""
    return file.text is not None and file.text.lstrip().startswith("{")


def read(file: Opened) -> list[Pair]:
    """Return the pairs of a file. Raises InputError for a line that is no object or lacks keys."""
    rows = enumerate((file.text or "").split("\n"), start=1)
    return [_pair(file, row, line) for line, row in rows if row.strip()]


def _pair(file: Opened, row: str, line: int) -> Pair:
    record = _object(file, row, line)
    columns.require(file.path, record, line)
    return columns.pair(record, line)


def _object(file: Opened, row: str, line: int) -> dict[str, Any]:
    remedy = "Write one JSON object a line."
    try:
        record = json.loads(row)
    except (ValueError, RecursionError) as error:
        raise InputError(file.path, f"it is no JSON ({error})", remedy, line) from error
    if not isinstance(record, dict):
        raise InputError(file.path, "it is no JSON object", remedy, line)
    return record
