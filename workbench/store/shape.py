"""Keeps a log's numbering of segments up with the boundaries that its edits say."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import pyarrow as pa
import pyarrow.compute as pc

from workbench.model import Edit
from workbench.store import history
from workbench.store.segmentation import KINDS, Segmentation, new_names
from workbench.store.standings import Standings


class Shape:
    """Today's segments, numbered in ``standings``. ``base`` are those of the import.

    Without a base, such as where a log stands alone, there are no boundaries.
    """

    def __init__(self, base: pa.Table | None, standings: Standings) -> None:
        self._standings = standings
        self._mark: str | None = None
        self.rebase(base)

    def rebase(self, base: pa.Table | None) -> None:
        """Go on with other segments of the import."""
        self._base = base
        self.segmentation: Segmentation | None = None
        self._dirty = True
        self._mark = None
        self.follow()

    @property
    def mark(self) -> str:
        """A text that is the same, in whatever process, as long as the segments are."""
        if self._mark is None:
            base = 0 if self._base is None else len(self._base)
            others = self.segmentation.changed_names() if self.segmentation else []
            told = blake2b("\n".join(others).encode(), digest_size=16).hexdigest()
            self._mark = f"{base}:{told}" if others else str(base)
        return self._mark

    def introduce(self, edits: Iterable[Edit]) -> None:
        """Make the segments that edits begin editable."""
        new = {str(e.segment) for e in edits if e.kind in KINDS} - self._standings.places.keys()
        known = {name for name in new if self.segmentation and self.segmentation.knows(name)}
        if known:
            self._standings.add_segments(sorted(known))

    def notice(self, edits: Iterable[Edit]) -> None:
        """Look at edits that have come in."""
        merged = self.segmentation.merged if self.segmentation else set()
        self._dirty |= any(e.kind in KINDS or e.segment in merged for e in edits)

    def notice_table(self, content: pa.Table) -> None:
        """Look at many edits that have come in: the columns of HISTORY."""
        merged = self.segmentation.merged if self.segmentation else set()
        kinds = pc.is_in(content["kind"], value_set=pa.array(sorted(KINDS)))
        names = pc.is_in(content["segment"], value_set=pa.array(sorted(merged), pa.string()))
        self._dirty |= bool(pc.any(pc.or_(kinds, names)).as_py())

    def follow(self) -> bool:
        """Have the segments numbered anew if need be; say whether they are others than before."""
        if self._base is None or not self._dirty:
            return False
        self._dirty = False
        edits = history.edits(self._standings.of_kinds(KINDS))
        before = self.segmentation
        if before is not None and not edits:
            return False
        names = new_names(self._base, edits) if edits else []
        fresh = [name for name in names if name not in self._standings.places]
        if fresh:
            self._standings.add_segments(fresh)
        self.segmentation = Segmentation(self._base, edits, self._standings.seen)
        return self._arrange(before)

    def _arrange(self, before: Segmentation | None) -> bool:
        now = self.segmentation
        assert now is not None
        there = now.segments["segment"]
        changed = before is None or not before.segments["segment"].equals(there)
        if not changed and before is not None:
            now.segments = before.segments  # whoever keeps the table sees that it is the same
        if changed and (before is not None or now.segments is not self._base):
            self._standings.arrange(there.combine_chunks())
            self._mark = None
        return changed
