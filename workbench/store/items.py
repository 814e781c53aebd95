"""Things that edits add up to field by field: the latest edit of each field decides."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from workbench.model import Edit
from workbench.store.fold import order


@dataclass(slots=True)
class Item:
    """One thing under way: the fields that stand, who began it and when it last changed.

    ``segment`` is "" where it belongs to none.
    """

    id: str
    segment: str
    author: str
    created: datetime | None
    changed: datetime | None
    fields: dict[str, Any] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return what a field says, "" where it says nothing that is a text."""
        return text(self.fields, name)


def items(edits: Iterable[Edit], kind: str, named: str = "") -> list[Item]:
    """Return what edits of a kind add up to, in the order in which it was begun.

    An edit whose value is no JSON object with an id under ``named``, or else the name of its kind,
    as a later version may write one, counts for nothing.

    >>> value = '{"comment": "A", "text": "Why?"}'
    >>> made = Edit("A", "comment", "s1", value, None, "Lin", "c1", "editor")
    >>> [(item.id, item.author, item.fields) for item in items([made], "comment")]
    [('A', 'Lin', {'text': 'Why?'})]
    """
    found: dict[str, Item] = {}
    for edit in sorted((e for e in edits if e.kind == kind), key=order):
        value = read(edit.value)
        name = value.pop(named or kind, None)
        if not isinstance(name, str):
            continue
        segment = edit.segment or ""
        item = found.setdefault(name, Item(name, segment, edit.author, edit.changed, edit.changed))
        if "on" in value:
            item.segment = segment  # its place is told anew
        item.fields.update(value)
        item.changed = edit.changed
    return list(found.values())


def read(value: str) -> dict[str, Any]:
    """Return the JSON object that an edit's value holds, or none at all as an empty one.

    >>> read('{"text": "Why?"}'), read("[1]"), read("[" * 10_000)
    ({'text': 'Why?'}, {}, {})
    """
    try:
        content = json.loads(value)
        if "\\ud" in value.casefold():  # half a character, which no file or line can hold
            whole = json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")
            content = json.loads(whole)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def text(fields: Mapping[str, Any], name: str) -> str:
    """Return what a field of a JSON object says, "" where it says nothing that is a text."""
    said = fields.get(name)
    return said if isinstance(said, str) else ""
