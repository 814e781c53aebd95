"""The dynamic programme of an alignment, with its prices: see :mod:`workbench.text.aligning`.

A price is a negative logarithm of a probability, up to a constant. The prices of boundaries, of
what is missing and of what is shared were set on the documents of TICO-19 in Chinese and English
(https://tico-19.github.io) and on the sample with sentences and turns taken out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.text.likeness import Boundary, Unit

Numbers = npt.NDArray[np.floating[Any]]

KINDS = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 4), (4, 1), (1, 5), (5, 1), (1, 0))
"""Sources and targets of a bead, 0-1 aside."""

_ALONE = len(KINDS)
_MOST = 5
_INSIDE = {Boundary.CLAUSE: 1.5, Boundary.SENTENCE: 4.0, Boundary.TURN: 12.0}
_TURN_AGAINST_SENTENCE = 6.0
_MISSING = 5.0
_MISSING_AT_THE_ENDS = 3.5
_SHARED = 3.0
_VARIANCE = 5.0
_HALF_BAND = 300
_STEPS = 100
_SURPRISES = np.array([-math.log(math.erfc(x / _STEPS / math.sqrt(2))) for x in range(801)])


@dataclass(frozen=True, slots=True)
class Bead:
    """``sources[start:end]`` and the ``targets[start:end]`` that render them; one can be empty."""

    source: tuple[int, int]
    target: tuple[int, int]

    @property
    def kind(self) -> tuple[int, int]:
        """How many sources and targets there are."""
        return self.source[1] - self.source[0], self.target[1] - self.target[0]


def surprise(source: float | Numbers, target: float | Numbers) -> Numbers:
    """Return how unlikely two lengths are to belong together: 0 in proportion, 36 at the most.

    It is the negative logarithm of the probability that the lengths of a right pair differ by as
    much: their difference over its standard deviation is taken as normal, as Gale and Church do.
    """
    mean = np.maximum((np.asarray(source) + target) / 2, 1.0)
    distance = np.abs(np.asarray(target) - source) / np.sqrt(_VARIANCE * mean)
    steps = np.minimum(distance * _STEPS, len(_SURPRISES) - 1).astype(np.int64)
    return np.asarray(_SURPRISES[steps])


class Programme:
    """The programme over two texts: rows are sources, columns are targets.

    ``_costs[i][j]`` is the price of the cheapest way through ``sources[:i]`` and ``targets[:j]``;
    a row is worked out at once. ``_ways`` remembers the kind of the last bead on it.
    """

    def __init__(self, sources: Sequence[Unit], targets: Sequence[Unit]) -> None:
        self._rows, self._columns = len(sources), len(targets)
        self._source_ends = _sums(unit.length for unit in sources)
        self._target_ends = _sums(unit.length for unit in targets)
        self._source_inside = _sums(_INSIDE[unit.boundary] for unit in sources)
        self._target_inside = _sums(_INSIDE[unit.boundary] for unit in targets)
        self._source_opens = [unit.boundary is Boundary.TURN for unit in sources]
        self._target_opens = np.array([u.boundary is Boundary.TURN for u in targets], dtype=bool)
        self._evidence = _Evidence(sources, targets)
        self._alone = _sums(map(_missing, targets))
        self._missing = [_missing(unit) for unit in sources]
        self._off_the_ends = np.zeros(self._columns + 1)
        self._off_the_ends[[0, -1]] = _MISSING - _MISSING_AT_THE_ENDS
        self._costs: dict[int, Numbers] = {}
        self._shared: dict[int, Numbers] = {}
        self._ways: list[tuple[int, npt.NDArray[np.int8]]] = []

    def cheapest(self) -> tuple[float, list[Bead]]:
        """Return the price of the cheapest way through both texts, and its beads."""
        self._costs[0] = self._alone
        self._ways = [(0, np.full(self._columns + 1, _ALONE, np.int8))]
        end = self._columns
        for row in range(1, self._rows + 1):
            start, end = self._window(row, end)
            self._fill(row, start, end)
            self._costs.pop(row - _MOST, None)
            self._shared.pop(row - _MOST, None)
        return float(self._costs[self._rows][-1]), self._traced()

    def _window(self, row: int, before: int) -> tuple[int, int]:
        share = self._source_ends[row] / max(self._source_ends[-1], 1.0)
        middle = int(np.searchsorted(self._target_ends, share * self._target_ends[-1]))
        reach = _HALF_BAND + abs(self._rows - self._columns)
        end = self._columns if row == self._rows else min(middle + reach, self._columns)
        return max(0, min(middle - reach, before)), end

    def _fill(self, row: int, start: int, end: int) -> None:
        self._shared[row - 1] = self._evidence.shared(row - 1)
        best = np.full(self._columns + 1, np.inf)
        ways = np.zeros(self._columns + 1, np.int8)
        for way, (rows, columns) in enumerate(KINDS):
            first = max(start, columns)
            if rows > row or first > end:
                continue
            ends = slice(first, end + 1)
            cost = self._cost(row, rows, slice(first - columns, end + 1 - columns), ends)
            better = cost < best[ends]
            best[ends][better] = cost[better]
            ways[ends][better] = way
        # A target alone moves along the row: its price is the same wherever the row is.
        alone = self._alone[start : end + 1]
        through = np.minimum.accumulate(best[start : end + 1] - alone) + alone
        ways[start : end + 1][through < best[start : end + 1] - 1e-9] = _ALONE
        best[start : end + 1] = through
        self._costs[row] = best
        self._ways.append((start, ways[start : end + 1].copy()))

    def _cost(self, row: int, rows: int, starts: slice, ends: slice) -> Numbers:
        """Return the price of coming to ``row`` by a bead of ``rows`` at each of its columns."""
        before = self._costs[row - rows][starts]
        source = self._source_ends[row] - self._source_ends[row - rows]
        if starts == ends:
            return np.asarray(before + self._missing[row - 1] - self._off_the_ends[starts])
        target = self._target_ends[ends] - self._target_ends[starts]
        cost = before + surprise(source, target)
        cost += self._source_inside[row] - self._source_inside[row - rows + 1]
        after_first = slice(starts.start + 1, starts.stop + 1)
        cost += self._target_inside[ends] - self._target_inside[after_first]
        opens = self._target_opens[starts] != self._source_opens[row - rows]
        cost += _TURN_AGAINST_SENTENCE * opens
        for shared in (self._shared[place] for place in range(row - rows, row)):
            cost -= _SHARED * (shared[ends] - shared[starts])
        return np.asarray(cost)

    def _traced(self) -> list[Bead]:
        beads = []
        row, column = self._rows, self._columns
        while row or column:
            start, ways = self._ways[row]
            way = int(ways[column - start])
            rows, columns = (0, 1) if way == _ALONE else KINDS[way]
            beads.append(Bead((row - rows, row), (column - columns, column)))
            row, column = row - rows, column - columns
        return beads[::-1]


class _Evidence:
    """Which targets have anchors in common with a source, the rarer the weightier."""

    def __init__(self, sources: Sequence[Unit], targets: Sequence[Unit]) -> None:
        self._sources = sources
        self._columns = len(targets)
        often = Counter(anchor for unit in sources for anchor in unit.anchors)
        places: dict[str, list[int]] = {}
        for column, unit in enumerate(targets):
            for anchor in unit.anchors & often.keys():
                places.setdefault(anchor, []).append(column + 1)
        self._places = {anchor: np.array(found) for anchor, found in places.items()}
        most = max(len(sources), len(targets))
        self._weights = {
            anchor: math.log1p(most / max(often[anchor], len(found))) / math.log1p(most)
            for anchor, found in places.items()
        }

    def shared(self, row: int) -> Numbers:
        """Return the running sum over the targets of what they share with a source."""
        found = np.zeros(self._columns + 1)
        for anchor in self._sources[row].anchors & self._places.keys():
            found[self._places[anchor]] += self._weights[anchor]
        return np.cumsum(found)


def _missing(unit: Unit) -> float:
    # A clause is hardly ever left out by itself.
    return 2 * _MISSING if unit.boundary is Boundary.CLAUSE else _MISSING


def _sums(values: Iterable[float]) -> Numbers:
    return np.asarray(np.concatenate([[0.0], np.cumsum(np.fromiter(values, np.float64))]))
