"""Words of reports."""

from __future__ import annotations


def many(count: int, noun: str) -> str:
    """Return a count with its noun, in the plural where there is not one.

    >>> many(1, "segment"), many(1200, "segment")
    ('1 segment', '1,200 segments')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
