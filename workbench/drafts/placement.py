"""Where the English of a draft goes: the nouns that all ways of reading one share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """A segment of the project that a draft can render."""

    segment: str
    document: str
    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of English and the line (1-based) of the file that it begins in."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A target that the file itself says the segment or the source of."""

    line: int
    segment: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft file's bytes and, where they are text, its text."""

    path: Path
    data: bytes
    text: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """A word on a segment, a line of the file, or both: "" and None where there is none."""

    segment: str
    line: int | None
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Placement:
    """What a draft file says of each segment.

    ``reading`` tells in words how the file was read. ``targets`` has the English by segment.
    ``empty`` are segments without English, ``left_over`` is English without a segment, and
    ``doubtful`` are places that somebody should look at first.
    """

    file: Path
    reading: str
    targets: Mapping[str, str]
    empty: tuple[Note, ...] = field(default=())
    left_over: tuple[Note, ...] = field(default=())
    doubtful: tuple[Note, ...] = field(default=())
