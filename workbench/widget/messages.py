"""The messages between the page and Python, field for field as in ``ui/src/protocol.ts``.

The page asks, Python answers: each ask carries an ``id`` that its answer repeats. Places in text
are UTF-16 offsets here, since that is how a browser counts.
"""

from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from workbench.wording import Wording


class Progress(TypedDict):
    """How far the project is: segments and source characters by state, English words in all."""

    segments: dict[str, int]
    characters: dict[str, int]
    words: int


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


class Message(TypedDict):
    """What Python says, in English: the page has the Chinese of a ``key``."""

    key: str
    values: dict[str, str | int]


def message(said: str) -> Message:
    """Return a sentence as the page is told of it.

    >>> message(Wording("{found} of {count}", found=1, count=2))
    {'key': '{found} of {count}', 'values': {'found': 1, 'count': 2}}
    """
    if isinstance(said, Wording):
        return {"key": said.key, "values": dict(said.values)}
    return {"key": said, "values": {}}


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


class Comment(TypedDict):
    """A comment on a segment; ``resolved`` is that of its thread."""

    comment: str
    thread: str
    author: str
    created: str
    text: str
    resolved: bool


class ErrorSpan(TypedDict):
    """An error that somebody marked; where it is ``stale``, its place is not to be believed."""

    error: str
    category: str
    severity: str
    side: str
    start: int
    end: int
    quote: str
    stale: bool
    note: str
    author: str


class Remarks(TypedDict):
    """What people say of a segment beside its translation."""

    segment: str
    comments: list[Comment]
    errors: list[ErrorSpan]


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


class RowsAnswer(TypedDict):
    """Answers ``rows`` (``start``, ``stop``), and with bare rows ``glance`` (``indexes``).

    The rows are of the segments of ``shape``.
    """

    type: Literal["rows"]
    id: int
    shape: str
    rows: list[Row]


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
    since: str


class Query(TypedDict, total=False):
    """What a search asks for; a field that is not there or empty says nothing.

    ``side`` of the ``text`` is either, source or target; ``check`` may be ``any``; ``since`` is
    ISO 8601. ``without`` names checks that don't count for ``any``.
    """

    state: str
    text: str
    side: str
    regex: bool
    case: bool
    speaker: str
    check: str
    without: list[str]
    term: str
    since: str
    commented: bool


class FoundAnswer(TypedDict):
    """Answers ``find`` (``query``): the indexes of the rows found, in order."""

    type: Literal["found"]
    id: int
    indexes: list[int]


class NewTerm(TypedDict, total=False):
    """A term to be added to the glossary, as proposed; without ``status`` Python chooses it."""

    source: Required[str]
    target: Required[str]
    note: str
    status: str


class TermAnswer(TypedDict):
    """Answers ``term`` (``term``, a NewTerm): it is in the glossary, and on disk."""

    type: Literal["term"]
    id: int


class TermsAnswer(TypedDict):
    """Answers ``terms`` (``start``, ``stop``)."""

    type: Literal["terms"]
    id: int
    terms: list[Terms]


class Speaker(TypedDict):
    """A speaker to choose, with the number of segments."""

    speaker: str
    segments: int


class ChoicesAnswer(TypedDict):
    """Answers ``choices``: what a project has that one can search by."""

    type: Literal["choices"]
    id: int
    speakers: list[Speaker]
    checks: list[str]
    terms: list[str]


class SpeakerNames(TypedDict):
    """What a speaker is called in English."""

    speaker: str
    name: str
    title: str


class SpeakerRow(SpeakerNames):
    """A speaker of the project's table, with how far what they say is.

    ``done`` of ``segments`` are confirmed, and ``confirmed`` of ``characters``; ``words`` counts
    the English words of their translations.
    """

    role: str
    outlet: str
    segments: int
    done: int
    characters: int
    confirmed: int
    words: int


class SpeakersAnswer(TypedDict):
    """Answers ``speakers``, and ``speaker`` (``names``, a SpeakerNames) once it is on disk."""

    type: Literal["speakers"]
    id: int
    speakers: list[SpeakerRow]


class Entry(TypedDict):
    """A row that has a text on one side or both."""

    index: int
    source: str
    target: str
    state: str


class ConcordanceAnswer(TypedDict):
    """Answers ``concordance`` (``text``); of ``total`` entries the first are here."""

    type: Literal["concordance"]
    id: int
    entries: list[Entry]
    total: int


class Replacement(TypedDict):
    """A target before and after a replacement; ``edit`` is the version that it was made from."""

    index: int
    segment: str
    edit: str | None
    state: str
    before: str
    after: str


class ReplacingAnswer(TypedDict):
    """Answers ``replacing`` (``query``, ``replacement``). Nothing is written."""

    type: Literal["replacing"]
    id: int
    replacements: list[Replacement]


class FindingsAnswer(TypedDict):
    """Answers ``findings`` (``segments``)."""

    type: Literal["findings"]
    id: int
    findings: list[SegmentFindings]


class Version(TypedDict):
    """Where a segment stood after an edit, and who made it, when and how."""

    edit: str
    kind: str
    target: str
    state: str
    author: str
    changed: str
    origin: str


class HistoryAnswer(TypedDict):
    """Answers ``history`` (``segment``): oldest first."""

    type: Literal["history"]
    id: int
    versions: list[Version]


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


class ErrorAnswer(TypedDict):
    """The asked-for thing was not done; nothing was written. ``code`` is the error's class.

    What is ``lasting`` will be refused again, however often it is asked for.
    """

    type: Literal["error"]
    id: int
    code: str
    message: Message
    lasting: bool


Answer = (
    ProjectAnswer
    | RowsAnswer
    | SavedAnswer
    | ChangesAnswer
    | FoundAnswer
    | TermAnswer
    | TermsAnswer
    | ChoicesAnswer
    | SpeakersAnswer
    | ConcordanceAnswer
    | ReplacingAnswer
    | FindingsAnswer
    | HistoryAnswer
    | StepsAnswer
    | StandingAnswer
    | PlacesAnswer
    | ReshapedAnswer
    | WorkAnswer
    | ErrorAnswer
)
