"""Keeps an eye on which segments may be in conflict, so that only their history is read.

Where each edit of a segment is based on the one before it, or is of the same client, there is no
conflict. Any other edit makes its segment a suspect until its whole history was looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.model import Edit
from workbench.store import history
from workbench.store.conflicts import Conflict, conflicts
from workbench.store.fold import makes_version, order


class Disputes:
    """Suspect segments, and the histories of those in conflict. Safe for one thread."""

    def __init__(self, suspects: Iterable[str]) -> None:
        self._suspects = set(suspects)
        self._histories: dict[str, list[Edit]] = {}

    @property
    def segments(self) -> frozenset[str]:
        """The segments that are or may be in conflict."""
        return frozenset(self._suspects | self._histories.keys())

    def suspect(self, segments: Iterable[str]) -> None:
        """Have the histories of segments looked at anew."""
        for segment in segments:
            self._suspects.add(segment)
            self._histories.pop(segment, None)

    def meet(self, edit: Edit, last: Edit | None) -> None:
        """Look at an edit that came in while ``last`` made the current version of its segment."""
        if edit.segment is None or not makes_version(edit):
            return
        if edit.segment in self._histories:
            self._histories[edit.segment].append(edit)
        elif last is not None and edit.edit != last.edit and not _follows(edit, last):
            self._suspects.add(edit.segment)

    def open(self, edits_of: Callable[[set[str]], Iterable[Edit]]) -> list[Conflict]:
        """Return the conflicts that are open; ``edits_of`` reads the histories of segments."""
        if self._suspects:
            histories: dict[str, list[Edit]] = {segment: [] for segment in self._suspects}
            for edit in edits_of(self._suspects):
                histories[str(edit.segment)].append(edit)
            self._histories |= histories
            self._suspects = set()
        found = {segment: conflicts(edits) for segment, edits in self._histories.items()}
        self._histories = {s: edits for s, edits in self._histories.items() if found[s]}
        return [conflict for segment in sorted(found) for conflict in found[segment]]


def suspects(kept: pa.Table, fresh: pa.Table) -> set[str]:
    """Return the segments whose fresh edits don't follow the ones before them.

    Both have the columns of HISTORY; ``kept`` are edits that decided so far.
    """
    kept = kept.filter(pc.is_in(kept["segment"], value_set=pc.unique(fresh["segment"])))
    both = history.in_order(history.together([kept, fresh]))
    both = both.filter(pc.and_(pc.is_valid(both["segment"]), _versions(both)))
    both = both.take(pc.sort_indices(both, sort_keys=[("segment", "ascending")]))
    if len(both) < 2:
        return set()
    earlier, later = both.slice(0, len(both) - 1), both.slice(1)
    new = _array(pc.is_in(both["edit"], value_set=fresh["edit"]))
    apart = (
        _array(pc.equal(earlier["segment"], later["segment"]))
        & ~_array(pc.equal(earlier["edit"], later["based_on"]))
        & ~_array(pc.equal(earlier["client"], later["client"]))
        & (new[1:] | new[:-1])
    )
    return set(later["segment"].filter(pa.array(apart)).to_pylist())


def _follows(edit: Edit, last: Edit) -> bool:
    known = edit.based_on == last.edit or edit.client == last.client
    return known and order(edit) > order(last)


def _versions(content: pa.Table) -> pa.ChunkedArray:
    return pc.is_in(content["kind"], value_set=pa.array(["target", "state"]))


def _array(column: pa.ChunkedArray) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    values: np.ndarray[tuple[int], np.dtype[np.bool_]] = pc.fill_null(column, False).to_numpy()
    return values
