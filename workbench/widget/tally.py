"""Counts how far a project is, and keeps count as single segments change."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.model import CONFIRMED, Annotation, State
from workbench.store.segmentation import Segmentation
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
        self._set(
            chinese_characters_each(sources),
            _numbers(annotations["state"]),
            _words(annotations["target"]),
        )

    def renumbered(self, known: Counts, sources: pa.Array, annotations: pa.Table) -> Tally:
        """Return the counts of other segments, of which those with a place here are ``known``.

        ``known`` has that place for each of them, and -1 for one that is new.
        """
        new = np.flatnonzero(known < 0)
        rows = pa.array(new)
        counted = Tally(sources.take(rows), annotations.take(rows))
        characters, words = self._characters[known], self._words[known]
        characters[new], words[new] = counted._characters, counted._words
        made = copy(self)
        made._set(characters, _numbers(annotations["state"]), words)
        return made

    def _set(self, characters: Counts, states: Counts, words: Counts) -> None:
        self._characters, self._states, self._words = characters, states, words
        self._segments_in = _sums(states, np.ones(len(states), np.int64))
        self._characters_in = _sums(states, characters)
        self._all_words = int(words.sum())

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


def known_places(before: pa.Table, now: pa.Table, segmentation: Segmentation) -> Counts:
    """Return the place that each segment of today had before, and -1 for those that may be new.

    Both tables have the columns of SEGMENTS.
    """
    ids = now["segment"]
    places: Counts = (
        pc.fill_null(pc.index_in(ids, value_set=before["segment"].combine_chunks()), -1)
        .to_numpy()
        .astype(np.int64)
    )
    reshaped = pc.is_in(ids, value_set=pa.array(segmentation.in_reshaped_turns(), pa.string()))
    places[reshaped.to_numpy()] = -1
    return places


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
