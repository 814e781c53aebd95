"""Pairs in plain files, without a project: TSV, JSON Lines and parquet, read in batches.

The columns are those that a project's pairs have: source and target, and if there are any segment,
document, speaker, state, author and changed. To add a format, add a line to FORMATS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from workbench.errors import EmptyFile, InputError, UnknownFormat
from workbench.scoring.counting.batches import NAMES, SIZE, of_batches, texts
from workbench.scoring.reading.lines import Numbered, lines, records
from workbench.text.escaping import unescape

_NOTHING = "Give a row for each segment, with its source and target."
_READ_AT_ONCE = 1 << 20
"""Bytes of a column."""


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


def frame(path: Path) -> pd.DataFrame:
    """Read a whole file into a frame, with the columns of pairs that it has.

    Where it names no segments they are counted from 1. Raises what :func:`read` does.
    """
    parts = [pa.Table.from_batches([batch]) for batch in read(path)]
    if not parts:
        raise EmptyFile(path, _NOTHING)
    rows = pa.concat_tables(parts, promote_options="default")
    columns = {name: column for column, name in NAMES.items()}
    found = rows.rename_columns([columns[name] for name in rows.column_names]).to_pandas()
    if "segment" not in found:
        found["segment"] = [str(number) for number in range(1, len(found) + 1)]
    return pd.DataFrame(found)


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
    # Else Arrow keeps what it has read of a row group, and of all that follow, until the end.
    with pq.ParquetFile(path, pre_buffer=False, buffer_size=_READ_AT_ONCE) as file:
        columns = [name for name in NAMES if name in file.schema_arrow.names]
        yield from file.iter_batches(SIZE, row_groups, columns, use_threads=False)


def _batches(path: Path, records: Iterator[Numbered]) -> Iterator[pa.RecordBatch]:
    first = next(records, None)
    if first is None:
        raise EmptyFile(path, _NOTHING)
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


def _tsv(path: Path) -> Iterator[Numbered]:
    rows = lines(path)
    header = next(rows, (0, ""))[1].split("\t")
    if header != [""]:
        _require(path, header, 1)
    for number, line in rows:
        cells = line.split("\t")
        if len(cells) != len(header):
            problem = f"{len(cells)} cells, but the header row has {len(header)}"
            raise InputError(path, problem, "Give every line the cells of the header.", number)
        yield number, dict(zip(header, map(unescape, cells), strict=True))


FORMATS: dict[str, Callable[[Path], Iterator[Numbered]]] = {
    ".tsv": _tsv,
    ".jsonl": records,
    ".ndjson": records,
}
