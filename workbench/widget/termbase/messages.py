"""What the review's page and Python say, field for field as in ``ui/src/review/protocol.ts``."""

from __future__ import annotations

from typing import Literal, TypedDict


class TermQuery(TypedDict, total=False):
    """Which entries are asked for, as in ``review.finding.Query``; ``since`` is ISO 8601."""

    text: str
    status: str
    approval: str
    domain: str
    only: str
    author: str
    since: str
    order: str


class EntryTarget(TypedDict):
    """A target of an entry, with how often translations use it."""

    target: str
    status: str
    approval: str
    domain: str
    note: str
    authority: str
    valid_from: str
    valid_to: str
    applies_where: str
    part_of_speech: str
    definition: str
    uses: int


class TermEntry(TypedDict):
    """An entry as the table shows it. ``translated`` and ``rendered`` count occurrences."""

    number: int
    key: str
    source: str
    rule: str
    approval: str
    targets: list[EntryTarget]
    segments: int
    occurrences: int
    translated: int
    rendered: int
    conflicts: list[str]
    comments: int
    changed: str
    author: str


class TermLine(TypedDict):
    """A segment with the places of a term in its source, and of what renders it in its target."""

    index: int
    source: str
    target: str
    state: str
    sourceSpans: list[list[int]]
    targetSpans: list[list[int]]
    statuses: list[str]


class TermConflict(TypedDict):
    """What contradicts itself: the fields of ``glossary.conflicts.Conflict`` but its message."""

    kind: str
    sources: list[str]
    targets: list[str]
    elsewhere: list[str]


class TermComment(TypedDict):
    """A comment on an entry."""

    comment: str
    author: str
    created: str
    text: str
    resolved: bool


class TermChange(TypedDict):
    """An edit of a target: each field that it changed, as it was and as it is."""

    changed: str
    author: str
    origin: str
    target: str
    new: bool
    fields: list[list[str]]


class Said(TypedDict):
    """What translations say for an entry beside its targets, and in how many segments."""

    rendering: str
    count: int


class EntryAnswer(TypedDict):
    """Answers ``entry`` (``key``): what people and texts say of it, the latest change first."""

    type: Literal["entry"]
    id: int
    conflicts: list[TermConflict]
    comments: list[TermComment]
    history: list[TermChange]
    also: list[Said]


class TermCommentedAnswer(TypedDict):
    """Answers ``comment term`` and ``resolve term comment``: it is on disk."""

    type: Literal["term commented"]
    id: int


class GlossaryAnswer(TypedDict):
    """Answers ``glossary`` (``query``): the numbers of the entries found, in order."""

    type: Literal["glossary"]
    id: int
    mark: str
    entries: int
    conflicts: int
    numbers: list[int]
    domains: list[str]
    authors: list[str]


class EntriesAnswer(TypedDict):
    """Answers ``entries`` (``numbers``). Unless ``counted`` the counts are not known yet."""

    type: Literal["entries"]
    id: int
    mark: str
    counted: bool
    entries: list[TermEntry]


class LinesAnswer(TypedDict):
    """Answers ``lines`` (``key``, ``said``, ``start``): some of ``total``, from ``start`` on."""

    type: Literal["lines"]
    id: int
    mark: str
    total: int
    lines: list[TermLine]


class Candidate(TypedDict):
    """A source that may be a term, and what translations say for it, the surest first."""

    source: str
    count: int
    renderings: list[str]


class CandidatesAnswer(TypedDict):
    """Answers ``candidates`` (``anew``): unless ``ready`` they are still being ranked.

    They are ranked by ``segments`` of the project's ``of``.
    """

    type: Literal["candidates"]
    id: int
    ready: bool
    segments: int
    of: int
    candidates: list[Candidate]
    dismissed: list[str]


class DismissedAnswer(TypedDict):
    """Answers ``dismiss`` (``source``, ``dismissed``): it is on disk."""

    type: Literal["dismissed"]
    id: int


class GlossaryMarkAnswer(TypedDict):
    """Answers ``glossary mark``: another than the last time where anything is to be asked anew."""

    type: Literal["glossary mark"]
    id: int
    mark: str
    entries: int
    conflicts: int


class TermsSavedAnswer(TypedDict):
    """Answers what changes the glossary: it is on disk. ``undo`` are the rows that take it back."""

    type: Literal["terms saved"]
    id: int
    mark: str
    undo: list[dict[str, str]]
