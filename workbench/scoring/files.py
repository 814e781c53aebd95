"""Pairs in plain files, without a project: TSV, JSON Lines and parquet, read in batches.

The columns are those that a project's pairs have: source and target, and if there are any segment,
document, speaker, state, author and changed. To add a format, add a line to FORMATS.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from workbench.errors import EmptyFile, InputError, UnknownEncoding, UnknownFormat
from workbench.scoring.batches import NAMES, SIZE, of_batches, texts
from workbench.text.escaping import unescape

Record = dict[str, object]
Numbered = tuple[int, Record]
"""The number of a line, counted from 1, and what stands there by column."""


def read(path: Path) -> Iterator[pa.RecordBatch]:
    """Yield the batches of a file, or of a folder of parquet files, as they are counted.

    A row that lacks a cell has an empty one there. Raises UnknownFormat, EmptyFile, InputError
    where there is no column source or target or where a line can't be read, UnknownEncoding where
    text is not UTF-8, and OSError; where a line is at fault, when it is reached.
    """
    if path.is_dir() or path.suffix.lower() in {".parquet", ".pq"}:
        return _parquet(path)
    reader = FORMATS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join((*FORMATS, ".parquet"))
        problem = f"the suffix {path.suffix!r} is not known"
        raise UnknownFormat(path, problem, f"Known suffixes: {known}.")
    return _batches(path, reader(path))


def dataset(path: Path) -> ds.Dataset:
    """Open parquet: a file or a folder of them. Raises InputError, OSError."""
    if not path.exists():
        raise FileNotFoundError(2, "No such file or directory", str(path))
    try:
        found = ds.dataset(path, format="parquet", exclude_invalid_files=False)
        found.count_rows()
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        problem = f"it can't be read as parquet: {str(error)[:200]}"
        raise InputError(path, problem, "Write it again.") from error
    _require(path, found.schema.names)
    return found


def _parquet(path: Path) -> Iterator[pa.RecordBatch]:
    files = [fragment.path for fragment in dataset(path).get_fragments()]
    return of_batches(chain.from_iterable(map(batches, files)))


def batches(path: str, row_groups: Sequence[int] | None = None) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a parquet file, or of some of its row groups, few at a time."""
    with pq.ParquetFile(path) as file:
        columns = [name for name in NAMES if name in file.schema_arrow.names]
        yield from file.iter_batches(SIZE, row_groups, columns, use_threads=False)


def _batches(path: Path, records: Iterator[Numbered]) -> Iterator[pa.RecordBatch]:
    first = next(records, None)
    if first is None:
        raise EmptyFile(path, "Give a row for each segment, with its source and target.")
    _require(path, first[1], first[0])
    every = chain([first], records)
    while some := [*islice(every, SIZE)]:
        yield pa.record_batch(
            {
                name: pa.array(_column(some, column), pa.string())
                for column, name in NAMES.items()
                if any(column in record for _, record in some)
            }
        )


def _column(some: Iterable[Numbered], column: str) -> list[str]:
    values = [record.get(column) for _, record in some]
    if column == "segment":
        return ["" if value is None else str(value) for value in values]
    length = 10 if column == "changed" else None
    return [text[:length] for text in texts(values)]


def _require(path: Path, columns: Iterable[str], line: int | None = None) -> None:
    names = list(columns)
    missing = [name for name in ("source", "target") if name not in names]
    if missing:
        problem = f"no column {' and '.join(missing)} among: {', '.join(names)[:200] or 'none'}"
        raise InputError(path, problem, "Name the columns source and target.", line)


def _json_lines(path: Path) -> Iterator[Numbered]:
    for number, line in _lines(path):
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(path, f"no JSON: {error}", "Give JSON Lines.", number) from error
        if not isinstance(record, dict):
            raise InputError(path, "no JSON object", "Give an object a line.", number)
        yield number, record


def _tsv(path: Path) -> Iterator[Numbered]:
    lines = _lines(path)
    header = next(lines, (0, ""))[1].split("\t")
    if header != [""]:
        _require(path, header, 1)
    for number, line in lines:
        cells = line.split("\t")
        if len(cells) != len(header):
            problem = f"{len(cells)} cells, but the header row has {len(header)}"
            raise InputError(path, problem, "Give every line the cells of the header.", number)
        yield number, dict(zip(header, map(unescape, cells), strict=True))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not empty with their numbers; only a line feed ends one."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                text = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
            except UnicodeDecodeError as error:
                problem = f"line {number} is not UTF-8: {error.reason}"
                raise UnknownEncoding(path, problem, "Save it as UTF-8.", number) from error
            if text.strip():
                yield number, text


FORMATS: dict[str, Callable[[Path], Iterator[Numbered]]] = {
    ".tsv": _tsv,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
}
