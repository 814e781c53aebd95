"""What became of a segment, edit by edit, and what one may undo."""

from __future__ import annotations

from typing import Literal, TypedDict

from workbench.widget.messages.edits import Annotation


class Version(TypedDict):
    """Where a segment stood after an edit, and who made it, when and how.

    ``extent`` says how much of the source the segment had then, beside the one that is asked for.
    """

    edit: str
    segment: str
    extent: Literal["same", "more", "less"]
    kind: str
    target: str
    state: str
    author: str
    changed: str
    origin: str


class Standing(TypedDict):
    """A target with its state."""

    target: str
    state: str


class Step(TypedDict):
    """An edit that this author made on screen, with what it changed."""

    edit: str
    kind: str
    segment: str
    index: int
    origin: str
    before: Standing
    after: Standing


class HistoryAnswer(TypedDict):
    """Answers ``history`` (``segment``): with those it was made from, oldest first."""

    type: Literal["history"]
    id: int
    versions: list[Version]


class StepsAnswer(TypedDict):
    """Answers ``steps`` (``client``): this author's last edits by other clients, oldest first."""

    type: Literal["steps"]
    id: int
    steps: list[Step]


class StandingAnswer(TypedDict):
    """Answers ``standing`` (``segments``); of one that is none today the place is -1."""

    type: Literal["standing"]
    id: int
    annotations: list[Annotation]
    places: list[int]
