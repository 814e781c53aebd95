"""Files that are read line by line, each line with its number: text, and JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import InputError, UnknownEncoding

Record = dict[str, object]
Numbered = tuple[int, Record]
"""The number of a line, counted from 1, and what stands there by column."""


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not empty with their numbers; only a line feed ends one.

    Raises UnknownEncoding where one is not UTF-8, OSError.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                text = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
            except UnicodeDecodeError as error:
                problem = f"line {number} is not UTF-8: {error.reason}"
                raise UnknownEncoding(path, problem, "Save it as UTF-8.", number) from error
            if text.strip():
                yield number, text


def records(path: Path) -> Iterator[Numbered]:
    """Yield the objects of JSON Lines with their numbers. Raises InputError, UnknownEncoding."""
    for number, line in lines(path):
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(path, f"no JSON: {error}", "Give JSON Lines.", number) from error
        if not isinstance(record, dict):
            raise InputError(path, "no JSON object", "Give an object a line.", number)
        yield number, record
