"""What the scores of a corpus are made of: counts by term that add up.

Counts of any partition of a corpus, added in the order of the corpus, are the counts of the whole,
so that they can be taken piece by piece and on more than one machine.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from workbench.scoring.counting.groups import DIMENSIONS, Group
from workbench.scoring.counting.samples import Samples

Key = TypeVar("Key", bound=Hashable)


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
    """The counts of some segments: by group and source term, and of the segments themselves.

    ``segments`` counts those scored by group, ``left_out`` the others by reason; ``samples`` has
    the counts of parts of the corpus.
    """

    terms: Mapping[tuple[Group, str], TermCounts] = field(default_factory=dict)
    segments: Mapping[Group, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    samples: Samples = field(default_factory=Samples)

    def __add__(self, other: Counts) -> Counts:
        terms = dict(self.terms)
        for key, counts in other.terms.items():
            terms[key] = terms[key] + counts if key in terms else counts
        return Counts(
            terms,
            _sum(self.segments, other.segments),
            _sum(self.left_out, other.left_out),
            self.samples + other.samples,
        )

    @property
    def scored(self) -> int:
        """Return how many segments were scored."""
        return sum(self.segments.values())

    def by_term(self) -> dict[str, TermCounts]:
        """Return the counts of each source term over all groups, the first seen first."""
        return self._total(lambda group, source: source)

    def by(self, dimension: str) -> dict[str, TermCounts]:
        """Return the counts over all terms by a part of the groups, the first seen first."""
        part = DIMENSIONS.index(dimension)
        empty = {group[part]: TermCounts() for group in self.segments}
        return {**empty, **self._total(lambda group, source: group[part])}

    def by_term_and(self, dimension: str) -> dict[tuple[str, str], TermCounts]:
        """Return the counts by source term and a part of the groups."""
        part = DIMENSIONS.index(dimension)
        return self._total(lambda group, source: (source, group[part]))

    def segments_by(self, dimension: str) -> dict[str, int]:
        """Return how many segments were scored, by a part of the groups."""
        part = DIMENSIONS.index(dimension)
        return _sum({}, ((group[part], number) for group, number in self.segments.items()))

    def _total(self, key: Callable[[Group, str], Key]) -> dict[Key, TermCounts]:
        total: dict[Key, TermCounts] = {}
        for (group, source), counts in self.terms.items():
            name = key(group, source)
            total[name] = total[name] + counts if name in total else counts
        return total


def _sum(
    left: Mapping[Key, int], right: Mapping[Key, int] | Iterable[tuple[Key, int]]
) -> dict[Key, int]:
    total = dict(left)
    for key, number in right.items() if isinstance(right, Mapping) else right:
        total[key] = total.get(key, 0) + number
    return total
