"""What the scores of a corpus are made of: counts by term that add up.

Counts of any partition of a corpus, added in the order of the corpus, are the counts of the whole,
so that they can be taken piece by piece and on more than one machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

Key = TypeVar("Key", str, tuple[int, int])


@dataclass(frozen=True, slots=True)
class TermCounts:
    """How often a source term occurs and how it is rendered.

    ``expected`` counts the occurrences if the term has an allowed target, and is else 0;
    ``rendered`` those with an allowed target, ``exact`` those where it is written as in the
    glossary, ``preferred`` those with the preferred one. ``forbidden`` counts every use of a
    forbidden target. ``renderings`` counts the occurrences by the target that renders them,
    whatever its status, the first seen first.
    """

    occurrences: int = 0
    expected: int = 0
    rendered: int = 0
    exact: int = 0
    preferred: int = 0
    forbidden: int = 0
    renderings: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: TermCounts) -> TermCounts:
        return TermCounts(
            self.occurrences + other.occurrences,
            self.expected + other.expected,
            self.rendered + other.rendered,
            self.exact + other.exact,
            self.preferred + other.preferred,
            self.forbidden + other.forbidden,
            _sum(self.renderings, other.renderings),
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of some segments: by speaker and source term, and of the segments themselves.

    ``segments`` counts those scored by speaker, ``left_out`` the others by reason, and ``shares``
    those with an expected occurrence by how many are rendered of how many expected.
    """

    terms: Mapping[tuple[str, str], TermCounts] = field(default_factory=dict)
    segments: Mapping[str, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    shares: Mapping[tuple[int, int], int] = field(default_factory=dict)

    def __add__(self, other: Counts) -> Counts:
        terms = dict(self.terms)
        for key, counts in other.terms.items():
            terms[key] = terms.get(key, TermCounts()) + counts
        return Counts(
            terms,
            _sum(self.segments, other.segments),
            _sum(self.left_out, other.left_out),
            _sum(self.shares, other.shares),
        )

    def by_term(self) -> dict[str, TermCounts]:
        """Return the counts of each source term over all speakers, the first seen first."""
        return _total((source, counts) for (_, source), counts in self.terms.items())

    def by_speaker(self) -> dict[str, TermCounts]:
        """Return the counts of each speaker over all terms, the first seen first."""
        empty = ((speaker, TermCounts()) for speaker in self.segments)
        spoken = ((speaker, counts) for (speaker, _), counts in self.terms.items())
        return _total([*empty, *spoken])


def _sum(left: Mapping[Key, int], right: Mapping[Key, int]) -> Mapping[Key, int]:
    total = dict(left)
    for key, number in right.items():
        total[key] = total.get(key, 0) + number
    return total


def _total(counted: Iterable[tuple[str, TermCounts]]) -> dict[str, TermCounts]:
    total: dict[str, TermCounts] = {}
    for key, counts in counted:
        total[key] = total.get(key, TermCounts()) + counts
    return total
