"""Searching and replacing."""

from __future__ import annotations

from typing import Literal, TypedDict


class Query(TypedDict, total=False):
    """What a search asks for; a field that is not there or empty says nothing.

    ``state`` may be ``unconfirmed``; ``side`` of the ``text`` is either, source or target;
    ``check`` may be ``any``, and ``without`` names checks that don't count for that; ``term`` is
    the source of a term or any of its targets; ``since`` is ISO 8601; ``marked`` asks for errors.
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
    marked: bool


class Speaker(TypedDict):
    """A speaker to choose, with the number of segments."""

    speaker: str
    segments: int


class Entry(TypedDict):
    """A row that has a text on one side or both."""

    index: int
    source: str
    target: str
    state: str


class Replacement(TypedDict):
    """A target before and after a replacement; ``edit`` is the version that it was made from."""

    index: int
    segment: str
    edit: str | None
    state: str
    before: str
    after: str


class FoundAnswer(TypedDict):
    """Answers ``find`` (``query``): the indexes of the rows found, in order."""

    type: Literal["found"]
    id: int
    indexes: list[int]


class ChoicesAnswer(TypedDict):
    """Answers ``choices``: what a project has that one can search by."""

    type: Literal["choices"]
    id: int
    speakers: list[Speaker]
    checks: list[str]
    terms: list[str]


class ConcordanceAnswer(TypedDict):
    """Answers ``concordance`` (``text``); of ``total`` entries the first are here."""

    type: Literal["concordance"]
    id: int
    entries: list[Entry]
    total: int


class ReplacingAnswer(TypedDict):
    """Answers ``replacing`` (``query``, ``replacement``). Nothing is written."""

    type: Literal["replacing"]
    id: int
    replacements: list[Replacement]
