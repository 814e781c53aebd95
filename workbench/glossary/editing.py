"""Changes to a project's glossary, made as edits of kind ``term`` (``standing.py``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import pandas as pd

from workbench.errors import EditError
from workbench.glossary.soundness import line, require_sound
from workbench.glossary.standing import (
    COLUMNS,
    KIND,
    Key,
    Row,
    by_key,
    key_of,
    places_of,
    rows,
    told,
)
from workbench.model import Approval, Edit, Status
from workbench.store.update import Writer
from workbench.text.folding import fold
from workbench.wording import Wording

_NAMES = ("source", "target", "applies_where")


def edits(
    frame: pd.DataFrame, whole: pd.DataFrame, writer: Writer, respell: bool = False
) -> list[Edit]:
    """Return an edit for each target of a frame that is new or differs from the glossary as it is.

    ``frame`` has source and target, and whatever else of ``model.GLOSSARY`` is to change; a missing
    value changes nothing. ``whole`` has the retired targets too. A new target is proposed, and
    preferred where its term has no preferred one yet, unless the frame says otherwise; a retired
    one comes back as proposed with all that it had. A source in another script or width stays as
    the glossary writes it, unless ``respell`` says otherwise. Raises EditError; then nothing is to
    be written.
    """
    every = _given(frame)
    stands = by_key(whole, (row["source"] for row in every))
    preferred = {key[0] for key, row in stands.items() if _is_preferred(row)}
    made: dict[Key, Row] = {}
    for given in every:
        key = key_of(given)
        before = stands.get(key)
        row = {**_begun(before, given, key[0] in preferred), **given}
        if before and not respell:
            row["source"] = before["source"]
        require_sound(row)
        if row != before:
            made[key] = row
    return [writer.edit(KIND, row) for row in made.values()]


def merging(now: pd.DataFrame, sources: Collection[str], into: str) -> pd.DataFrame:
    """Return the changes that make several terms one: their targets become those of ``into``.

    A target that ``into`` has already stays as it is there; one whose source is ``into`` in another
    script or width is written as ``into`` is. Raises EditError for an unknown source.
    """
    same = fold(into)
    known = _known(now, [*sources, *_spelt(now, into)])
    respelt = [{**row, "source": into} for row in known if fold(row["source"]) == same]
    moved = _moved(now, into, [row for row in known if fold(row["source"]) != same])
    return pd.concat([pd.DataFrame(respelt, columns=COLUMNS), moved], ignore_index=True)


def splitting(now: pd.DataFrame, source: str, targets: Collection[str], into: str) -> pd.DataFrame:
    """Return the changes that make some targets of a term those of another term, ``into``.

    Raises EditError for a source or a target that is not there.
    """
    some = [row for row in _known(now, [source]) if row["target"] in targets]
    if missing := set(targets) - {row["target"] for row in some}:
        raise EditError(
            Wording(
                "{source} has no target {targets}.",
                source=source,
                targets=", ".join(sorted(missing)),
            )
        )
    return _moved(now, into, some)


def undoing(frame: pd.DataFrame, whole: pd.DataFrame) -> list[Row]:
    """Return the rows that take the changes of a frame back, given all that stands before them.

    ``whole`` has the retired targets too; a target that it lacks is retired again. Raises
    EditError.
    """
    given = _given(frame)
    stands = by_key(whole, (row["source"] for row in given))
    return [stands.get(key_of(row)) or _gone(row) for row in given]


def history(edits: Iterable[Edit]) -> pd.DataFrame:
    """Return one row an edit, oldest first: when, by whom, and the target as it then stood."""
    made = [
        {"changed_at": edit.changed, "author": edit.author, "origin": edit.origin, **row}
        for edit, row in told(edits)
    ]
    return pd.DataFrame(made, columns=["changed_at", "author", "origin", *COLUMNS])


def _given(frame: pd.DataFrame) -> list[Row]:
    """Return what a frame tells of each of its targets; a missing value tells nothing."""
    if not {"source", "target"} <= set(frame.columns):
        there = ", ".join(map(str, frame.columns))
        raise EditError(
            Wording("The frame needs the columns source and target; it has: {there}.", there=there)
        )
    return [
        {"source": "", "target": ""}
        | {str(k): line(v) for k, v in cells.items() if k in COLUMNS and not pd.isna(v)}
        for cells in frame.to_dict("records")
    ]


def _spelt(now: pd.DataFrame, source: str) -> list[str]:
    """Return how a glossary writes a source, in whatever script or width."""
    found = now["source"].iloc[places_of(now, {fold(source)})]
    return [*dict.fromkeys(found.tolist())]


def _known(now: pd.DataFrame, sources: Collection[str]) -> list[Row]:
    wanted = {fold(source) for source in sources}
    found = rows(now.iloc[places_of(now, wanted)])
    there = {fold(row["source"]) for row in found}
    if missing := [source for source in sources if fold(source) not in there]:
        raise EditError(Wording("The glossary has no term {terms}.", terms=", ".join(missing)))
    return found


def _moved(now: pd.DataFrame, into: str, moving: Iterable[Row]) -> pd.DataFrame:
    there = by_key(now, [into])
    changes: list[Row] = []
    for row in moving:
        moved = {**row, "source": into}
        changes.append({**row, "approval": Approval.RETIRED})
        if key_of(moved) not in there:
            changes.append(moved)
    return pd.DataFrame(changes, columns=COLUMNS)


def _gone(row: Row) -> Row:
    return {**{name: row.get(name, "") for name in _NAMES}, "approval": str(Approval.RETIRED)}


def _is_preferred(row: Row) -> bool:
    return row["status"] == Status.PREFERRED and row["approval"] != Approval.RETIRED


def _begun(before: Row | None, given: Mapping[str, str], has_preferred: bool) -> Row:
    if before is None:
        return _new(given, has_preferred)
    if before["approval"] == Approval.RETIRED:
        return {**before, "approval": str(Approval.PROPOSED)}
    return before


def _new(given: Mapping[str, str], has_preferred: bool) -> Row:
    status = Status.ADMITTED if has_preferred else Status.PREFERRED
    empty = dict.fromkeys(COLUMNS, "")
    return {**empty, "status": str(status), "approval": str(Approval.PROPOSED), **given}
