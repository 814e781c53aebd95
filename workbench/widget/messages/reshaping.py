"""Segments that are split and merged, and where rows are since."""

from __future__ import annotations

from typing import Literal, TypedDict


class PlacesAnswer(TypedDict):
    """Answers ``places`` (``segments``): where they are among the segments of ``shape``.

    A segment that is ``held`` by another is at that one's place; -1 is for what is unknown.
    ``segments`` counts all of the project.
    """

    type: Literal["places"]
    id: int
    shape: str
    segments: int
    places: list[int]
    held: list[bool]


class ReshapedAnswer(TypedDict):
    """Answers ``split`` (``segment``, ``at``, ``target_at``), ``merge`` and ``regroup``.

    It is on disk. ``origin`` is that of its edits, by which ``regroup`` (``origin``, ``way``)
    undoes it or does it again; ``segments`` are those that it left, in order.
    """

    type: Literal["reshaped"]
    id: int
    origin: str
    segments: list[str]
