"""Many strings found in a long one, wherever they stand, without an object for any place."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
Numbers = NDArray[np.int64]

_UTF32 = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
_SHIFT = 21
"""Bits of a code point."""


class Found(NamedTuple):
    """Places of strings: the number of each one's string, and ``codes[start:end]``."""

    string: Numbers
    start: Numbers
    end: Numbers


class Trie:
    """Some distinct strings, none of them empty, ready to be found; they are numbered in order.

    Quicker than an automaton that reads every character where few of them begin a string: from
    each that does all places are followed at once.

    >>> found = Trie(["ab", "b", "abc"]).find(codes("xabcb"))
    >>> sorted(zip(*(column.tolist() for column in found), strict=True))
    [(0, 1, 3), (1, 2, 3), (1, 4, 5), (2, 1, 4)]
    """

    def __init__(self, strings: Sequence[str]) -> None:
        lengths = np.fromiter(map(len, strings), np.int64, len(strings))
        every = codes("".join(strings)).astype(np.int64)
        first = np.cumsum(lengths) - lengths
        state = np.zeros(len(strings), np.int64)
        ends = [np.full(1, -1)]
        edges: list[Numbers] = []
        states, alive, depth = 1, np.flatnonzero(lengths), 0
        while len(alive):
            after = every[first[alive] + depth]
            made, which = np.unique((state[alive] << _SHIFT) + after, return_inverse=True)
            state[alive] = states + which
            depth += 1
            ended = alive[lengths[alive] == depth]
            ends.append(np.full(len(made), -1))
            ends[-1][state[ended] - states] = ended
            edges.append(made)
            states += len(made)
            alive = alive[lengths[alive] > depth]
        # States are numbered as their edges, which rise: that of an edge is its place and one.
        self._edges = np.concatenate([*edges, np.full(1, -1)])
        self._string = np.concatenate(ends)
        self._begins = np.zeros(sys.maxunicode + 1, np.bool_)
        self._begins[self._edges[: len(edges[0]) if edges else 0]] = True
        self._goes_on = np.zeros(states, np.bool_)
        self._goes_on[self._edges[:-1] >> _SHIFT] = True

    def find(self, codes: Codes) -> Found:
        """Return every place of a string, overlapping ones included, the short strings first."""
        found = [Found(*np.zeros((3, 0), np.int64)), *self._found(codes)]
        return Found(*map(np.concatenate, zip(*found, strict=True)))

    def _found(self, codes: Codes) -> Iterator[Found]:
        start = np.flatnonzero(self._begins[codes])
        state, depth = np.zeros(len(start), np.int64), 0
        while len(start):
            key = (state << _SHIFT) + codes[start + depth]
            edge = np.searchsorted(self._edges[:-1], key)
            there = self._edges[edge] == key
            start, state = start[there], edge[there] + 1
            depth += 1
            string = self._string[state]
            ended = string >= 0
            yield Found(string[ended], start[ended], start[ended] + depth)
            more = self._goes_on[state] & (start + depth < len(codes))
            start, state = start[more], state[more]


def codes(text: str) -> Codes:
    """Return the code points of a text."""
    return np.frombuffer(encoded(text), np.uint32)


def encoded(text: str) -> bytes:
    """Return the code points of a text as the bytes of their array."""
    return text.encode(_UTF32)
