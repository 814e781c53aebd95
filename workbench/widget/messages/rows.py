"""Rows as the grid shows them: they go by pages as they are scrolled to, never all at once."""

from __future__ import annotations

from typing import Literal, TypedDict

from workbench.widget.messages.edits import Annotation
from workbench.widget.messages.findings import Finding
from workbench.widget.messages.remarks import Comment, ErrorSpan
from workbench.widget.messages.terms import Hint


class Question(TypedDict):
    """A question of a document: its number there, who asks, and the index of its first row."""

    number: int
    speaker: str
    index: int


class Turn(TypedDict):
    """The turn that a row belongs to. ``timestamp`` is ISO 8601 with its offset, or empty.

    ``question`` is the one that an answer answers, or a question itself.
    """

    document: str
    turn: int
    speaker: str
    role: str
    outlet: str
    kind: str
    timestamp: str
    question: Question | None


class Row(Annotation):
    """One segment as the grid shows it; a ``bare`` one is without hints, findings and remarks."""

    index: int
    position: int
    source: str
    turn: Turn
    hints: list[Hint]
    findings: list[Finding]
    comments: list[Comment]
    errors: list[ErrorSpan]
    bare: bool


class RowsAnswer(TypedDict):
    """Answers ``rows`` (``start``, ``stop``), and with bare rows ``glance`` (``indexes``).

    The rows are of the segments of ``shape``.
    """

    type: Literal["rows"]
    id: int
    shape: str
    rows: list[Row]
