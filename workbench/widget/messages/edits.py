"""Edits on their way to the disk, where they leave a segment, and what others have changed."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from workbench.widget.messages.findings import SegmentFindings
from workbench.widget.messages.progress import Progress
from workbench.widget.messages.remarks import Remarks


class Annotation(TypedDict):
    """Where a segment stands; ``edit`` is the version that a next edit is based on."""

    segment: str
    target: str
    state: str
    author: str
    changed: str
    note: str
    edit: str | None


class Conflict(TypedDict):
    """Two versions of a segment, made without knowing of each other, as one page sees them.

    ``mine`` is this page's own where ``own`` says so, else the one that stands now. An edit based
    on ``settles_on`` settles it.
    """

    segment: str
    index: int
    own: bool
    mine: Annotation
    theirs: Annotation
    settles_on: str


class Person(TypedDict):
    """Somebody else who is at work in the project; ``changed`` is the time of the last edit."""

    author: str
    changed: str


class Edit(TypedDict):
    """An edit as the page makes it; its id is made there, so that sending twice writes once.

    ``origin`` is ``editor`` unless given.
    """

    edit: str
    kind: Literal["target", "state", "note", "waiver", "comment", "error"]
    segment: str
    value: str
    based_on: str | None
    origin: NotRequired[str]


class SavedAnswer(TypedDict):
    """Answers ``edits``: they are fsynced. ``annotations`` is where their segments stand now.

    ``conflicts`` are all that are open in the project, here as in the other answers.
    """

    type: Literal["saved"]
    id: int
    edits: list[str]
    annotations: list[Annotation]
    findings: list[SegmentFindings]
    remarks: list[Remarks]
    conflicts: list[Conflict]
    progress: Progress


class ChangesAnswer(TypedDict):
    """Answers ``changes``: what changed after the mark ``since`` that was asked with.

    ``glossary`` is another than the last time where the hints of all rows are to be asked anew,
    ``speakers`` where the table of speakers is, ``shape`` where the segments are others.
    """

    type: Literal["changes"]
    id: int
    glossary: str
    speakers: str
    shape: str
    annotations: list[Annotation]
    remarks: list[Remarks]
    conflicts: list[Conflict]
    progress: Progress
    people: list[Person]
    reviewers: list[str]
    since: str
