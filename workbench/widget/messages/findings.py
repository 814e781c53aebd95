"""What checks find in a segment."""

from __future__ import annotations

from typing import Literal, TypedDict

from workbench.widget.messages.said import Message


class Finding(TypedDict):
    """What a check says of a row: places on both sides as start and end, and why it is waived.

    ``subject`` tells it from others of its check; ``waived`` is empty where it is not.
    """

    check: str
    severity: str
    message: Message
    subject: str
    source: list[int] | None
    target: list[int] | None
    waived: str


class SegmentFindings(TypedDict):
    """All findings of a segment as it stands."""

    segment: str
    findings: list[Finding]


class FindingsAnswer(TypedDict):
    """Answers ``findings`` (``segments``)."""

    type: Literal["findings"]
    id: int
    findings: list[SegmentFindings]
