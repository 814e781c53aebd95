"""Judges all segments of a project beside the work, and gives way to whoever looks at rows."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from workbench.widget.judged import Judged

SETTLED = 1.0
"""Seconds until it begins: who has just opened a project waits for its hints first."""

PASSING = 0.3
"""Seconds after a look at rows in which it waits: somebody may be scrolling."""


class Judging:
    """A thread of its own, one at most, which keeps the segments still for moments only.

    ``judged`` returns what is to be judged, which may be another after each moment; within
    ``still`` it stays as it is.
    """

    def __init__(
        self, judged: Callable[[], Judged], still: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._judged = judged
        self._still = still
        self._looked = 0.0
        self.thread: threading.Thread | None = None

    def look(self) -> None:
        """Say that somebody looks at rows."""
        self._looked = time.monotonic()

    def begin(self) -> None:
        """Begin soon, unless it is under way or done. Not to be called by two threads at once."""
        idle = self.thread is None or not self.thread.is_alive()
        if idle and not self._judged().done:
            self.thread = threading.Timer(SETTLED, self._judge)
            self.thread.daemon = True
            self.thread.start()

    def _judge(self) -> None:
        self._give_way()
        self._judged().find_terms()
        more = True
        while more:
            self._give_way()
            with self._still():
                more = self._judged().sweep_more()
            # Or the thread that answers the page would wait for the lock for long.
            time.sleep(0.002)

    def _give_way(self) -> None:
        """Wait while somebody looks at rows: Python does one thing at a time."""
        while time.monotonic() < self._looked + PASSING:
            time.sleep(0.05)
