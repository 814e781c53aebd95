"""Which versions the words of a segment were in, through all splits and merges of their turn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from workbench.model import Edit, State
from workbench.store.fold import Standing, makes_version, order
from workbench.store.segmentation import KINDS, Seen, Stretch, boundaries, visible

_GROUP = re.compile(r"(?:undo |redo )?((?:split|merge) \w+)")

Extent = Literal["same", "more", "less"]
"""How much of the source a version was of, beside the segment of today."""


class Forebear(NamedTuple):
    """An edit that made a version of a segment's words."""

    edit: Edit
    extent: Extent


Standings = dict[str, tuple[str, State]]
"""The targets and states of segments."""


class _Told(NamedTuple):
    """What was appended at once, with where its segments stood before."""

    origin: str
    before: Standings
    made: list[Forebear]

    def taken_back(self, origin: str) -> bool:
        """Say whether an origin is of the undoing of this one, or of its doing."""
        same = group_of(origin) == group_of(self.origin) != ""
        return same and origin.startswith("undo ") != self.origin.startswith("undo ")


def lineage(stretch: Stretch, edits: Iterable[Edit]) -> list[Forebear]:
    """Return what made the versions of a segment and of those that it was made from.

    ``edits`` are all of the names of its stretch, oldest first. Of a split or a merge only what it
    left of each segment is told, and nothing where it was taken back with nothing in between.
    """
    turn = _Turn(stretch)
    told: list[_Told] = []
    for append in _appends(edits):
        origin = append[0].origin
        before = turn.standing(append) if group_of(origin) else {}
        turn.take(append)
        if told and told[-1].taken_back(origin) and turn.standing(append) == told[-1].before:
            told.pop()
        elif made := turn.versions_of(append):
            told.append(_Told(origin, before, made))
    return sorted((each for _, _, made in told for each in made), key=lambda each: order(each.edit))


def group_of(origin: str) -> str:
    """Return the origin of the split or merge that an origin names, or "".

    >>> group_of("undo split 01J"), group_of("merge 01J"), group_of("undo"), group_of("replace x")
    ('split 01J', 'merge 01J', '', '')
    """
    found = _GROUP.fullmatch(origin) if " " in origin else None
    return found[1] if found else ""


def _appends(edits: Iterable[Edit]) -> list[list[Edit]]:
    """Return edits with those of one split or merge, or of its undoing, together."""
    found: list[list[Edit]] = []
    latest: dict[str, list[Edit]] = {}
    for edit in edits:
        group = group_of(edit.origin)
        # Others' edits may be ordered in between, when they did not know of these.
        if group in latest and latest[group][0].origin == edit.origin:
            latest[group].append(edit)
            continue
        found.append([edit])
        if group:
            latest[group] = found[-1]
    return found


class _Turn:
    """Which segments a stretch of a turn had, edit by edit."""

    def __init__(self, stretch: Stretch) -> None:
        self._stretch = stretch
        self._latest: dict[str, Edit] = {}
        self._standings = {name: Standing(name) for name in stretch.places}
        self._ends = self._found()

    def standing(self, edits: Sequence[Edit]) -> Standings:
        """Return where the segments of edits stand, whether those were taken in or not."""
        found = {
            name: self._standings[name].annotation()
            for name in {str(edit.segment) for edit in edits}
        }
        return {name: (now.target, now.state) for name, now in found.items()}

    def take(self, edits: Sequence[Edit]) -> None:
        """Take in what was appended at once."""
        cuts = [edit for edit in edits if edit.kind in KINDS]
        if cuts:
            self._latest = boundaries([*self._latest.values(), *cuts])
        changed = {e.segment for e in edits if self._standings[str(e.segment)].take(e)}
        # What is written in a merged segment makes it one of its own again.
        if cuts or changed & self._latest.keys():
            self._ends = self._found()

    def versions_of(self, edits: Iterable[Edit]) -> list[Forebear]:
        """Return the last edit of each segment that had words of today's, now that it was made."""
        last = {str(edit.segment): edit for edit in edits if makes_version(edit)}
        extents = ((edit, self._extent(name)) for name, edit in last.items())
        return [Forebear(edit, extent) for edit, extent in extents if extent]

    def _extent(self, name: str) -> Extent | None:
        today, begin, end = self._stretch, self._stretch.places[name], self._ends.get(name)
        if end is None or end <= today.begin or begin >= today.end:
            return None
        if (begin, end) == (today.begin, today.end):
            return "same"
        return "less" if today.begin <= begin and end <= today.end else "more"

    def _found(self) -> Mapping[str, int]:
        """Return where each segment ended."""
        places = self._stretch.places
        names = [name for name in places if "+" not in name or name in self._latest]
        there, _ = visible(names, self._latest, self._seen)
        ends = [*(places[name] for name in there[1:]), self._stretch.stop]
        return dict(zip(there, ends, strict=True))

    def _seen(self, name: str) -> Seen:
        standing = self._standings[name]
        return [edit.edit if edit else None for edit in (standing.last, standing.note)]
