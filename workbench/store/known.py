"""Which edits a log holds, without keeping a million names in memory.

Of each file only the least and the greatest id are kept. Ids are ULIDs and begin with the time, so
that for a new edit hardly ever a file has to be asked; those that may hold it are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from workbench.store import logfiles

Span = tuple[str, str]


class Known:
    """The files of a log that were read, and the span of ids in each (None where it is empty)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spans: dict[str, Span | None] = {}
        self._ids: dict[str, pa.ChunkedArray] = {}
        self._greatest = ""

    def add(self, name: str, content: pa.Table) -> None:
        """Remember a file by its rows."""
        ends = pc.min_max(content["edit"]).as_py()
        self.note(name, (ends["min"], ends["max"]) if len(content) else None)

    def note(self, name: str, span: Span | None) -> None:
        """Remember a file by the span of its ids."""
        self.spans[name] = span
        if span:
            self._greatest = max(self._greatest, span[1])

    def keep(self, names: Collection[str]) -> None:
        """Forget the files that are not among the names."""
        for name in self.spans.keys() - names:
            del self.spans[name]
            self._ids.pop(name, None)

    def among(self, ids: Iterable[str]) -> set[str]:
        """Return those of the ids that are in one of the files.

        Raises FileNotFoundError where a file is gone that may hold one, OSError as the file system.
        """
        wanted = {i for i in ids if i <= self._greatest}
        found: set[str] = set()
        if not wanted:
            return found
        for name, span in self.spans.items():
            within = {i for i in wanted - found if span and span[0] <= i <= span[1]}
            if span and within:
                found |= within & set(span)
                found |= self._held(name, within - set(span))
        return found

    def _held(self, name: str, ids: set[str]) -> set[str]:
        if not ids:
            return set()
        if name not in self._ids:
            try:
                self._ids[name] = logfiles.read(self.folder / name)["edit"]
            except logfiles.Unreadable:
                # It went bad after it was read; an edit written twice counts once.
                return set()
        held = self._ids[name]
        return set(held.filter(pc.is_in(held, value_set=pa.array(ids, pa.string()))).to_pylist())
