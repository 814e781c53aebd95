"""Taking a split or a merge back as a whole, and doing it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from workbench.errors import EditError
from workbench.model import Annotation, Edit
from workbench.store import reshaping
from workbench.store.fold import fold, makes_version
from workbench.store.log import EditLog
from workbench.store.segmentation import KINDS, MERGE, SPLIT, merging
from workbench.store.update import Writer
from workbench.wording import Wording

Way = Literal["undo", "redo"]


@dataclass(frozen=True, slots=True)
class Regrouping:
    """Edits that are not written yet, and the segment that the split or merge was of."""

    edits: tuple[Edit, ...]
    boundary: str


def regroup(log: EditLog, group: str, way: Way, writer: Writer) -> Regrouping:
    """Return the edits that undo the split or merge of an origin, or do it again.

    Every segment of it has to stand as that left it. Raises EditError.
    """
    of_group = log.edits_from(group)
    boundary = next((str(edit.segment) for edit in of_group if edit.kind in KINDS), None)
    if boundary is None:
        raise EditError(Wording("No split or merge has the origin '{origin}'.", origin=group))
    names = dict.fromkeys(str(edit.segment) for edit in of_group if edit.segment)
    every = log.edits_of(*names)
    of_name = {name: [e for e in every if e.segment == name] for name in names}
    made: dict[str, list[Edit]] = {}
    for name, edits in of_name.items():
        before, after = _around(name, edits, group)
        expected, goal = (after, before) if way == "undo" else (before, after)
        made[name] = _brought(log, name, expected, goal, writer)
    cuts = [
        cut
        for name, edits in of_name.items()
        for cut in _cut(log, name, _kind(edits, group, way), made[name], writer)
    ]
    return Regrouping((*cuts, *(edit for edits in made.values() for edit in edits)), boundary)


def _around(name: str, edits: list[Edit], group: str) -> tuple[Annotation, Annotation]:
    """Return where a segment stood before a group of edits and after it; edits come in order."""
    of_group = [n for n, edit in enumerate(edits) if edit.origin == group]
    return fold(name, edits[: of_group[0]]), fold(name, edits[: of_group[-1] + 1])


def _brought(
    log: EditLog, name: str, expected: Annotation, goal: Annotation, writer: Writer
) -> list[Edit]:
    now = log.annotation(name)
    if _told(now) != _told(expected):
        raise EditError(Wording("This segment was changed since: nothing was taken back."))
    edits = reshaping.bring(now, goal.target, goal.state, writer)
    if goal.note != now.note:
        edits.append(reshaping.edit("note", name, goal.note, writer))
    return edits


def _told(annotation: Annotation) -> tuple[str, str, str]:
    return annotation.target, str(annotation.state), annotation.note


def _kind(edits: list[Edit], group: str, way: Way) -> str | None:
    """Return what a boundary is to become; None where it is none of the group's."""
    cuts = [edit for edit in edits if edit.kind in KINDS]
    of_group = [n for n, edit in enumerate(cuts) if edit.origin == group]
    if not of_group:
        return None
    if way == "redo":
        return cuts[of_group[-1]].kind
    if of_group[0]:
        return cuts[of_group[0] - 1].kind
    return MERGE if "+" in str(edits[0].segment) else SPLIT


def _cut(
    log: EditLog, name: str, kind: str | None, brought: Iterable[Edit], writer: Writer
) -> list[Edit]:
    segmentation = log.segmentation()
    holder = segmentation.home(name)
    if kind is None or (kind == MERGE) == (holder != name):
        return []
    if kind == SPLIT:
        at = next(place for held, place in segmentation.within(holder) if held == name)
        return [
            reshaping.edit(SPLIT, name, "", writer),
            *reshaping.held(log, holder, name, at, writer),
        ]
    seen = log.seen(name)
    for edit in brought:
        seen = [edit.edit, seen[1]] if makes_version(edit) else [seen[0], edit.edit]
    before = reshaping.before_in_turn(log, name)
    return [reshaping.edit(MERGE, name, merging(before, seen), writer)]
