"""The cues of SubRip (.srt) and WebVTT (.vtt) files: a time each, and the lines shown then.

Formats: https://www.w3.org/TR/webvtt1/; SubRip has no standard, and is read as players read it: a
cue goes on to the next line of time, whether or not an empty line parts the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import InputError
from workbench.importers.lines import Line, lines

FILE_HEADER = "file header"
CUE_TIME = "cue number and time"
COMMENT = "comment"

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d\d(?:[,.]\d{1,3})?"
_TIME = re.compile(rf"(?P<time>{_CLOCK}[ \t]*-->[ \t]*{_CLOCK})(?:[ \t].*)?")
_BROKEN_TIME = re.compile(r"\d+:[\d:,. ]*-{1,2}>.*")
_LINE_END = re.compile(r"\r\n|[\r\n]")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s.*)?")


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at one time, which is told as the file writes it, up to ``start``."""

    time: str
    start: int
    lines: tuple[Line, ...]


def find_cues(file: Path, text: str) -> tuple[list[Cue], dict[int, str]]:
    """Return the cues and, by the place where it starts, why each other line is no cue's text.

    Raises InputError for a line of time that can't be read, or where there is none.
    """
    rows = lines(text, 0, len(text))
    times = _times(file, text, rows)
    heads = [_head(text, rows, number) for number in times]
    reasons = {row.start: FILE_HEADER for row in rows[: heads[0]]}
    cues = []
    ends = [*heads[1:], len(rows)]
    for (number, time), head, end in zip(times.items(), heads, ends, strict=True):
        body = rows[number + 1 : end]
        asides = frozenset(_asides(text, body))
        reasons |= {row.start: CUE_TIME for row in rows[head : number + 1]}
        reasons |= {row.start: COMMENT for row in asides}
        cues.append(Cue(time, rows[number].end, tuple(row for row in body if row not in asides)))
    return cues, reasons


def _times(file: Path, text: str, rows: list[Line]) -> dict[int, str]:
    """Return the time of each row that is one, by the row's number."""
    times = {}
    for number, row in enumerate(rows):
        if found := _TIME.fullmatch(text, row.start, row.end):
            times[number] = found["time"]
        elif _BROKEN_TIME.fullmatch(text, row.start, row.end):
            raise _broken(file, text, row)
    if not times:
        problem = "no cue was found in it"
        raise InputError(file, problem, "A cue needs a time: 00:00:01,000 --> 00:00:04,000.")
    return times


def _head(text: str, rows: list[Line], number: int) -> int:
    """Return the number of the row where the head of a cue begins: its number or name, or time."""
    if number == 0 or _after_gap(text, rows, number):
        return number
    above = rows[number - 1]
    named = text[above.start : above.end].isdigit() or _after_gap(text, rows, number - 1)
    return number - 1 if named else number


def _after_gap(text: str, rows: list[Line], number: int) -> bool:
    if number == 0:
        return True
    between = text[rows[number - 1].end : rows[number].start]
    return len(_LINE_END.findall(between)) > 1


def _asides(text: str, body: list[Line]) -> Iterator[Line]:
    inside = False
    for number, row in enumerate(body):
        if number and _after_gap(text, body, number):
            inside = _ASIDE.fullmatch(text, row.start, row.end) is not None
        if inside:
            yield row


def _broken(file: Path, text: str, row: Line) -> InputError:
    line = len(text[: row.start].splitlines()) + 1
    problem = f"the time of a cue can't be read: {text[row.start : row.end][:60]}"
    return InputError(file, problem, "Write it so: 00:00:01,000 --> 00:00:04,000.", line)
