"""Terms of the glossary at their places in a source."""

from __future__ import annotations

from typing import Literal, Required, TypedDict


class Target(TypedDict):
    """One rendering of a term."""

    target: str
    status: str
    domain: str
    note: str
    authority: str
    valid_from: str
    valid_to: str


class NewTerm(TypedDict, total=False):
    """A term to be added to the glossary, as proposed; without ``status`` Python chooses it."""

    source: Required[str]
    target: Required[str]
    note: str
    status: str


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


class TermAnswer(TypedDict):
    """Answers ``term`` (``term``, a NewTerm): it is in the glossary, and on disk."""

    type: Literal["term"]
    id: int


class TermsAnswer(TypedDict):
    """Answers ``terms`` (``start``, ``stop``)."""

    type: Literal["terms"]
    id: int
    terms: list[Terms]
