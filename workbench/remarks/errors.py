"""Errors that a reviewer marks in a translation: what, how bad, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from workbench.model import Edit
from workbench.store.items import Item, items
from workbench.text.anchoring import Span, moved

KIND = "error"

SIDES = ("source", "target")

Texts = Callable[[str, str], str]
"""From a segment and a side to the text that stands there now."""


@dataclass(frozen=True, slots=True)
class ErrorSpan:
    """One error. ``start:end`` are characters of the text of its ``side``, as it stands now.

    ``quote`` is what was marked. Where the text has changed so that the passage can't be found any
    more the error is ``stale``, and its place is the one that it had.
    """

    error: str
    segment: str
    category: str
    severity: str
    side: str
    start: int
    end: int
    quote: str
    stale: bool
    note: str
    author: str
    created: datetime | None
    changed: datetime | None


def errors(edits: Iterable[Edit], text_of: Texts) -> list[ErrorSpan]:
    """Return the errors that edits of segments add up to, in the order in which they were marked.

    An error that was taken back, or that lacks what makes one, is left out.
    """
    return [_error(item, text_of) for item in standing(edits)]


def standing(edits: Iterable[Edit]) -> list[Item]:
    """Return the errors that ``errors`` would, without their places in the texts of now."""
    return [item for item in items(edits, KIND) if _stands(item)]


def _stands(item: Item) -> bool:
    fields = item.fields
    places = (fields.get("start"), fields.get("end"))
    return (
        fields.get("removed") is not True
        and fields.get("side") in SIDES
        and all(isinstance(place, int) for place in places)
        and all(isinstance(fields.get(name), str) for name in ("on", "category", "severity"))
    )


def _error(item: Item, text_of: Texts) -> ErrorSpan:
    fields = item.fields
    span: Span = (fields["start"], fields["end"])
    place = moved(span, fields["on"], text_of(item.segment, fields["side"]))
    start, end = place or span
    return ErrorSpan(
        error=item.id,
        segment=item.segment,
        category=fields["category"],
        severity=fields["severity"],
        side=fields["side"],
        start=start,
        end=end,
        quote=fields["on"][span[0] : span[1]],
        stale=place is None,
        note=item.text("note"),
        author=item.author,
        created=item.created,
        changed=item.changed,
    )
