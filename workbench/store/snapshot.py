"""annotations.parquet: where every segment stands, written out for people and pandas."""

import threading
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa

from workbench.model import ANNOTATIONS, Annotation
from workbench.store import tables
from workbench.store.log import EditLog

QUIET = 2.0
"""Seconds without an edit before the snapshot is written."""


class Snapshot:
    """Keeps annotations.parquet up with the log: after a quiet moment, and on ``flush``."""

    def __init__(self, path: Path, log: EditLog) -> None:
        self._path = path
        self._log = log
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def soon(self) -> None:
        """Write when the edits pause."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = threading.Timer(QUIET, self._in_passing)
            self._timer.daemon = True
            self._timer.start()

    def flush(self) -> None:
        """Write now if an edit came since the last time. Raises OSError from the file system."""
        with self._lock:
            waiting, self._timer = self._timer, None
            if waiting is None:
                return
            waiting.cancel()
            tables.write(self._path, standing(self._log.annotations(), self._log.last))

    def _in_passing(self) -> None:
        # The log is the truth and is on disk already; a full disk must not kill the timer thread
        # with a traceback over somebody's cell. The next edit or flush tries again.
        try:
            self.flush()
        except OSError:
            self.soon()


def standing(rows: Iterable[Annotation], last: str | None) -> pa.Table:
    """Return annotations as a table that names the last edit it holds in its metadata."""
    content = list(rows)
    columns = {name: [getattr(row, name) for row in content] for name in ANNOTATIONS.names}
    metadata = {**ANNOTATIONS.metadata, b"last_edit": (last or "").encode()}
    return pa.table(columns, ANNOTATIONS.with_metadata(metadata))
