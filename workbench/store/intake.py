"""Takes in the edits of a log: where segments stand, which there are today, where two disagree."""

from __future__ import annotations

import pyarrow as pa

from workbench.model import Edit
from workbench.store import history, loading, past
from workbench.store.arrivals import Arrivals
from workbench.store.disputes import suspects
from workbench.store.kinds import BESIDE
from workbench.store.loading import Loaded


class Intake:
    """Keeps what was loaded of a log up with its edits. Not safe to call from several threads.

    ``remarked`` grows with each comment or error, and wherever one may stand at another segment.
    """

    def __init__(self, loaded: Loaded) -> None:
        self._standings = loaded.standings
        self._shape = loaded.shape
        self._disputes = loaded.disputes
        self.arrivals = Arrivals(self._standings.touched())
        self.remarked = 0

    def take_table(self, content: pa.Table) -> set[str]:
        """Take in edits as HISTORY, in any order, and return the segments that they change."""
        if len(content) <= loading.MANY:
            return self.take(history.edits(history.in_order(content)))
        self._shape.notice_table(content)
        self._disputes.suspect(suspects(self._standings.settled().edits, content))
        beside = past.within("kind", BESIDE)(content)
        self.remarked += len(beside)
        there = {s for s in beside["segment"].to_pylist() if s in self._standings}
        return self._arrived([*self._standings.take_table(content), *there])

    def take(self, edits: list[Edit]) -> set[str]:
        """Take in edits one by one, oldest first, and return the segments that they change."""
        changed = []
        self._shape.notice(edits)
        for edit in edits:
            if edit.segment in self._standings:
                self._disputes.meet(edit, self._standings.last(edit.segment))
            elif edit.segment is not None:
                # Whether it is of a segment can't be told yet: its history is, once it can.
                self._disputes.suspect([edit.segment])
            beside = edit.kind in BESIDE and edit.segment in self._standings
            self.remarked += beside
            if self._standings.take(edit) or beside:
                changed.append(str(edit.segment))
        return self._arrived(changed)

    def reshape(self) -> None:
        """Look whether the edits that were taken in make the segments others."""
        if self._shape.follow():
            self.remarked += 1  # what is said of a segment may stand at another now

    def _arrived(self, changed: list[str]) -> set[str]:
        self.arrivals.add(changed)
        return set(changed)
