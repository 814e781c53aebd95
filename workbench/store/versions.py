"""The versions of a segment, as a person would count them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from workbench.model import Edit
from workbench.store.fold import order

VISIT = timedelta(minutes=10)
"""A longer pause between two drafts of a segment makes them two visits."""

_TYPED = frozenset({"target", "note"})


@dataclass(frozen=True, slots=True)
class Version:
    """What one client made of a segment in one visit: its last edit, and the drafts before it."""

    edit: Edit
    drafts: tuple[Edit, ...] = ()

    @property
    def began(self) -> datetime | None:
        """When the first of its edits was made."""
        return (self.drafts[0] if self.drafts else self.edit).changed


def versions(edits: Iterable[Edit]) -> list[Version]:
    """Return the versions of one segment, oldest first; the edits may come in any order.

    What a client types while nobody else edits the segment, and no state is set, is one version;
    what a command makes of it (its ``origin``) is another.

    >>> typed = [Edit(n, "target", "s1", v, None, "Lin", "c1", "editor", i)
    ...          for i, (n, v) in enumerate([("A", "He"), ("B", "Hello")], start=1)]
    >>> [(version.edit.value, len(version.drafts)) for version in versions(typed)]
    [('Hello', 1)]
    """
    found: list[Version] = []
    for edit in sorted(edits, key=order):
        if found and _goes_on(found[-1].edit, edit):
            before = found.pop()
            found.append(Version(edit, (*before.drafts, before.edit)))
        else:
            found.append(Version(edit))
    return found


def _goes_on(before: Edit, edit: Edit) -> bool:
    return _hand(before) == _hand(edit) and edit.kind in _TYPED and _pause(before, edit) <= VISIT


def _hand(edit: Edit) -> tuple[str, str, str]:
    return edit.kind, edit.client, edit.origin


def _pause(before: Edit, edit: Edit) -> timedelta:
    if before.changed is None or edit.changed is None:
        return timedelta(0)
    # A clock that was set back in between tells nothing of the time that has passed.
    return abs(edit.changed - before.changed)
