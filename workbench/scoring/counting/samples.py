"""Counts of parts of a corpus, to be drawn from: what intervals and tests of significance need.

A corpus of up to ``PARTS`` segments has each segment in a part of its own, so that drawing parts
is drawing segments. Of a larger one the further segments are spread over the parts by their row
in the corpus, as if by lot: what is kept doesn't grow with the corpus, and is the same however the
corpus is cut up to be counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

PARTS = 500

OCCURRENCES, EXPECTED, RENDERED, EXACT, PREFERRED, FORBIDDEN = range(6)
"""The counts of a term in a part, in their order."""

Numbers = NDArray[np.int64]


def _nothing(*shape: int) -> Numbers:
    return np.zeros(shape, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """The counts of each term, and of each rendering, in each part.

    ``terms`` are numbers of the terms that occur, rising, and ``counts`` has for each a row for
    each count and a column for each part. ``renderings`` are numbers of targets, rising, and
    ``known`` has a row for each: the occurrences of its term that it renders.
    """

    terms: Numbers = field(default_factory=lambda: _nothing(0))
    counts: Numbers = field(default_factory=lambda: _nothing(0, 6, PARTS))
    renderings: Numbers = field(default_factory=lambda: _nothing(0))
    known: Numbers = field(default_factory=lambda: _nothing(0, PARTS))

    def __add__(self, other: Samples) -> Samples:
        terms, counts = _added(self.terms, self.counts, other.terms, other.counts)
        renderings, known = _added(self.renderings, self.known, other.renderings, other.known)
        return Samples(terms, counts, renderings, known)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Samples) and all(
            np.array_equal(getattr(self, name), getattr(other, name)) for name in self.__slots__
        )

    __hash__ = None  # type: ignore[assignment]


def part_of(rows: Numbers) -> Numbers:
    """Return the part of each row of a corpus, counted from 0.

    >>> part_of(np.array([0, 1, 499])).tolist()
    [0, 1, 499]
    """
    mixed = rows.astype(np.uint64)
    # The finaliser of SplitMix64 (Steele et al. 2014, https://doi.org/10.1145/2660193.2660195).
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    mixed ^= mixed >> np.uint64(31)
    return np.where(rows < PARTS, rows, (mixed % np.uint64(PARTS)).astype(np.int64))


def _added(
    left: Numbers, of_left: Numbers, right: Numbers, of_right: Numbers
) -> tuple[Numbers, Numbers]:
    if np.array_equal(left, right):
        return left, of_left + of_right
    both = np.union1d(left, right)
    total = _nothing(len(both), *of_left.shape[1:])
    total[np.searchsorted(both, left)] += of_left
    total[np.searchsorted(both, right)] += of_right
    return both, total
