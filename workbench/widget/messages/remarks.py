"""What people say of a segment beside its translation."""

from __future__ import annotations

from typing import TypedDict


class Comment(TypedDict):
    """A comment on a segment; ``resolved`` is that of its thread."""

    comment: str
    thread: str
    author: str
    created: str
    text: str
    resolved: bool


class ErrorSpan(TypedDict):
    """An error that somebody marked; where it is ``stale``, its place is not to be believed."""

    error: str
    category: str
    severity: str
    side: str
    start: int
    end: int
    quote: str
    stale: bool
    note: str
    author: str


class Remarks(TypedDict):
    """What people say of a segment beside its translation."""

    segment: str
    comments: list[Comment]
    errors: list[ErrorSpan]
