"""Today's segments of a project: those of the import, as people have split and merged them since.

Each boundary inside a turn is a register, named by the segment that begins there: the id of the
import (``1f2e-0001-002``) or, inside such a segment, that id and a number of characters
(``1f2e-0001-002+14``). So names are places in the source, whoever splits what in which order. The
latest edit of kind ``split`` or ``merge`` decides whether the boundary is there; where there is
none, the import does. No two segments of different turns are ever merged.

A merge names what it saw of the segment that it swallows, and is void where that stands differently
now, or where another segment than the one that it meant comes before: then the segment is there
again, with all that was written in it. Nothing is hidden unseen.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.model import SEGMENTS, Edit
from workbench.store.fold import order
from workbench.store.items import read, text

SPLIT, MERGE = "split", "merge"

KINDS = frozenset({SPLIT, MERGE})
"""Kinds of edit that say where segments begin."""

Seen = list[str | None]
"""The edits that made a segment's version and its note."""


class Cut(NamedTuple):
    """A place in a turn where a segment may begin: a row of the import, and characters into it."""

    row: int
    offset: int
    name: str


class Stretch(NamedTuple):
    """The part of a turn in which a segment of today has ever been, alone or with others.

    ``places`` are where segments can have begun in it, in order, by their names; the segment goes
    from ``begin`` to ``end``, the stretch to ``stop``.
    """

    places: Mapping[str, int]
    begin: int
    end: int
    stop: int


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn that was reshaped: where each name stands in its text, and what begins where."""

    text: str
    positions: Mapping[str, int]
    begins: list[int]
    names: list[str]

    def source(self, name: str) -> str:
        """Return the source of a segment of today."""
        number = self.names.index(name)
        return self.text[self.begins[number] : [*self.begins, None][number + 1]]


def boundaries(edits: Iterable[Edit]) -> dict[str, Edit]:
    """Return the latest edit of each boundary, whatever order they come in."""
    latest: dict[str, Edit] = {}
    for edit in edits:
        known = latest.get(str(edit.segment))
        if known is None or order(edit) > order(known):
            latest[str(edit.segment)] = edit
    return latest


def visible(
    names: Iterable[str], latest: Mapping[str, Edit], seen: Callable[[str], Seen]
) -> tuple[list[str], dict[str, str]]:
    """Return which of a turn's boundaries are there, and who holds each of the others.

    ``names`` are those of one turn in order: all of the import, and of others those in ``latest``.

    >>> made = Edit("A", MERGE, "s2", '{"into": "s1", "seen": [null, null]}', None, "", "", "")
    >>> visible(["s1", "s2", "s3"], {"s2": made}, lambda _: [None, None])
    (['s1', 's3'], {'s2': 's1'})
    >>> visible(["s1", "s2", "s3"], {"s2": made}, lambda _: ["typed", None])
    (['s1', 's2', 's3'], {})
    """
    there: list[str] = []
    holders: dict[str, str] = {}
    for name in names:
        edit = latest.get(name)
        if there and edit is not None and edit.kind == MERGE:
            value = read(edit.value)
            into = text(value, "into")
            if holders.get(into, into) == there[-1] and value.get("seen") == seen(name):
                holders[name] = there[-1]
                continue
        there.append(name)
    return there, holders


class Segmentation:
    """Today's segments. ``base`` are those of the import, with the columns of SEGMENTS.

    ``edits`` are those of KINDS; others' that name no place of the project count for nothing.
    ``seen`` tells how a segment stands.
    """

    def __init__(self, base: pa.Table, edits: Iterable[Edit], seen: Callable[[str], Seen]) -> None:
        self._base = base
        self.latest = boundaries(edits)
        self._cuts = {cut.name: cut for cut in _cuts(base, self.latest)}
        self.holders: dict[str, str] = {}
        """From each name that begins no segment today to the segment that holds its place."""
        self._turns: dict[str, _Turn] = {}
        self.segments = self._made(seen) if self._cuts else base
        """Today's segments: the columns of SEGMENTS."""

    @property
    def merged(self) -> set[str]:
        """The names that a merge was last of, whether it is void or not."""
        return {name for name, edit in self.latest.items() if edit.kind == MERGE}

    def knows(self, name: str) -> bool:
        """Say whether a segment can begin at what a name names."""
        return name in self._cuts or bool(list(_cuts(self._base, [name])))

    def reshaped(self, name: str) -> bool:
        """Say whether anybody has split or merged in the turn of a name."""
        return name in self._turns

    def in_reshaped_turns(self) -> list[str]:
        """Return the names of all turns in which anybody has split or merged."""
        return list(self._turns)

    def changed_names(self) -> list[str]:
        """Return the names that begin a segment today and none of the import, or the other way."""
        begun = {name for turn in self._turns.values() for name in turn.names if "+" in name}
        gone = {name for name in self.holders if "+" not in name}
        return sorted(begun | gone)

    def home(self, name: str) -> str:
        """Return the segment that today holds the place where a name begins."""
        return self.holders.get(name, name)

    def at(self, name: str, offset: int) -> tuple[str, int]:
        """Return the segment of a reshaped turn that holds a character of its source, and where.

        Both count in characters, the character's from where the name begins.
        """
        turn = self._turns[name]
        position = turn.positions[name] + offset
        number = max(bisect_right(turn.begins, position) - 1, 0)
        return turn.names[number], position - turn.begins[number]

    def source(self, segment: str) -> str:
        """Return the source of one of today's segments in a reshaped turn."""
        return self._turns[segment].source(segment)

    def name_at(self, segment: str, offset: int) -> str:
        """Return the name of the place so many characters into one of today's segments."""
        cut = next(iter(_cuts(self._base, [segment])))
        row, into = cut.row, cut.offset + offset
        while into >= (length := len(self._base["source"][row].as_py())):
            row, into = row + 1, into - length
        name = str(self._base["segment"][row].as_py())
        return f"{name}+{into}" if into else name

    def within(self, segment: str) -> list[tuple[str, int]]:
        """Return the names that a segment of today holds beside its own, and how far into it."""
        turn = self._turns.get(segment)
        if turn is None:
            return []
        begin = turn.positions[segment]
        held = [name for name, holder in self.holders.items() if holder == segment]
        return [(name, turn.positions[name] - begin) for name in held]

    def stretch(self, segment: str) -> Stretch:
        """Return where a segment has been; of one that is none of a reshaped turn, itself alone."""
        turn = self._turns.get(segment)
        if turn is None or segment not in turn.names:
            return Stretch({segment: 0}, 0, 1, 1)
        begin = turn.positions[segment]
        end = begin + len(turn.source(segment))
        # Where nobody has ever split or merged, no segment has reached across.
        lasting = [place for name, place in turn.positions.items() if name not in self.latest]
        start = max((place for place in lasting if place <= begin), default=0)
        stop = min((place for place in lasting if place >= end), default=len(turn.text))
        places = {name: n for name, n in turn.positions.items() if start <= n < stop}
        return Stretch(places, begin, end, stop)

    def _made(self, seen: Callable[[str], Seen]) -> pa.Table:
        turns = list(_runs(self._base, self._cuts.values()))
        pieces = [row for start, stop in turns for row in self._pieces(start, stop, seen)]
        made = pa.Table.from_pylist([row for _, row in pieces], schema=SEGMENTS)
        keep = np.ones(len(self._base), np.bool_)
        for start, stop in turns:
            keep[start:stop] = False
        rows = np.concatenate([np.flatnonzero(keep), [start for start, _ in pieces]])
        both = pa.concat_tables([self._base.filter(pa.array(keep)), made])
        return both.take(pa.array(np.argsort(rows, kind="stable"))).combine_chunks()

    def _pieces(
        self, start: int, stop: int, seen: Callable[[str], Seen]
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield today's segments of a turn, each with the row at which the turn starts."""
        rows = self._base.slice(start, stop - start).to_pylist()
        cuts = [Cut(start + n, 0, row["segment"]) for n, row in enumerate(rows)]
        cuts = sorted(cuts + [c for c in self._cuts.values() if start <= c.row < stop and c.offset])
        there, holders = visible([cut.name for cut in cuts], self.latest, seen)
        self.holders |= holders
        text = "".join(row["source"] for row in rows)
        lengths = np.cumsum([0, *(len(row["source"]) for row in rows)])
        positions = {cut.name: int(lengths[cut.row - start]) + cut.offset for cut in cuts}
        begins = [positions[name] for name in there]
        turn = _Turn(text, positions, begins, there)
        self._turns |= dict.fromkeys(positions, turn)
        places = {c.name: rows[c.row - start]["start"] + c.offset for c in cuts}
        for number, name in enumerate(there):
            last = number + 1 == len(there)
            yield (
                start,
                {
                    **rows[0],
                    "segment": name,
                    "position": number,
                    "source": text[begins[number] : None if last else begins[number + 1]],
                    "start": places[name],
                    "end": rows[-1]["end"] if last else places[there[number + 1]],
                },
            )


def new_names(base: pa.Table, edits: Iterable[Edit]) -> list[str]:
    """Return the names in edits of KINDS that are places inside segments of the import."""
    return [cut.name for cut in _cuts(base, boundaries(edits)) if cut.offset]


def merging(into: str, seen: Seen) -> str:
    """Return the value of the edit that merges a segment, as it was seen, into one before it."""
    return json.dumps({"into": into, "seen": seen})


def _cuts(base: pa.Table, names: Iterable[str]) -> Iterator[Cut]:
    """Yield the places that names name, in no order; what names none is left out."""
    told = list(names)
    parts = [name.partition("+") for name in told]
    ids = pa.array([part[0] for part in parts], pa.string())
    rows = pc.index_in(ids, value_set=base["segment"].combine_chunks()).to_pylist()
    for name, (_, plus, digits), row in zip(told, parts, rows, strict=True):
        if row is None:
            continue
        if not plus:
            yield Cut(row, 0, name)
        elif _is_number(digits) and 0 < int(digits) < len(base["source"][row].as_py()):
            yield Cut(row, int(digits), name)


def _is_number(digits: str) -> bool:
    return digits.isdecimal() and str(int(digits)) == digits


def _runs(base: pa.Table, cuts: Iterable[Cut]) -> Iterator[tuple[int, int]]:
    """Yield the rows of each turn that has one of the cuts, as start and stop, in order."""
    turns, documents = base["turn"].to_numpy(), base["document"]
    done = -1
    for row in sorted({cut.row for cut in cuts}):
        if row < done:
            continue
        start = row - base["position"][row].as_py()
        same = (n for n in range(row, len(turns)) if turns[n] != turns[row])
        stop = next(same, len(turns))
        while documents[stop - 1].as_py() != documents[row].as_py():
            stop -= 1
        done = stop
        yield start, stop
