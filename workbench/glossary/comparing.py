"""Two versions of a glossary beside each other, and several made one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.model import GLOSSARY
from workbench.text.folding import fold

ADDED, REMOVED, CHANGED = "added", "removed", "changed"

_COMPARED = [name for name in GLOSSARY.names if name not in {"source", "target", "file"}]
_Key = tuple[str, str, str]
_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a target of a term: ``was`` and ``now`` are what differs, by column."""

    what: str
    source: str
    target: str
    was: dict[str, str]
    now: dict[str, str]


def difference(before: pd.DataFrame, after: pd.DataFrame) -> list[Change]:
    """Return what changed between two glossary frames, in their order.

    Rows are the same where source (whatever its script), target and context are.

    >>> columns = ["source", "target", "status"]
    >>> before = pd.DataFrame([("社区", "community", "admitted")], columns=columns)
    >>> after = before.assign(status="preferred")
    >>> [(change.what, change.was, change.now) for change in difference(before, after)]
    [('changed', {'status': 'admitted'}, {'status': 'preferred'})]
    """
    old, new = _rows(before), _rows(after)
    changes = [
        Change(REMOVED, row["source"], row["target"], _told(row), {})
        for key, row in old.items()
        if key not in new
    ]
    for key, row in new.items():
        was = old.get(key)
        if was is None:
            changes.append(Change(ADDED, row["source"], row["target"], {}, _told(row)))
        elif differing := [name for name in _COMPARED if was[name] != row[name]]:
            one, other = ({name: each[name] for name in differing} for each in (was, row))
            changes.append(Change(CHANGED, row["source"], row["target"], one, other))
    return changes


def merged(frames: Sequence[pd.DataFrame]) -> tuple[pd.DataFrame, list[Change]]:
    """Return glossary frames as one, and what was in doubt.

    Of a row that several have the first counts; where it says nothing, a later one does. In doubt
    is what a later one says otherwise: ``was`` is what was kept, ``now`` what was not.
    """
    rows: dict[_Key, _Row] = {}
    doubts: list[Change] = []
    for frame in frames:
        for key, row in _rows(frame).items():
            kept = rows.setdefault(key, row)
            other = [name for name in _COMPARED if row[name] and kept[name] not in ("", row[name])]
            if other:
                was, now = ({name: each[name] for name in other} for each in (kept, row))
                doubts.append(Change(CHANGED, kept["source"], kept["target"], was, now))
            rows[key] = {name: kept[name] or row[name] for name in GLOSSARY.names}
    return pd.DataFrame([*rows.values()], columns=GLOSSARY.names, dtype="str"), doubts


def _rows(frame: pd.DataFrame) -> dict[_Key, _Row]:
    whole = frame.reindex(columns=GLOSSARY.names, fill_value="").fillna("").astype(str)
    found: dict[_Key, _Row] = {}
    for row in whole.to_dict("records"):
        key = (fold(row["source"]), row["target"], row["applies_where"])
        found.setdefault(key, {str(name): value for name, value in row.items()})
    return found


def _told(row: _Row) -> dict[str, str]:
    return {name: row[name] for name in _COMPARED if row[name]}
