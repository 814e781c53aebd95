"""Line-parallel text: a segment a line, the same line of another file is its translation."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import islice, zip_longest
from pathlib import Path

import pandas as pd
import pyarrow as pa

from workbench.errors import InputError, UnknownEncoding
from workbench.model import State
from workbench.scoring.counting.batches import SIZE
from workbench.text.encoding import checked, decode

_COLUMNS = ("segment", "document", "source", "target", "state")
_CHUNK = 1 << 20
_Row = tuple[str, str, str, str, State]


def pairs(source: Path, target: Path) -> pd.DataFrame:
    """Read two line-parallel files into a row for each line, as checks and scores take it.

    Columns: segment (the line, counted from 1), document (the name of the target's file), turn
    (0), speaker (empty), source, target, state (draft, or untranslated where the target is empty).
    A line that is empty on both sides is no segment. Raises InputError where one file has more
    lines, UnknownEncoding, OSError.
    """
    frame = pd.DataFrame(_rows(source, target), columns=_COLUMNS)
    columns = ["segment", "document", "turn", "speaker", "source", "target", "state"]
    return frame.assign(turn=0, speaker="")[columns]


def batches(source: Path, target: Path) -> Iterator[pa.RecordBatch]:
    """Yield the same as batches to be counted, without reading the files as a whole.

    Raises what :func:`pairs` does, when it is reached.
    """
    rows = _rows(source, target)
    while some := [*islice(rows, SIZE)]:
        columns = zip(*some, strict=True)
        yield pa.record_batch([pa.array(column, pa.string()) for column in columns], _COLUMNS)


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, in any encoding that is understood and with any line end.

    A line end at the end of the file begins no further line. UTF-8 is read line by line; of other
    encodings only the whole file tells which it is, and a pipe can be read but once. Raises
    UnknownEncoding, OSError.
    """
    if path.is_file() and _is_utf8(path):
        with path.open(encoding="utf-8-sig") as file:
            yield from (line.removesuffix("\n") for line in file)
        return
    try:
        text, _ = decode(path.read_bytes())
    except ValueError as error:
        remedy = "Save it as UTF-8 and try again."
        raise UnknownEncoding(path, f"it can't be read as text: {error}", remedy) from error
    found = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    yield from found[:-1] if found[-1] == "" else found


def _rows(source: Path, target: Path) -> Iterator[_Row]:
    lefts, rights = lines(source), lines(target)
    for number, (left, right) in enumerate(zip_longest(lefts, rights), 1):
        if left is None or right is None:
            more = number + sum(1 for _ in (rights if left is None else lefts))
            of_source, of_target = (number - 1, more) if left is None else (more, number - 1)
            problem = f"{of_target} lines, but {source} has {of_source}"
            raise InputError(target, problem, "Give files in which the same lines belong together.")
        if left.strip() or right.strip():
            yield str(number), target.name, left, right, _state(right)


def _is_utf8(path: Path) -> bool:
    """Tell whether a file is UTF-8 text, without a control character."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK):
                checked(decoder.decode(chunk))
            decoder.decode(b"", final=True)
        except ValueError:
            return False
    return True


def _state(target: str) -> State:
    return State.DRAFT if target.strip() else State.UNTRANSLATED
