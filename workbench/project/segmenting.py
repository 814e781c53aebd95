"""Splitting and merging a project's segments, with what is said of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from workbench.checks import waivers
from workbench.model import Edit
from workbench.project.remarking import Remarking
from workbench.remarks import making
from workbench.store import regrouping, reshaping, ulid
from workbench.store.regrouping import Way
from workbench.store.reshaping import Split
from workbench.store.update import Writer


class Segmenting(Remarking):
    """The segments of a project, where the import has made them too long or too short."""

    def split(
        self,
        segment: str,
        at: int,
        target_at: int | None = None,
        who: tuple[str, str] | None = None,
    ) -> str:
        """Split a segment before a character of its source; return the id of the second part.

        The translation is split before its character ``target_at``; without one all of it stays
        with the first part. Both parts keep the state, and the history of the segment stays with
        the first. ``who`` are author and client, unless these are the project's own. Raises
        EditError.
        """
        writer = self._reshaper(f"split {ulid.new()}", who)
        with self._reshape():
            if target_at is None:
                target_at = len(self.log.annotation(segment).target)
            made = reshaping.split(self.log, segment, at, target_at, writer)
            self.log.append([*made.edits, *self._said(segment, made, writer)])
        return made.second

    def merge(self, segment: str, who: tuple[str, str] | None = None) -> None:
        """Merge a segment with the next one of its turn.

        Their translations and notes stand one after the other. The state is that of both, or that
        of the one which is less far. The history of both is kept. Raises EditError.
        """
        writer = self._reshaper(f"merge {ulid.new()}", who)
        with self._reshape():
            self.log.append(reshaping.merge(self.log, segment, writer))

    def regroup(self, origin: str, way: Way = "undo", who: tuple[str, str] | None = None) -> str:
        """Undo or redo the split or merge whose edits in the history have an ``origin``.

        Return the id of the segment that it began or swallowed. Raises EditError where one of the
        segments was changed since.
        """
        writer = self._reshaper(f"{way} {origin}", who)
        with self._reshape():
            made = regrouping.regroup(self.log, origin, way, writer)
            self.log.append(made.edits)
        return made.boundary

    def _reshaper(self, origin: str, who: tuple[str, str] | None) -> Writer:
        author, client = who or (self.author, self.client)
        return Writer(author, client, origin)

    @contextmanager
    def _reshape(self) -> Iterator[None]:
        """Keep the segments as they are, for edits that are made of them and appended."""
        with self.log.lock:
            self.log.refresh()
            yield
        self.changed()

    def _said(self, segment: str, made: Split, writer: Writer) -> Iterator[Edit]:
        """Yield what goes with the second part: errors in its words, and the waivers of both."""
        target = next((e.value for e in made.edits if _makes_target(e, made.second)), "")
        for error in self._remarks().errors(segment, self._texts()):
            if error.side == "target" and not error.stale and error.start >= made.moved:
                yield making.moved(error, made.second, error.start - made.moved, target, writer)
        for waiver in self._waivers().table().to_dict("records"):
            if waiver["segment"] == segment:
                told = waivers.value(waiver["check"], waiver["subject"], waiver["reason"])
                yield reshaping.edit(waivers.KIND, made.second, told, writer)


def _makes_target(edit: Edit, segment: str) -> bool:
    return edit.kind == "target" and edit.segment == segment
