"""Glossaries as Excel workbooks. No formula is run: what counts is the value kept beside it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from workbench.errors import GlossaryError
from workbench.glossary.columns import columns, require
from workbench.glossary.rows import Row
from workbench.glossary.table import Table

LARGEST = 256 * 2**20
"""Most bytes that a workbook may unpack to."""

_REMEDY = "Save it from Excel or LibreOffice again, as .xlsx."


def read_sheet(file: str, data: bytes) -> Table:
    """Return the sheet with the most columns of a glossary, of the first rows that are one.

    Raises GlossaryError if the file is no workbook, is too large, or no sheet has the columns.
    """
    # Imported here, since it takes long and most glossaries are text.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
        if size > LARGEST:
            problem = f"it unpacks to {size // 2**20} MB, more than {LARGEST // 2**20} MB"
            raise GlossaryError(file, problem, "Split it into several files.")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [list(_rows(sheet)) for sheet in book.worksheets]
        book.close()
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError, SyntaxError) as error:
        raise GlossaryError(file, f"it is no Excel workbook: {error}", _REMEDY) from error
    tables = [_table(rows) for rows in sheets if rows]
    if not tables:
        raise GlossaryError(file, "the file is empty", "Give a table with source and target.", 1)
    line, best = max(tables, key=lambda found: len(found[1].columns))
    require(best.columns, best.header, file, line)
    return best


def _rows(sheet: object) -> Iterator[Row]:
    rows = sheet.iter_rows(values_only=True)  # type: ignore[attr-defined]
    for line, values in enumerate(rows, 1):
        cells = tuple(_text(value) for value in values)
        if any(map(str.strip, cells)):
            yield Row(line, cells)


def _text(value: object) -> str:
    if value is None:
        return ""
    midnight = getattr(value, "isoformat", None)
    if midnight is not None:
        return str(midnight()).removesuffix("T00:00:00")
    return str(value)


def _table(rows: list[Row]) -> tuple[int, Table]:
    first, *rest = rows
    return first.line, Table(first.cells, columns(first.cells), tuple(rest))
