"""The renderings of terms in many segments at once: for each what :func:`rendering.uses` gives.

The places of all targets in all texts are found in one scan, and given to their terms by arithmetic
on arrays. Only where places overlap within a segment, or where what applies depends on the segment,
they are given out segment by segment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.glossary.matching import Matcher, sources
from workbench.glossary.rendering import Use, given, uses
from workbench.glossary.targets import English, Span, renders
from workbench.glossary.targetscan import STATUSES, Flags, Scan, TargetScan
from workbench.glossary.trie import Numbers
from workbench.model import Rule, Target, Term

_UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Hits:
    """The terms found in the sources of some segments, each once a segment, as columns.

    ``segment`` and ``term`` are numbers and rise; ``occurrences`` says how often the term is there,
    and ``first`` puts the hits in the order of what is seen first. ``expected`` tells whether an
    allowed target applies there. ``applied`` has, for segments with a term whose targets don't
    apply everywhere, the terms as they do apply, by source.
    """

    segment: Numbers
    term: Numbers
    occurrences: Numbers
    first: Numbers
    expected: Flags
    applied: Mapping[int, Mapping[str, Term]]


@dataclass(frozen=True, slots=True)
class Uses:
    """The targets used for those terms, in the order of the texts, as columns.

    ``hit`` is the row of the term's hit, ``target`` the target's number in ``Sweep.targets``,
    ``status`` its status there as a place in ``STATUSES``, ``exact`` whether an allowed target
    stands there as the glossary has it.
    """

    hit: Numbers
    target: Numbers
    status: Numbers
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

    ``found`` are the numbers of the terms that the sources have, where that is known: of a large
    glossary these are few, and no other's targets are made ready.

    >>> from workbench.model import Status, Target, Term
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> sweep = Sweep(Matcher([term]))
    >>> hits = sweep.hits(pa.array(["社区和社区", "你好"]))
    >>> uses = sweep.uses(pa.array(["Communities and a community", "hello"]), hits)
    >>> hits.occurrences.tolist(), uses.hit.tolist(), uses.exact.tolist()
    ([2], [0, 0], [False, True])
    """

    def __init__(self, matcher: Matcher, found: Numbers | None = None) -> None:
        self.terms = matcher.terms
        self._matcher = matcher
        self._found = found
        self._bound = np.zeros(len(self.terms), np.bool_)
        self._bound[sorted(matcher.bound)] = True
        self._expecting = np.full(len(self.terms), _UNKNOWN, np.int8)

    @cached_property
    def targets(self) -> TargetScan:
        """The targets that are looked for."""
        numbers = None if self._found is None else np.unique(self._found).tolist()
        return TargetScan(self.terms, numbers)

    def hits(self, sources: pa.Array, dates: pa.Array | None = None) -> Hits:
        """Return the terms found in sources, an array of strings without nulls.

        ``dates`` are those of their documents or "".
        """
        found = self._matcher.table(sources)
        segment = found["text"].to_numpy().astype(np.int64)
        term = found["term"].to_numpy().astype(np.int64)
        bound = np.unique(segment[self._bound[term]]).tolist()
        if bound:
            free = ~np.isin(segment, bound)
            there = sources.take(bound).to_pylist()
            days = dates.take(bound).to_pylist() if dates is not None else ()
            terms = self._matcher.terms_many(there, days)
            segment = np.concatenate((segment[free], np.repeat(bound, [*map(len, terms)])))
            applied = [self._numbers[each.source] for some in terms for each in some]
            term = np.concatenate((term[free], np.array(applied, np.int64)))
            order = np.argsort(segment, kind="stable")
            segment, term = segment[order], term[order]
            by_source = [{each.source: each for each in some} for some in terms]
            return self._hits(segment, term, dict(zip(bound, by_source, strict=True)))
        return self._hits(segment, term, {})

    def _hits(
        self, segment: Numbers, term: Numbers, applied: Mapping[int, Mapping[str, Term]]
    ) -> Hits:
        number = max(len(self.terms), 1)
        keys, first, counts = np.unique(
            segment * number + term, return_index=True, return_counts=True
        )
        segment, term = np.divmod(keys, number)
        expected = self._expected(term)
        for row in np.flatnonzero(_among(segment, applied)).tolist():
            there = applied[int(segment[row])][self.terms[int(term[row])].source]
            expected[row] = any(map(renders, there.targets))
        return Hits(segment, term, counts, first, expected, applied)

    def _expected(self, term: Numbers) -> Flags:
        """Tell of terms whether they have an allowed target that can be found."""
        for number in np.unique(term[self._expecting[term] == _UNKNOWN]).tolist():
            self._expecting[number] = any(map(renders, self.terms[number].targets))
        expected: Flags = self._expecting[term] == 1
        return expected

    def uses(self, targets: pa.Array, hits: Hits) -> Uses:
        """Return the targets used in the translations of the segments that have hits."""
        segments = np.unique(hits.segment[~_among(hits.segment, hits.applied)])
        scan = self.targets.scan(targets.take(pa.array(segments)))
        places = self._distinct(self._of_hits(scan, segments, hits))
        crossed = _crossed(places)
        free = np.flatnonzero(~crossed)
        served = free[self._served(places.take(free), hits)]
        given = self._one_by_one(places, np.flatnonzero(crossed), hits)
        chosen = places.take(np.sort(np.concatenate((served, given))))
        status = self.targets.status[chosen.target]
        found = Uses(chosen.hit, chosen.target, status, chosen.exact)
        return self._with_applied(found, targets, hits) if hits.applied else found

    def _with_applied(self, found: Uses, targets: pa.Array, hits: Hits) -> Uses:
        """Add the uses of the terms that are as they apply in their segments."""
        rows: list[tuple[int, int, int, bool]] = []
        for segment, terms in hits.applied.items():
            start, end = np.searchsorted(hits.segment, [segment, segment + 1]).tolist()
            hit = {self.terms[int(hits.term[row])].source: row for row in range(start, end)}
            occurrences = {source: int(hits.occurrences[row]) for source, row in hit.items()}
            for use in uses(English(targets[segment].as_py()), terms, occurrences):
                number = self._number(use, int(hits.term[hit[use.term.source]]))
                status = STATUSES.index(use.target.status)
                rows.append((hit[use.term.source], number, status, use.exact))
        more = np.array(rows, np.int64).reshape(-1, 4).T
        columns = (found.hit, found.target, found.status, found.exact)
        joined = [np.concatenate(pair) for pair in zip(columns, more, strict=True)]
        order = np.argsort(hits.segment[joined[0]], kind="stable")
        hit_, target, status_, exact = (column[order] for column in joined)
        return Uses(hit_, target, status_, exact.astype(np.bool_))

    def _number(self, use: Use, term: int) -> int:
        """Return the number of a target that may have another status where it applies."""
        own = use.target.target, use.target.applies_where
        start, end = np.searchsorted(self.targets.term, [term, term + 1]).tolist()
        some = range(start, end)
        every = self.targets.targets
        return next(n for n in some if (every[n].target, every[n].applies_where) == own)

    def _of_hits(self, scan: Scan, segments: Numbers, hits: Hits) -> _Places:
        """Return the places of targets whose term is found in the source, in their order."""
        number = len(self.terms)
        keys = hits.segment * number + hits.term
        segment = segments[scan.text]
        wanted = segment * number + self.targets.term[scan.target]
        hit = np.searchsorted(keys, wanted)
        known = np.flatnonzero(np.append(keys, -1)[hit] == wanted)
        hit, target = hit[known], scan.target[known]
        start, end, exact = scan.start[known], scan.end[known], scan.exact[known]
        allowed = self.targets.allowed[target]
        found = _Places(segment[known], hit, target, start, end, exact & allowed)
        order = np.lexsort((target, hit, end, start))
        return found.take(order[(exact | ~self._kept(hits.term)[hit])[order]])

    def _kept(self, term: Numbers) -> Flags:
        """Tell of terms whether they are not to be translated."""
        numbers, place = np.unique(term, return_inverse=True)
        kept = [self.terms[number].rule is Rule.KEEP for number in numbers.tolist()]
        return np.array(kept, np.bool_)[place]

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

    @cached_property
    def _uses(self) -> list[tuple[Term, Target]]:
        every = zip(self.targets.term.tolist(), self.targets.targets, strict=True)
        return [(self.terms[term], target) for term, target in every]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {source: number for number, source in enumerate(sources(self.terms))}

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


def _among(segment: Numbers, applied: Mapping[int, object]) -> Flags:
    return np.isin(segment, np.array([*applied], np.int64))


def _runs(values: Numbers) -> Iterator[range]:
    """Yield the rows of each run of equal values."""
    ends = [*(np.flatnonzero(np.diff(values)) + 1).tolist(), len(values)]
    return (range(start, end) for start, end in pairwise([0, *ends]))


def _crossed(places: _Places) -> Flags:
    """Tell of each place whether any two overlap in its segment."""
    return np.isin(places.segment, places.segment[1:][places.start[1:] < places.end[:-1]])
