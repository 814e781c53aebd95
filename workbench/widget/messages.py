"""The messages between the page and Python, field for field as in ``ui/src/protocol.ts``.

The page asks, Python answers: each ask carries an ``id`` that its answer repeats. Places in text
are UTF-16 offsets here, since that is how a browser counts.
"""

from __future__ import annotations

from typing import Literal, TypedDict


class Progress(TypedDict):
    """How far the project is: segments and source characters by state, English words in all."""

    segments: dict[str, int]
    characters: dict[str, int]
    words: int


class Project(TypedDict):
    """The project as a whole: sent once, on ``hello``. ``first`` is the row to begin at.

    ``reviewers`` are the authors who may review; none are named where anybody may.
    """

    project: str
    name: str
    sourceLanguage: str
    targetLanguage: str
    author: str
    reviewers: list[str]
    segments: int
    first: int


class Target(TypedDict):
    """One rendering of a term."""

    target: str
    status: str
    domain: str
    note: str
    authority: str
    valid_from: str
    valid_to: str


class Hint(TypedDict):
    """A term at a place in the source of a row."""

    start: int
    end: int
    source: str
    rule: str
    targets: list[Target]


class Terms(TypedDict):
    """What the page has to know of the terms of a row to judge a translation as one types.

    ``forms`` has, for each target, the words that render each of its words; ``nested`` are the
    terms inside longer ones, which the panel folds away.
    """

    index: int
    forms: dict[str, list[str]]
    nested: list[Hint]


class Turn(TypedDict):
    """The turn that a row belongs to. ``timestamp`` is ISO 8601 with its offset, or empty."""

    document: str
    turn: int
    speaker: str
    role: str
    outlet: str
    kind: str
    timestamp: str


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


class Row(Annotation):
    """One segment as the grid shows it."""

    index: int
    position: int
    source: str
    turn: Turn
    hints: list[Hint]


class Edit(TypedDict):
    """An edit as the page makes it; its id is made there, so that sending twice writes once."""

    edit: str
    kind: Literal["target", "state", "note"]
    segment: str
    value: str
    based_on: str | None


class Opening(TypedDict):
    """What a page shows before it has a line to Python: it comes with the output of a cell."""

    project: Project
    rows: list[Row]


class HelloAsk(TypedDict, total=False):
    """Who asks, and, on a comm of the page's own, about which project."""

    type: Literal["hello"]
    id: int
    client: str
    path: str
    project: str


class ProjectAnswer(TypedDict):
    """Answers ``hello``. ``glossary`` is the mark of the glossary that later hints are of."""

    type: Literal["project"]
    id: int
    glossary: str
    project: Project
    conflicts: list[Conflict]
    since: str


class RowsAnswer(TypedDict):
    """Answers ``rows`` (``start``, ``stop``)."""

    type: Literal["rows"]
    id: int
    rows: list[Row]


class SavedAnswer(TypedDict):
    """Answers ``edits``: they are fsynced. ``annotations`` is where their segments stand now.

    ``conflicts`` are all that are open in the project, here as in the other answers.
    """

    type: Literal["saved"]
    id: int
    edits: list[str]
    annotations: list[Annotation]
    conflicts: list[Conflict]
    progress: Progress


class ChangesAnswer(TypedDict):
    """Answers ``changes``: what changed after the mark ``since`` that was asked with.

    ``glossary`` is another than the last time where the hints of all rows are to be asked anew.
    """

    type: Literal["changes"]
    id: int
    glossary: str
    annotations: list[Annotation]
    conflicts: list[Conflict]
    progress: Progress
    since: str


class FoundAnswer(TypedDict):
    """Answers ``find`` (``state``, ``text``): the indexes of the rows found, in order."""

    type: Literal["found"]
    id: int
    indexes: list[int]


class TermsAnswer(TypedDict):
    """Answers ``terms`` (``start``, ``stop``)."""

    type: Literal["terms"]
    id: int
    terms: list[Terms]


class ErrorAnswer(TypedDict):
    """The asked-for thing was not done; nothing was written. ``code`` is the error's class."""

    type: Literal["error"]
    id: int
    code: str
    message: str


Answer = (
    ProjectAnswer
    | RowsAnswer
    | SavedAnswer
    | ChangesAnswer
    | FoundAnswer
    | TermsAnswer
    | ErrorAnswer
)
