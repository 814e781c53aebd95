"""The renderings of terms in many segments at once: for each what :func:`rendering.uses` gives.

The places of all targets in all texts are found in one scan, and given to their terms by arithmetic
on arrays. Only where places overlap within a segment they are given out segment by segment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.glossary.alphabet import word_numbers
from workbench.glossary.matching import Matcher
from workbench.glossary.rendering import given
from workbench.glossary.targets import Span
from workbench.glossary.targetscan import Flags, Numbers, Scan, TargetScan


@dataclass(frozen=True, slots=True)
class Hits:
    """The terms found in the sources of some segments, each once a segment, as columns.

    ``segment`` and ``term`` are numbers and rise; ``occurrences`` says how often the term is there,
    and ``first`` puts the hits in the order of what is seen first.
    """

    segment: Numbers
    term: Numbers
    occurrences: Numbers
    first: Numbers


@dataclass(frozen=True, slots=True)
class Uses:
    """The targets used for those terms, in the order of the texts, as columns.

    ``hit`` is the row of the term's hit, ``target`` the target's number in ``Sweep.targets``,
    ``exact`` whether an allowed target stands there as the glossary has it.
    """

    hit: Numbers
    target: Numbers
    exact: Flags


@dataclass(frozen=True, slots=True)
class _Places:
    """Where targets of terms that are found stand, in words counted over all texts.

    ``exact`` is that of :class:`Uses`.
    """

    segment: Numbers
    hit: Numbers
    target: Numbers
    start: Numbers
    end: Numbers
    exact: Flags

    def take(self, rows: NDArray[Any]) -> _Places:
        return _Places(*(getattr(self, field.name)[rows] for field in fields(self)))


class Sweep:
    """The terms of a glossary and their targets, ready to be found in many segments at once.

    >>> from workbench.model import Status, Target, Term
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> sweep = Sweep(Matcher([term]))
    >>> hits = sweep.hits(["社区和社区", "你好"])
    >>> uses = sweep.uses(["Communities and a community", "hello"], hits)
    >>> hits.occurrences.tolist(), uses.hit.tolist(), uses.exact.tolist()
    ([2], [0, 0], [False, True])
    """

    def __init__(self, matcher: Matcher) -> None:
        self.terms = matcher.terms
        self.targets = TargetScan(matcher.terms)
        self._uses = [
            (self.terms[term], target)
            for term, target in zip(self.targets.term.tolist(), self.targets.targets, strict=True)
        ]
        self._matcher = matcher
        self._numbers = {term.source: number for number, term in enumerate(matcher.terms)}

    def hits(self, sources: Sequence[str]) -> Hits:
        """Return the terms found in sources."""
        found = self._matcher.terms_many(sources)
        segment = np.repeat(np.arange(len(sources)), [len(terms) for terms in found])
        numbers = self._numbers
        term = np.array([numbers[t.source] for terms in found for t in terms], np.int64)
        keys = segment * len(numbers) + term
        unique, first, counts = np.unique(keys, return_index=True, return_counts=True)
        return Hits(*np.divmod(unique, len(numbers) or 1), counts, first)

    def uses(self, targets: Sequence[str], hits: Hits) -> Uses:
        """Return the targets used in the translations of the segments that have hits."""
        segments = np.unique(hits.segment)
        scan = self.targets.scan([targets[segment] for segment in segments.tolist()])
        places = self._distinct(self._of_hits(scan, segments, hits))
        crossed = _crossed(places)
        free = np.flatnonzero(~crossed)
        served = free[self._served(places.take(free), hits)]
        given = self._one_by_one(places, np.flatnonzero(crossed), hits)
        chosen = places.take(np.sort(np.concatenate((served, given))))
        return Uses(chosen.hit, chosen.target, chosen.exact)

    def _of_hits(self, scan: Scan, segments: Numbers, hits: Hits) -> _Places:
        """Return the places of targets whose term is found in the source, in their order."""
        number = len(self.terms)
        keys = hits.segment * number + hits.term
        segment = segments[scan.text]
        wanted = segment * number + self.targets.term[scan.target]
        hit = np.searchsorted(keys, wanted)
        known = np.flatnonzero(np.append(keys, -1)[hit] == wanted)
        hit, target = hit[known], scan.target[known]
        start, end = scan.start[known], scan.end[known]
        exact = self.targets.is_exact(scan, target, start, end)
        words = word_numbers(scan.folded)
        found = _Places(segment[known], hit, target, words[start], words[end], exact)
        return found.take(np.lexsort((target, hit, end, start)))

    def _distinct(self, places: _Places) -> _Places:
        """Leave the first of a term's targets that stand at one place and are alike in status."""
        if not len(places.hit):
            return places
        allowed = self.targets.allowed[places.target]
        new = np.ones(len(allowed), np.bool_)
        new[1:] = False
        for column in (places.start, places.end, places.hit):
            new[1:] |= column[1:] != column[:-1]
        exact = np.logical_or.reduceat(places.exact, np.flatnonzero(new))[np.cumsum(new) - 1]
        new[1:] |= allowed[1:] != allowed[:-1]
        return replace(places, exact=exact).take(np.flatnonzero(new))

    def _served(self, places: _Places, hits: Hits) -> Numbers:
        """Return the rows that serve an occurrence, the longest first, and those not allowed."""
        allowed = self.targets.allowed[places.target]
        rows = np.flatnonzero(allowed)
        length = (places.end - places.start)[rows]
        rows = rows[np.lexsort((places.start[rows], -length, places.hit[rows]))]
        hit = places.hit[rows]
        rank = np.arange(len(hit)) - np.searchsorted(hit, hit)
        return np.concatenate((rows[rank < hits.occurrences[hit]], np.flatnonzero(~allowed)))

    def _one_by_one(self, places: _Places, rows: Numbers, hits: Hits) -> Numbers:
        """Return those of some rows that :func:`rendering.given` chooses in their segments."""
        crossed = places.take(rows)
        rows = rows[np.lexsort((crossed.target, hits.first[crossed.hit], crossed.segment))]
        crossed = places.take(rows)
        spans = [*zip(crossed.start.tolist(), crossed.end.tolist(), strict=True)]
        uses = [self._uses[target] for target in crossed.target.tolist()]
        occurrences = hits.occurrences[crossed.hit].tolist()
        chosen: list[int] = []
        for run in _runs(crossed.segment):
            there: dict[Span, list[int]] = {}
            for row in run:
                there.setdefault(spans[row], []).append(row)
            found = {span: [uses[row] for row in at] for span, at in there.items()}
            capacity = {uses[row][0].source: occurrences[row] for row in run}
            for span, use in given(found, capacity).items():
                chosen.append(there[span][found[span].index(use)])
        return rows[np.array(chosen, np.int64)]


def _runs(values: Numbers) -> Iterator[range]:
    """Yield the rows of each run of equal values."""
    ends = [*(np.flatnonzero(np.diff(values)) + 1).tolist(), len(values)]
    return (range(start, end) for start, end in pairwise([0, *ends]))


def _crossed(places: _Places) -> Flags:
    """Tell of each place whether any two overlap in its segment."""
    return np.isin(places.segment, places.segment[1:][places.start[1:] < places.end[:-1]])
