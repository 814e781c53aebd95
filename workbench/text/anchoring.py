"""Where a marked passage stands after the text around it has changed."""

from __future__ import annotations

Span = tuple[int, int]


def moved(span: Span, before: str, after: str) -> Span | None:
    """Return where ``before[start:end]`` stands in ``after``, or None if that can't be told.

    What stands before the first and after the last change keeps its place. A passage that was
    changed itself is looked for: it is found where ``after`` has it once and no more.

    >>> moved((4, 11), "The minster spoke.", "The old minster spoke.")
    (8, 15)
    >>> moved((4, 11), "The minster spoke.", "The minister spoke.") is None
    True
    """
    start, end = span
    head = _shared(before, after)
    if end <= head:
        return span
    tail = _shared(before[head:][::-1], after[head:][::-1])
    if start >= len(before) - tail and start < end:
        by = len(after) - len(before)
        return start + by, end + by
    passage = before[start:end]
    place = after.find(passage) if passage.strip() else -1
    if place < 0 or after.find(passage, place + 1) >= 0:
        return None
    return place, place + len(passage)


def _shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
