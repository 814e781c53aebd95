"""What follows from the edits, written when they pause: a merged log, the tables made from it."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import pyarrow as pa

from workbench.store import folder as folders
from workbench.store import tables
from workbench.store.log import EditLog
from workbench.store.refusals import named

QUIET = 2.0
"""Seconds without an edit before the upkeep is done."""

FEW_FILES = 64
"""Small files that are left alone in a pause: reading them takes no time that one would notice."""

FEW_EDITS = 256
"""Edits after the snapshot that are left alone in a pause."""


Tables = Mapping[str, Callable[[], pa.Table]]
"""From the name of a file to what makes its table."""


class Upkeep:
    """Keeps a project's folder up with its log: after a quiet moment, and on ``flush``.

    ``tables`` are those that follow from the log beside the annotations.
    """

    def __init__(self, folder: Path, log: EditLog, tables: Tables = MappingProxyType({})) -> None:
        self._folder = folder
        self._log = log
        self._tables = tables
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def soon(self) -> None:
        """Do it when the edits pause."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            else:
                # While something waits, and no longer: a project that was let go of frees its log.
                atexit.register(self.flush)
            self._timer = threading.Timer(QUIET, self._in_passing)
            self._timer.daemon = True
            self._timer.start()

    def flush(self) -> None:
        """Do it now if an edit came since the last time. Raises StorageError."""
        with self._lock:
            waiting, self._timer = self._timer, None
            if waiting is None:
                return
            waiting.cancel()
            self._log.refresh()
            atexit.unregister(self.flush)
            if self._log.small_files() > FEW_FILES:
                self._log.compact()
            if self._log.unkept() > FEW_EDITS:
                self._log.save_snapshot()
            with named(self._folder):
                tables.write(self._folder / folders.ANNOTATIONS, self._log.annotations())
                for name, made in self._tables.items():
                    tables.write(self._folder / name, made())

    def _in_passing(self) -> None:
        # The log is the truth and is on disk already; a full disk must not kill the timer thread
        # with a traceback over somebody's cell. The next edit or flush tries again.
        try:
            self.flush()
        except OSError:
            self.soon()
