"""The project as a whole, and a page's first word with Python."""

from __future__ import annotations

from typing import Literal, TypedDict

from workbench.widget.messages.edits import Conflict
from workbench.widget.messages.rows import Row


class Project(TypedDict):
    """The project as a whole: sent once, on ``hello``. ``first`` is the row to begin at.

    ``shape`` is the mark of today's segments, of which the indexes are.

    ``reviewers`` are the authors who may review; none are named where anybody may.
    """

    project: str
    name: str
    sourceLanguage: str
    targetLanguage: str
    author: str
    reviewers: list[str]
    segments: int
    shape: str
    first: int


class Opening(TypedDict):
    """What a page shows before it has a line to Python: it comes with the output of a cell."""

    project: Project
    rows: list[Row]


class HelloAsk(TypedDict, total=False):
    """Who asks, and, on a comm of the page's own, about which project.

    ``author`` is what the reader calls themselves, if they do.
    """

    type: Literal["hello"]
    id: int
    client: str
    author: str
    path: str
    project: str


class ProjectAnswer(TypedDict):
    """Answers ``hello``. ``glossary`` is the mark of the glossary that later hints are of.

    ``speakers`` is the mark of the table of speakers.
    """

    type: Literal["project"]
    id: int
    glossary: str
    speakers: str
    project: Project
    conflicts: list[Conflict]
    since: str
