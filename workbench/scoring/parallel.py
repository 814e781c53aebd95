"""Line-parallel text: a segment a line, the same line of another file is its translation."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from workbench.errors import InputError, UnknownEncoding
from workbench.model import State
from workbench.text.encoding import decode

_LINE_END = re.compile("\r\n|\r|\n")


def pairs(source: Path, target: Path) -> pd.DataFrame:
    """Read two line-parallel files into a row for each line, as checks and scores take it.

    Columns: segment (the line, counted from 1), document (the name of the target's file), turn
    (0), speaker (empty), source, target, state (draft, or untranslated where the target is empty).
    A line that is empty on both sides is no segment. Raises InputError where one file has more
    lines, UnknownEncoding, OSError.
    """
    sources, targets = lines(source), lines(target)
    if len(sources) != len(targets):
        problem = f"{len(targets)} lines, but {source} has {len(sources)}"
        raise InputError(target, problem, "Give files in which the same lines belong together.")
    rows = [
        (str(number), target.name, 0, "", left, right, _state(right))
        for number, (left, right) in enumerate(zip(sources, targets, strict=True), 1)
        if left.strip() or right.strip()
    ]
    columns = ["segment", "document", "turn", "speaker", "source", "target", "state"]
    return pd.DataFrame(rows, columns=columns)


def lines(path: Path) -> list[str]:
    """Read the lines of a text file, in any encoding that is understood and with any line end.

    A line end at the end of the file begins no further line. Raises UnknownEncoding, OSError.
    """
    try:
        text, _ = decode(path.read_bytes())
    except ValueError as error:
        remedy = "Save it as UTF-8 and try again."
        raise UnknownEncoding(path, f"it can't be read as text: {error}", remedy) from error
    found = _LINE_END.split(text)
    return found[:-1] if found[-1] == "" else found


def _state(target: str) -> State:
    return State.DRAFT if target.strip() else State.UNTRANSLATED
