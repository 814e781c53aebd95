"""A table in delimiter-separated text as rows with their lines, wrong rows told apart."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile("\r\n|\r|\n")
_MOST_LINES = 20
"""A quotation mark that is not closed within so many lines was never meant to be."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by a spreadsheet, unless an apostrophe before it says it is text."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells that begin in a line (1-based). ``problem`` says why they can't be trusted."""

    line: int
    cells: tuple[str, ...]
    problem: str = ""


def rows(text: str, delimiter: str) -> Iterator[Row]:
    r"""Yield the rows of a table, empty lines left out (RFC 4180, any line ending).

    A quotation mark that is opened and never closed costs its own line and no other.

    >>> list(rows('a,"b, c"\nd,"e\nf,g', ","))
    [Row(line=1, cells=('a', 'b, c'), problem=''),
     Row(line=2, cells=('d,"e',), problem='a quotation mark is opened and not closed'),
     Row(line=3, cells=('f', 'g'), problem='')]
    """
    lines = _LINE_END.split(text)
    start = 0
    while start < len(lines):
        end = _closed(lines, start)
        yield from _parsed(lines[start:end], delimiter, start + 1)
        start = end


def _closed(lines: list[str], start: int) -> int:
    odd = False
    for end in range(start, min(start + _MOST_LINES, len(lines))):
        odd ^= lines[end].count('"') % 2 == 1
        if not odd:
            return end + 1
    return start + 1


def _parsed(lines: list[str], delimiter: str, line: int) -> Iterator[Row]:
    reader = csv.reader((f"{text}\n" for text in lines), delimiter=delimiter, strict=True)
    done = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(line + done, tuple(cells))
            done = reader.line_num
    except csv.Error:
        yield from _unquoted(lines[done:], delimiter, line + done)


def _unquoted(lines: list[str], delimiter: str, line: int) -> Iterator[Row]:
    for place, text in enumerate(lines, line):
        if text.count('"') % 2:
            yield Row(place, (text,), "a quotation mark is opened and not closed")
        elif text.strip():
            yield Row(place, tuple(text.split(delimiter)))


def unquoted(cell: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from running it.

    >>> unquoted("'=1+1"), unquoted("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA) else cell
