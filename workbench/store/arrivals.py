"""Which segments have changed, in the order in which this process came to know of it."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa


class Arrivals:
    """Counts changes. ``before`` are the segments that had an edit when the log was opened.

    >>> arrivals = Arrivals(pa.array(["s1"]))
    >>> count, _ = arrivals.after(0)
    >>> arrivals.add(["s2", "s2"])
    >>> arrivals.after(count)
    (3, {'s2'})
    """

    def __init__(self, before: pa.Array) -> None:
        self._before = before
        self._since: list[str] = []

    def add(self, segments: Iterable[str]) -> None:
        """Count segments that have changed."""
        self._since.extend(segments)

    def after(self, count: int) -> tuple[int, set[str]]:
        """Return how many changes there are now, and the segments of those after ``count``."""
        earlier = len(self._before)
        segments = set(self._since[max(count - earlier, 0) :])
        if count < earlier:
            segments.update(self._before.to_pylist())
        return earlier + len(self._since), segments
