"""What a check is: evidence found by a pure function, and a verdict written beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workbench.model import Hit

Span = tuple[int, int]

ERROR = "error"
WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Pair:
    """What a check sees of a segment. ``hits`` are the terms found in its source."""

    source: str
    target: str
    state: str
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found, in words, and the places in source and target that show it.

    ``subject`` tells it from others of its check, such as the term that is missing: a waiver names
    it, so it stays the same however the words change.
    """

    what: str
    source_span: Span | None = None
    target_span: Span | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A check by its name: the function that finds evidence, and how much that weighs."""

    name: str
    severity: str
    find: Callable[[Pair], Iterable[Evidence]]
