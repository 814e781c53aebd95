"""Picks out of the whole history what was asked for, a file at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from workbench.model import Annotation, Edit
from workbench.store import history
from workbench.store.fold import fold

Choice = Callable[[pa.Table], pa.Table]


def select(tables: Iterable[pa.Table], choose: Choice) -> pa.Table:
    """Return what is chosen of each table, oldest first and each edit once: as HISTORY."""
    return history.in_order(history.together([choose(content) for content in tables]))


def everything(content: pa.Table) -> pa.Table:
    """Choose all rows."""
    return content


def within(column: str, values: Iterable[str]) -> Choice:
    """Return a choice of the rows that have one of some values in a column."""
    wanted = pa.array(values, pa.string())
    return lambda content: content.filter(pc.is_in(content[column], value_set=wanted))


def at(
    versions: Mapping[str, str | None],
    now: Mapping[str, Annotation],
    edits_of: Callable[..., Iterable[Edit]],
) -> dict[str, Annotation]:
    """Return where segments stood when an edit was their latest, from where they stand ``now``.

    ``versions`` maps segments to edits; ``edits_of`` reads the edits of segments, oldest first.
    """
    gone = {s: edit for s, edit in versions.items() if edit not in (None, now[s].edit)}
    known: dict[str, list[Edit]] = {segment: [] for segment in gone}
    for edit in edits_of(*gone) if gone else ():
        known[str(edit.segment)].append(edit)
    then = {s: _until(s, known[s], edit) for s, edit in gone.items()}
    begun = {s: Annotation(s) for s, edit in versions.items() if edit is None}
    return {**now, **then, **begun}


def _until(segment: str, edits: list[Edit], edit: str | None) -> Annotation:
    count = next((n for n, each in enumerate(edits, start=1) if each.edit == edit), 0)
    return fold(segment, edits[:count])
