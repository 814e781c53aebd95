"""The bytes of a CSV or TSV file as a table whose columns are known."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors import GlossaryError, UnknownEncoding
from workbench.glossary.columns import Columns, columns, require
from workbench.glossary.rows import Row, rows
from workbench.text.encoding import decode

_DELIMITERS = (",", "\t", ";", "|")


@dataclass(frozen=True, slots=True)
class Table:
    """A header, what its columns are, and the rows below it."""

    header: tuple[str, ...]
    columns: Columns
    rows: tuple[Row, ...]


def read_cells(file: str, data: bytes) -> Table:
    """Return the table in the bytes of a file; the delimiter is the one that explains most columns.

    Raises GlossaryError if the file is empty or lacks the column of source or target, and
    UnknownEncoding.
    """
    text = _decoded(file, data)
    if not text.strip():
        remedy = "Give a table with the columns source and target."
        raise GlossaryError(file, "the file is empty", remedy, 1)
    tables = [_with_delimiter(text, delimiter) for delimiter in _DELIMITERS]
    line, best = max(tables, key=lambda found: (len(found[1].columns), len(found[1].header)))
    require(best.columns, best.header, file, line)
    return best


def _decoded(file: str, data: bytes) -> str:
    try:
        return decode(data)[0]
    except ValueError as error:
        if (text := _of_few_words(data)) is not None:
            return text
        problem = f"the file can't be read as text: {error}"
        raise UnknownEncoding(file, problem, "Save the file as UTF-8.") from error


def _of_few_words(data: bytes) -> str | None:
    # A short list of technical terms has too few of the common characters to be told by them.
    try:
        text = data.decode("gb2312")
    except UnicodeDecodeError:
        return None
    return text if all(map(str.isprintable, text.split())) else None


def _with_delimiter(text: str, delimiter: str) -> tuple[int, Table]:
    first, *rest = rows(text, delimiter)
    if rest and first.cells[0].casefold().startswith("sep="):  # Excel's hint for itself
        first, *rest = rest
    return first.line, Table(first.cells, columns(first.cells), tuple(rest))
