"""The files of a log that this process writes and merges."""

from __future__ import annotations

from contextlib import suppress

from workbench.model import Edit
from workbench.store import compaction, history, logfiles, ulid
from workbench.store.reading import Reader


class Files:
    """Writes what ``reader`` need not read again. Not safe to call from several threads."""

    def __init__(self, reader: Reader) -> None:
        self._folder = reader.folder
        self._known = reader.known
        self._lasting = 0

    @property
    def small(self) -> int:
        """About how many files have come since the last merge."""
        return len(self._known.spans) - self._lasting

    def write(self, edits: list[Edit]) -> None:
        """Write edits into a file of their own. Raises OSError; then it is not there."""
        path = self._folder / f"{ulid.new()}.parquet"
        try:
            logfiles.write(path, history.table(edits))
        except BaseException:
            # It may have its name and yet not be there for good: what is not said to be saved
            # is written anew.
            with suppress(OSError):
                path.unlink()
            raise
        ids = [edit.edit for edit in edits]
        self._known.note(path.name, (min(ids), max(ids)))

    def merge(self) -> None:
        """Merge the small files. Raises OSError; nothing is lost."""
        merged = compaction.compact(self._folder)
        names = logfiles.listing(self._folder)
        if merged is not None and self._known.spans.keys() >= set(merged.replaced):
            if merged.file is not None:
                self._known.add(merged.file, merged.content)
            self._known.keep(names)
        self._lasting = len(names)
