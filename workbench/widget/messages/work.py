"""Long work that goes on beside one's typing."""

from __future__ import annotations

from typing import Literal, TypedDict


class WorkAnswer(TypedDict):
    """Answers ``begin`` (``work``, ``format``), ``work`` and ``cancel`` (``name``).

    ``state`` is running, done, failed or cancelled; ``file`` what it writes, by its place in the
    project's folder; ``said`` what it has said so far.
    """

    type: Literal["work"]
    id: int
    name: str
    state: str
    file: str
    said: str
