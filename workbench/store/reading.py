"""Takes in the files of a log as they come, and names those that can't be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from workbench.store import history, logfiles
from workbench.store.known import Known


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that is left out of account, and why. It stays where it is."""

    file: str
    reason: str

    def __str__(self) -> str:
        """Name the file and the reason."""
        return f"{self.file} is left out: {self.reason}."


class Reader:
    """Reads each file of a log once. Not safe to call from several threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known = Known(folder)
        self._names: set[str] = set()
        self._bad: dict[str, tuple[SetAside, tuple[int, ...]]] = {}

    @property
    def set_aside(self) -> list[SetAside]:
        """The files that could not be read when they were last looked at."""
        return [bad for _, (bad, _) in sorted(self._bad.items())]

    def fresh(self) -> pa.Table:
        """Return the rows of the files that were not read before: the columns of HISTORY.

        Raises OSError where the folder can't be read.
        """
        tables: list[pa.Table] = []
        while True:
            self._names = logfiles.listing(self.folder, self._names)
            self.known.keep(self._names)
            self._bad = {name: bad for name, bad in self._bad.items() if name in self._names}
            names = sorted(self._names - self.known.spans.keys())
            if not self._take(names, tables):
                return history.together(tables)

    def every(self, names: Callable[[], set[str]]) -> Iterator[pa.Table]:
        """Read all files that can be read, one after the other, though others merge them.

        ``names`` looks again and says which files there are. Safe beside one other thread.
        """
        done: set[str] = set()
        while waiting := sorted(names() - done):
            for name in waiting:
                done.add(name)
                try:
                    yield logfiles.read(self.folder / name)
                except FileNotFoundError:
                    continue
                except (OSError, logfiles.Unreadable) as error:
                    self._note(name, str(error))

    def _take(self, names: list[str], tables: list[pa.Table]) -> bool:
        """Read files into tables; say whether one was gone, so that another list is needed."""
        gone = False
        for name in names:
            try:
                if name in self._bad and self._bad[name][1] == self._signature(name):
                    continue
                content = logfiles.read(self.folder / name)
            except FileNotFoundError:
                gone = True
            except (OSError, logfiles.Unreadable) as error:
                self._note(name, str(error), again=isinstance(error, OSError))
            else:
                self._bad.pop(name, None)
                self.known.add(name, content)
                tables.append(content)
        return gone

    def _note(self, name: str, reason: str, again: bool = False) -> None:
        try:
            signature = () if again else self._signature(name)
        except OSError:
            signature = ()
        self._bad[name] = (SetAside(name, reason), signature)

    def _signature(self, name: str) -> tuple[int, ...]:
        """Return what changes when somebody mends a file or its rights."""
        found = (self.folder / name).stat()
        return (found.st_size, found.st_mtime_ns, found.st_ctime_ns)
