"""Things that edits add up to field by field: the latest edit of each field decides."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from workbench.model import Edit
from workbench.store.fold import order


@dataclass(slots=True)
class Item:
    """One thing under way: the fields that stand, who began it and when it last changed."""

    id: str
    segment: str
    author: str
    created: datetime | None
    changed: datetime | None
    fields: dict[str, Any] = field(default_factory=dict)


def items(edits: Iterable[Edit], kind: str) -> list[Item]:
    """Return what edits of a kind add up to, in the order in which it was begun.

    An edit whose value is no JSON object with an id under the name of its kind, as a later
    version may write one, counts for nothing.

    >>> value = '{"comment": "A", "text": "Why?"}'
    >>> made = Edit("A", "comment", "s1", value, None, "Lin", "c1", "editor")
    >>> [(item.id, item.author, item.fields) for item in items([made], "comment")]
    [('A', 'Lin', {'text': 'Why?'})]
    """
    found: dict[str, Item] = {}
    for edit in sorted((e for e in edits if e.kind == kind), key=order):
        value = read(edit.value)
        name = value.pop(kind, None)
        if not isinstance(name, str) or edit.segment is None:
            continue
        item = found.setdefault(
            name, Item(name, edit.segment, edit.author, edit.changed, edit.changed)
        )
        if "on" in value:
            item.segment = edit.segment  # its place is told anew
        item.fields.update(value)
        item.changed = edit.changed
    return list(found.values())


def read(value: str) -> dict[str, Any]:
    """Return the JSON object that an edit's value holds, or none at all as an empty one."""
    try:
        content = json.loads(value)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
