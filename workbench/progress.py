"""How far work on files has come, told file by file to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Literal

Doing = Literal["reading", "writing", "finishing"]


@dataclass(frozen=True, slots=True)
class Step:
    """A file that is taken in hand: ``number`` of ``count``; ``part`` of all of it is behind.

    Reading and writing each go from 0 to 1; ``part`` of what is read goes by the files' sizes.
    Once it is ``finishing``, what is made is there in the next moment.
    """

    doing: Doing
    file: str
    number: int
    count: int
    part: float


Tell = Callable[[Step], None]


def silent(_step: Step) -> None:
    """Tell nobody."""


def reading(paths: Sequence[Path], tell: Tell) -> Iterator[Path]:
    """Yield files that are to be read; of each is told when it is its turn."""
    sizes = [_size(path) for path in paths]
    for path, step in zip(paths, _steps("reading", [p.name for p in paths], sizes), strict=True):
        tell(step)
        yield path


def writing(files: Sequence[str], tell: Tell) -> Iterator[str]:
    """Yield the names of files that are to be written; of each is told when it is its turn."""
    for file, step in zip(files, _steps("writing", files, [1] * len(files)), strict=True):
        tell(step)
        yield file


def _steps(doing: Doing, names: Sequence[str], sizes: Sequence[int]) -> Iterator[Step]:
    whole = sum(sizes) or 1
    behind = accumulate(sizes, initial=0)
    for number, (name, size) in enumerate(zip(names, behind, strict=False), 1):
        yield Step(doing, name, number, len(names), size / whole)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # whoever reads it says so
        return 0
