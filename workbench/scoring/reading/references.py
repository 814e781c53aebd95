"""References: translations to compare with, from a file or a frame, by segment."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from workbench.errors import InputError
from workbench.scoring.reading import parallel
from workbench.text.escaping import unescape

References = str | os.PathLike[str] | pd.DataFrame
"""A path or a frame that :func:`read` takes."""

_FRAME = "the reference frame"
_COLUMNS = ("reference", "target")


def read(references: References, segments: Sequence[str]) -> dict[str, str]:
    """Return the reference of each segment that has one.

    ``references`` is a frame with the columns segment and reference (or target), a parquet file
    or a TSV (escaped as the workbench exports it) of the same columns, or any other file as
    line-parallel text: a line for each of ``segments``, in order; empty lines between turns don't
    count, unless the file has as many lines as there are segments, where an empty one is
    a reference that is missing. Raises InputError where columns, cells or lines are missing or too
    many, where a segment stands twice, or none is one of ``segments``; UnknownEncoding, OSError.

    >>> frame = pd.DataFrame({"segment": ["a", "b"], "reference": ["one", None]})
    >>> read(frame, ["a", "b", "c"])
    {'a': 'one'}
    """
    if isinstance(references, pd.DataFrame):
        return _by_segment(references, _FRAME, segments)
    path = Path(references)
    if path.suffix.lower() == ".parquet":
        return _by_segment(_parquet(path), str(path), segments)
    if path.suffix.lower() == ".tsv":
        return _by_segment(_tsv(path), str(path), segments)
    return _kept(zip(segments, _lines(path, len(segments)), strict=True))


def _lines(path: Path, expected: int) -> list[str]:
    every = [*parallel.lines(path)]
    if len(every) == expected:
        return every
    filled = [line for line in every if line.strip()]
    if len(filled) != expected:
        problem = f"{len(filled)} lines with text, but there are {expected} segments"
        remedy = "Give a line for each segment, or a table with the columns segment and reference."
        raise InputError(path, problem, remedy)
    return filled


def _parquet(path: Path) -> pd.DataFrame:
    try:
        return pd.DataFrame(pq.read_table(path).to_pandas())
    except pa.ArrowInvalid as error:
        raise InputError(path, "it can't be read as parquet", "Write it again.") from error


def _tsv(path: Path) -> pd.DataFrame:
    rows = [[unescape(cell) for cell in line.split("\t")] for line in parallel.lines(path)]
    header = rows[0] if rows else []
    for number, row in enumerate(rows, 1):
        if len(row) != len(header):
            problem = f"{len(row)} cells, but the header row has {len(header)}"
            raise InputError(path, problem, "Give every line the cells of the header.", number)
    return pd.DataFrame(rows[1:], columns=header)


def _by_segment(frame: pd.DataFrame, name: str, segments: Sequence[str]) -> dict[str, str]:
    column = next((column for column in _COLUMNS if column in frame), None)
    if column is None or "segment" not in frame:
        found = ", ".join(map(str, frame.columns)) or "none"
        remedy = "Give a table with the columns segment and reference."
        raise InputError(name, f"its columns are {found}", remedy)
    keys = frame["segment"].astype(str)
    if keys.duplicated().any():
        problem = f"the segment {keys[keys.duplicated()].iloc[0]} stands there twice"
        raise InputError(name, problem, "Give one reference for a segment.")
    if len(keys) and not keys.isin(list(segments)).any():
        problem = f"none of its {len(keys)} segments is one of those that are scored"
        raise InputError(name, problem, "Give the references of these segments, by their ids.")
    return _kept(zip(keys, frame[column].astype(object).fillna(""), strict=True))


def _kept(references: Iterable[tuple[str, object]]) -> dict[str, str]:
    return {segment: str(text) for segment, text in references if str(text).strip()}
