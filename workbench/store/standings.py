"""Where every segment of a project stands, as edits come in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc

from workbench.errors import UnknownSegment
from workbench.model import CONFIRMED, Annotation, Edit, State
from workbench.store import history
from workbench.store.fold import Standing, order
from workbench.store.registers import Mask, Registers
from workbench.store.segmentation import Seen
from workbench.wording import Wording

_PAGE = 256
"""Segments whose annotations are made at once: a grid shows neighbours, a search shows all."""


class Standings:
    """Holds edits by column, and single later ones beside. Not safe to call from several threads.

    ``segments`` are the ids that may be edited, ``edits`` a table with the columns of HISTORY. The
    segments of today come first; after them those that others hold now.
    """

    _places: dict[str, int] | None

    def __init__(self, segments: Iterable[str], edits: pa.Table) -> None:
        self.latest: Edit | None = None
        self._number(segments)
        self.count = len(self._ids)
        self._settle(edits)

    def __contains__(self, segment: object) -> bool:
        """Say whether there is such a segment."""
        return segment in self.places

    @property
    def places(self) -> Mapping[str, int]:
        """The place of each segment, 0-based; those of today are below ``count``."""
        # Made when it is first asked for: the first rows of a large project come without it.
        if self._places is None:
            self._places = dict(zip(self._ids.to_pylist(), range(len(self._ids)), strict=True))
        return self._places

    def annotation(self, segment: str | None) -> Annotation:
        """Return where a segment stands. Raises UnknownSegment."""
        return self.at(self._place(segment))

    def at(self, place: int) -> Annotation:
        """Return where the segment at a place in the project stands."""
        if place in self._moved:
            return self._moved[place].annotation()
        number = place // _PAGE
        if number not in self._pages:
            content = self._base.annotations(number * _PAGE, (number + 1) * _PAGE)
            self._pages[number] = _annotations(content)
        return self._pages[number][place % _PAGE]

    def between(self, start: int, stop: int) -> list[Annotation]:
        """Return where segments next to each other stand, without keeping it."""
        standing = _annotations(self._base.annotations(start, stop))
        for place in range(start, stop):
            if place in self._moved:
                standing[place - start] = self._moved[place].annotation()
        return standing

    def seen(self, segment: str) -> Seen:
        """Return the edits that made a segment's version and its note. Raises UnknownSegment."""
        standing = self._standing(self._place(segment))
        return [edit.edit if edit else None for edit in (standing.last, standing.note)]

    def last(self, segment: str | None) -> Edit | None:
        """Return the edit that made the current version of a segment. Raises UnknownSegment."""
        return self._standing(self._place(segment)).last

    def take(self, edit: Edit) -> bool:
        """Take in one edit, and say whether its segment stands differently since."""
        self._since.append(edit)
        self._note_latest(edit)
        place = self.places.get(edit.segment) if edit.segment is not None else None
        return place is not None and self._standing(place).take(edit)

    def take_table(self, content: pa.Table) -> list[str]:
        """Take in many edits at once, and return the segments that stand differently since."""
        before = self.settled().marks()
        self._settle(history.together([self.edits(), content]))
        after = self._base.marks()
        both = zip(self._ids.to_pylist(), before, after, strict=True)
        return [segment for segment, was, now in both if was != now]

    def add_segments(self, segments: Iterable[str]) -> None:
        """Add segments behind all others, and take in the edits that were waiting for them."""
        self._number([*self._ids.to_pylist(), *segments])
        self._settle(self.edits())

    def arrange(self, segments: pa.Array) -> None:
        """Go on with these as the segments of today, in their order, before all others."""
        others = self._ids.filter(pc.invert(pc.is_in(self._ids, value_set=segments)))
        self._number(pa.concat_arrays([segments, others]))
        self.count = len(segments)
        self._settle(self.edits())

    def annotations(self) -> pa.Table:
        """Return where the segments of today stand, in their order: the columns of ANNOTATIONS."""
        return self.settled().annotations(0, self.count)

    def edits(self) -> pa.Table:
        """Return the edits that still count, in no order: the columns of HISTORY."""
        return history.together([self._base.edits, history.table(self._since)])

    def settled(self) -> Registers:
        """Return all that stands by column."""
        if self._since:
            self._settle(self.edits())
        return self._base

    def confirmed(self) -> Mask:
        """Return for each segment whether its translation is confirmed."""
        confirmed = self._base.put_in(CONFIRMED)
        for place, standing in self._moved.items():
            confirmed[place] = standing.annotation().state in CONFIRMED
        return confirmed[: self.count]

    def touched(self) -> pa.Array:
        """Return the segments that have an edit."""
        return self.settled().touched()

    def of_kinds(self, kinds: Collection[str]) -> pa.Table:
        """Return the edits of kinds that make no annotation, in no order: columns of HISTORY."""
        since = [edit for edit in self._since if edit.kind in kinds]
        base = self._base.of_kinds(kinds)
        return history.together([base, history.table(since)]) if since else base

    def number_of(self, kind: str) -> int:
        """Return how many edits there are of a kind that makes no annotation."""
        since = sum(edit.kind == kind for edit in self._since)
        return len(self._base.of_kinds({kind})) + since

    def lately(self, after: datetime) -> pa.Table:
        """Return the edits since a moment that still count, in no order: columns of HISTORY."""
        before = self._base.edits
        kept = before.filter(pc.greater_equal(before["changed"], pa.scalar(after)))
        since = [edit for edit in self._since if edit.changed and edit.changed >= after]
        return history.together([kept, history.table(since)])

    def _number(self, segments: Iterable[str]) -> None:
        given = segments if isinstance(segments, pa.Array) else pa.array(segments, pa.string())
        self._ids: pa.Array = pc.unique(given)
        self._places = None

    def _settle(self, edits: pa.Table) -> None:
        ordered = history.in_order(edits)
        self._base = Registers(ordered, self._ids)
        self._since: list[Edit] = []
        self._moved: dict[int, Standing] = {}
        self._pages: dict[int, list[Annotation]] = {}
        for edit in history.edits(ordered.slice(max(len(ordered) - 1, 0))):
            self._note_latest(edit)

    def _note_latest(self, edit: Edit) -> None:
        if self.latest is None or order(edit) > order(self.latest):
            self.latest = edit

    def _standing(self, place: int) -> Standing:
        if place not in self._moved:
            self._moved[place] = self._base.standing(place)
        return self._moved[place]

    def _place(self, segment: str | None) -> int:
        try:
            return self.places[str(segment)]
        except KeyError:
            raise UnknownSegment(
                Wording(
                    "The project has no segment '{segment}'. Its ids are in segments.parquet; a "
                    "document that was added meanwhile is there when the project is opened anew.",
                    segment=str(segment),
                )
            ) from None


def _annotations(content: pa.Table) -> list[Annotation]:
    columns = {name: history.values(content[name]) for name in content.column_names}
    columns["state"] = [State(state) for state in columns["state"]]
    rows = zip(*columns.values(), strict=True)
    return [Annotation(**dict(zip(columns, row, strict=True))) for row in rows]
