"""A disk that loses what was not fsynced, played back from the recorded calls of a process.

A file's bytes last once the file is fsynced; a name (made, changed or removed) lasts once its
folder is fsynced. Until then each may or may not be there after a power cut, and bytes may be torn.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_CALL = re.compile(r"^(\w+)\((.*)\)\s+= (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')

Names = dict[str, bytes]


@dataclass(slots=True)
class File:
    """The bytes of one file: those that last, and those that were written."""

    lasting: bytes = b""
    written: bytes = b""

    def outcomes(self) -> list[bytes]:
        if self.lasting == self.written:
            return [self.written]
        torn = self.written[: len(self.written) // 2]
        holed = b"\0" * (len(self.written) // 2) + self.written[len(self.written) // 2 :]
        return [self.lasting, torn, holed, self.written]


@dataclass(slots=True)
class Disk:
    """``pending`` are changes of names that don't last yet: (name, its file, or None if removed)."""

    names: dict[str, File]
    lasting: dict[str, File] = field(default_factory=dict)
    pending: list[tuple[str, File | None]] = field(default_factory=list)
    open_files: dict[int, str] = field(default_factory=dict)
    open_file: dict[int, File] = field(default_factory=dict)

    def after_power_cut(self) -> Iterator[Names]:
        """Return what may be there: the names with their bytes, for each way it may come out."""
        for chosen in _choices(self.pending):
            names = dict(self.lasting)
            for name, file in chosen:
                names.pop(name, None)
                if file is not None:
                    names[name] = file
            for contents in itertools.product(*(file.outcomes() for file in names.values())):
                yield dict(zip(names, contents, strict=True))

    def play(self, call: str, texts: list[bytes], numbers: list[int], result: int) -> None:
        """Do one call."""
        if result < 0:
            return
        if call == "openat":
            self._open(texts[0].decode(), result)
        elif call == "write" and numbers[0] in self.open_file:
            self.open_file[numbers[0]].written += texts[0][:result]
        elif call == "close":
            self.open_file.pop(numbers[0], None)
            self.open_files.pop(numbers[0], None)
        elif call == "fsync":
            self._sync(numbers[0])
        elif call == "rename":
            old, new = (text.decode() for text in texts)
            self._name(new, self.names[old])
            self._name(old, None)
        elif call in ("unlink", "unlinkat"):
            self._name(texts[0].decode(), None)

    def _open(self, path: str, number: int) -> None:
        self.open_files[number] = path
        if path.endswith(".tmp"):
            self.open_file[number] = File()
            self._name(path, self.open_file[number])

    def _sync(self, number: int) -> None:
        if number in self.open_file:
            self.open_file[number].lasting = self.open_file[number].written
        else:
            folder = self.open_files[number]
            mine = [change for change in self.pending if str(Path(change[0]).parent) == folder]
            for name, file in mine:
                self.lasting.pop(name, None)
                if file is not None:
                    self.lasting[name] = file
            self.pending = [change for change in self.pending if change not in mine]

    def _name(self, name: str, file: File | None) -> None:
        self.names.pop(name, None)
        if file is not None:
            self.names[name] = file
        self.pending.append((name, file))


def started(folder: Path) -> Disk:
    """Return a disk on which the files of a folder last."""
    files = {str(path): File(path.read_bytes(), path.read_bytes()) for path in _files(folder)}
    return Disk(dict(files), dict(files))


def calls(trace: str) -> Iterator[tuple[str, list[bytes], list[int], int]]:
    """Read recorded calls: the name, the texts, the leading number, and the result of each."""
    for line in trace.splitlines():
        found = _CALL.match(line)
        if found:
            name, arguments, result = found.groups()
            texts = [bytes.fromhex(t.replace("\\x", "")) for t in _TEXT.findall(arguments)]
            number = re.match(r"\d+", arguments)
            yield name, texts, [int(number.group())] if number else [], int(result)


def lay_out(names: Names, before: Path, folder: Path) -> None:
    """Write what is left after a power cut into another folder."""
    folder.mkdir(parents=True)
    for name, data in names.items():
        path = folder / Path(name).relative_to(before)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def _choices(
    pending: list[tuple[str, File | None]],
) -> Iterator[tuple[tuple[str, File | None], ...]]:
    """Return which changes of names may have lasted: any, or up to one, or all but one of many."""
    if len(pending) <= 5:
        for count in range(len(pending) + 1):
            yield from itertools.combinations(pending, count)
        return
    for count in (0, 1, len(pending) - 1, len(pending)):
        yield from itertools.combinations(pending, count)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
