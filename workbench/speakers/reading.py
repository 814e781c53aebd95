"""Read names and titles of speakers from a CSV file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from workbench.errors import InputError, UnknownEncoding
from workbench.text.encoding import decode

_COLUMNS = ("speaker", "name", "title")
_REMEDY = "Give a CSV file with the columns speaker, name, title."


def read(path: Path) -> pd.DataFrame:
    """Return the columns speaker, name and title of a file; an empty cell is a missing value.

    Further columns are left alone. The delimiter is a comma, a tab or a semicolon, as the header
    has it. Raises InputError if the file can't be read so, OSError from the file system.
    """
    text = _text(path)
    header = text.split("\n", 1)[0]
    delimiter = max(",\t;", key=header.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
        found = [_row(path, row, rows.line_num) for row in rows]
    except csv.Error as error:
        raise InputError(path, str(error), "Mend the quotes.", rows.reader.line_num) from error
    columns = [column for column in _COLUMNS if column in (rows.fieldnames or ())]
    if "speaker" not in columns or len(columns) == 1:
        raise InputError(path, "the columns speaker, name, title are not there", _REMEDY, 1)
    return pd.DataFrame(found, columns=columns, dtype=object)


def _text(path: Path) -> str:
    try:
        return decode(path.read_bytes())[0]
    except ValueError as error:
        raise UnknownEncoding(path, str(error), "Save the file as UTF-8.") from error


def _row(path: Path, row: dict[str | None, str | None], line: int) -> dict[str, str | None]:
    if None in row:
        problem = "the row has more cells than the header"
        raise InputError(path, problem, "Put quotes around a title that holds a comma.", line)
    return {str(column): value or None for column, value in row.items()}
