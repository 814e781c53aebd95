"""What a search looks at, by column: kept as the project changes, so that each search is quick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from workbench.model import Annotation, State

Mask = npt.NDArray[np.bool_]

SIDES = ("source", "note", "target")
"""The texts of a segment; a note stands on the source and counts as part of it."""

_CODES = {state: code for code, state in enumerate(State)}


class Texts:
    """Texts, states and moments of change of all segments of a project, in their order.

    ``sources`` are their texts; ``standing`` has the columns of ANNOTATIONS.
    """

    def __init__(self, sources: Sequence[str], standing: pa.Table) -> None:
        self._columns: dict[str, list[str]] = {
            "source": list(sources),
            "note": standing["note"].to_pylist(),
            "target": standing["target"].to_pylist(),
        }
        self._arrays: dict[str, pa.Array] = {}
        self._states = _codes(standing["state"].to_pylist())
        self._changed = _moments(standing["changed"])

    def __len__(self) -> int:
        """Return the number of segments."""
        return len(self._states)

    def take(self, standing: Iterable[tuple[int, Annotation]]) -> None:
        """Take in where segments stand now, each with its place."""
        for place, annotation in standing:
            self._put("target", place, annotation.target)
            self._put("note", place, annotation.note)
            self._states[place] = _CODES[annotation.state]
            if annotation.changed is not None:
                self._changed[place] = np.datetime64(_naive(annotation.changed), "us")

    def text(self, side: str, place: int) -> str:
        """Return one text of a segment."""
        return self._columns[side][place]

    def array(self, side: str) -> pa.Array:
        """Return one text of every segment."""
        if side not in self._arrays:
            self._arrays[side] = pa.array(self._columns[side], pa.string())
        return self._arrays[side]

    def in_state(self, state: State) -> Mask:
        """Return which segments are in a state."""
        found: Mask = self._states == _CODES[state]
        return found

    def changed_since(self, moment: datetime) -> Mask:
        """Return which segments were changed at a moment or later."""
        found: Mask = self._changed >= np.datetime64(_naive(moment), "us")
        return found

    def _put(self, side: str, place: int, text: str) -> None:
        if self._columns[side][place] != text:
            self._columns[side][place] = text
            self._arrays.pop(side, None)


def _codes(states: Iterable[str]) -> npt.NDArray[np.int8]:
    return np.fromiter((_CODES[State(state)] for state in states), np.int8)


def _moments(column: pa.ChunkedArray) -> npt.NDArray[np.datetime64]:
    ticks = column.cast(pa.int64()).fill_null(np.iinfo(np.int64).min).to_numpy()
    return ticks.astype("datetime64[us]")  # type: ignore[no-any-return]


def _naive(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)
