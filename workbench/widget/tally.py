"""Counts how far a project is, and keeps count as single segments change."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.model import CONFIRMED, Annotation, State
from workbench.text.counting import (
    Counts,
    chinese_characters_each,
    english_words,
    english_words_each,
)
from workbench.widget.messages import Progress

_STATES = [str(state) for state in State]
_NUMBERS = {state: number for number, state in enumerate(_STATES)}


class Tally:
    """Segments and source characters by state, and the words of all targets.

    ``sources`` are the source texts, ``annotations`` where their segments stand: the columns of
    ANNOTATIONS, in the same order.
    """

    def __init__(self, sources: pa.Array, annotations: pa.Table) -> None:
        self._characters = chinese_characters_each(sources)
        self._states = _numbers(annotations["state"])
        self._words = _words(annotations["target"])
        self._segments_in = _sums(self._states, np.ones(len(sources), np.int64))
        self._characters_in = _sums(self._states, self._characters)
        self._all_words = int(self._words.sum())

    def take(self, annotations: Iterable[tuple[int, Annotation]]) -> None:
        """Count segments as they stand now, each given with its place."""
        for place, annotation in annotations:
            self._move(place, _NUMBERS[str(annotation.state)])
            words = english_words(annotation.target)
            self._all_words += words - int(self._words[place])
            self._words[place] = words

    def progress(self) -> Progress:
        """Return the counts; every state is there."""
        return {
            "segments": dict(zip(_STATES, self._segments_in.tolist(), strict=True)),
            "characters": dict(zip(_STATES, self._characters_in.tolist(), strict=True)),
            "words": self._all_words,
        }

    def by_group(self, groups: Counts, number: int) -> dict[str, Counts]:
        """Return counts for each of a ``number`` of groups, given the group of each segment.

        These are the segments, those ``done``, that is confirmed, their source characters, the
        ``confirmed`` of these, and the words of their targets.
        """
        done = np.isin(self._states, [_NUMBERS[str(state)] for state in CONFIRMED])
        amounts = {
            "segments": np.ones(len(done), np.int64),
            "done": done.astype(np.int64),
            "characters": self._characters,
            "confirmed": self._characters * done,
            "words": self._words,
        }
        return {name: _sums(groups, each, number) for name, each in amounts.items()}

    def _move(self, place: int, state: int) -> None:
        before, characters = self._states[place], self._characters[place]
        self._segments_in[before] -= 1
        self._characters_in[before] -= characters
        self._segments_in[state] += 1
        self._characters_in[state] += characters
        self._states[place] = state


def _numbers(states: pa.ChunkedArray) -> Counts:
    numbers: Counts = pc.index_in(states, value_set=pa.array(_STATES)).to_numpy().astype(np.int64)
    return numbers


def _words(targets: pa.ChunkedArray) -> Counts:
    filled = np.flatnonzero(pc.not_equal(targets, "").to_numpy())
    words = np.zeros(len(targets), np.int64)
    words[filled] = english_words_each(targets.take(pa.array(filled)).combine_chunks())
    return words


def _sums(groups: Counts, amounts: Counts, number: int = len(_STATES)) -> Counts:
    sums = np.zeros(number, np.int64)
    np.add.at(sums, groups, amounts)
    return sums
