"""What changed in a glossary, when and by whom: each edit beside what stood there before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from workbench.glossary.standing import Key, by_key, key_of, told
from workbench.model import Edit

_NAMED = frozenset({"source", "target", "applies_where", "changed", "file", "id"})


@dataclass(frozen=True, slots=True)
class Change:
    """An edit of a target: the fields that it changed, each as it was and as it is.

    ``new`` says that the glossary did not have the target before.
    """

    moment: datetime | None
    author: str
    origin: str
    target: str
    new: bool
    fields: tuple[tuple[str, str, str], ...]


def changes(read: pd.DataFrame, edits: Iterable[Edit]) -> dict[str, list[Change]]:
    """Return the changes of each entry by its key, oldest first.

    ``read`` is the glossary as its files have it (``model.GLOSSARY``); ``edits`` are those of kind
    ``term``, oldest first.
    """
    given = told(edits)
    stands: dict[Key, Mapping[str, str]] = {**by_key(read, (row["source"] for _, row in given))}
    found: dict[str, list[Change]] = defaultdict(list)
    for edit, row in given:
        key = key_of(row)
        before = stands.get(key)
        found[key[0]].append(
            Change(
                edit.changed,
                edit.author,
                edit.origin,
                row["target"],
                before is None,
                _differences(before or {}, row),
            )
        )
        stands[key] = {**(before or {}), **row}
    return dict(found)


def _differences(
    before: Mapping[str, str], row: Mapping[str, str]
) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (name, before.get(name, ""), value)
        for name, value in row.items()
        if name not in _NAMED and before.get(name, "") != value
    )
