"""Long work that goes on beside one's typing."""

from __future__ import annotations

from typing import Any, Literal, TypedDict


class FileStep(TypedDict):
    """A file that long work has in hand, as :class:`workbench.progress.Step` has it."""

    doing: str
    file: str
    number: int
    count: int
    part: float


class WorkAnswer(TypedDict):
    """Answers ``begin`` (``work``, ``format``), ``preview``, ``create``, ``work``, ``cancel``.

    ``state`` is running, done, failed or cancelled. An export or score has ``file``, what it
    writes, by its place in the project's folder, and ``said``, what it has said so far. A preview
    or creation has its last ``step``, and as ``outcome`` the answer to what was asked.
    """

    type: Literal["work"]
    id: int
    name: str
    state: str
    file: str
    said: str
    step: FileStep | None
    outcome: dict[str, Any] | None
