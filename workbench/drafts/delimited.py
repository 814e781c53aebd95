r"""CSV and TSV with a header row that has the columns of :mod:`workbench.drafts.columns`.

CSV is quoted as RFC 4180 says. A TSV cell is what stands between the tabs, escaped as the workbench
exports it (:mod:`workbench.text.escaping`); a cell that can't be but quoted, since quotation marks
are doubled inside it, is read as such, and so is a file whose lines have unequal numbers of tabs.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from workbench.drafts import columns
from workbench.drafts.placement import Opened, Pair
from workbench.errors import InputError
from workbench.text.escaping import unescape

_SUFFIXES = frozenset([".csv", ".tsv", ".tab"])
_DELIMITERS = ("\t", ",", ";")
_LINE_END = re.compile("\r\n|\r|\n")
_QUOTED = re.compile(r'"((?:[^"]|"")*""(?:[^"]|"")*)"')

Rows = Iterator[tuple[int, list[str]]]


def recognises(file: Opened) -> bool:
    """Say whether the first line names a column, or the suffix says that there are some."""
    if file.text is None:
        return False
    names = {*columns.KEYS, columns.TARGET}
    return file.path.suffix.lower() in _SUFFIXES or len(names & set(_header(file.text))) > 1


def read(file: Opened) -> list[Pair]:
    """Return the pairs of a file. Raises InputError where columns or a closing quote lack."""
    text = (file.text or "").lstrip("\ufeff")
    header = _header(text)
    columns.require(file.path, header, 1)
    rows = _tabbed(text) if "\t" in text.split("\n", 1)[0] else None
    if rows is None:
        rows = _quoted(file, text)
    return [columns.pair(dict(zip(header, row, strict=False)), line) for line, row in rows]


def _first_line(text: str) -> str:
    return _LINE_END.split(text.lstrip("\ufeff"), maxsplit=1)[0]


def _delimiter(text: str) -> str:
    line = _first_line(text)
    return max(_DELIMITERS, key=line.count)


def _header(text: str) -> list[str]:
    cells = _first_line(text).split(_delimiter(text))
    return [cell.strip().strip('"').casefold() for cell in cells]


def _tabbed(text: str) -> list[tuple[int, list[str]]] | None:
    lines = [(n, line) for n, line in enumerate(_LINE_END.split(text), start=1) if line]
    if len({line.count("\t") for _, line in lines}) > 1:
        return None
    return [(n, [_cell(cell) for cell in line.split("\t")]) for n, line in lines[1:]]


def _cell(cell: str) -> str:
    quoted = _QUOTED.fullmatch(cell)
    if quoted:
        return quoted[1].replace('""', '"')
    return unescape(cell)


def _quoted(file: Opened, text: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(text), strict=True)
    rows, line = [], 1
    try:
        for cells in reader:
            rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        remedy = "Close each quotation mark, and double those inside a cell."
        raise InputError(file.path, f"it is no CSV ({error})", remedy, line) from error
    return [(n, cells) for n, cells in rows[1:] if any(map(str.strip, cells))]
