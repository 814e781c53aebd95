"""Comments on a segment, in threads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workbench.model import Edit
from workbench.store.items import Item, items

KIND = "comment"


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment. ``thread`` is the comment that began the thread: its own id if this one did.

    ``resolved`` is that of the thread.
    """

    comment: str
    thread: str
    segment: str
    author: str
    created: datetime | None
    changed: datetime | None
    text: str
    resolved: bool


def comments(edits: Iterable[Edit]) -> list[Comment]:
    """Return the comments that edits of segments add up to, thread by thread, oldest first.

    A comment whose text is empty was taken back and is left out. Its answers stay.
    """
    found = items(edits, KIND)
    resolved = {item.id for item in found if item.fields.get("resolved") is True}
    made = [_comment(item, resolved) for item in found if item.text("text")]
    begun = {thread: n for n, thread in reversed([*enumerate(c.thread for c in made)])}
    return sorted(made, key=lambda comment: begun[comment.thread])


def _comment(item: Item, resolved: set[str]) -> Comment:
    thread = item.text("thread") or item.id
    return Comment(
        comment=item.id,
        thread=thread,
        segment=item.segment,
        author=item.author,
        created=item.created,
        changed=item.changed,
        text=item.text("text"),
        resolved=thread in resolved,
    )
