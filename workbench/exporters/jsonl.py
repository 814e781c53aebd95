"""JSON Lines: UTF-8, one JSON object a line, see :mod:`workbench.exporters.records`.

Moments are in ISO 8601, ``null`` is nothing. Line separators that JSON allows inside a string
(U+0085, U+2028, U+2029) are written as escapes, since some readers break lines at them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from workbench.exporters import records
from workbench.exporters.clean import encodable
from workbench.exporters.format import Corpus, Format, one_file

_SEPARATORS = {"\x85": r"\u0085", "\u2028": r"\u2028", "\u2029": r"\u2029"}


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write one object a line."""
    with paths[0].open("w", encoding="utf-8", newline="\n") as stream:
        for record in records.table(corpus).to_pylist():
            stream.write(_line(record))


def _line(record: dict[str, Any]) -> str:
    text = json.dumps(record, ensure_ascii=False, default=datetime.isoformat)
    for separator, escape in _SEPARATORS.items():
        text = text.replace(separator, escape)
    return text + "\n"


def count(paths: Sequence[Path]) -> int:
    """Count the objects that have text in both languages."""
    lines = paths[0].read_bytes().decode("utf-8").splitlines()
    return sum(records.whole(json.loads(line)["translation"]) for line in lines)


JSONL = Format(
    name="JSON Lines",
    files=one_file,
    write=write,
    count=count,
    clean=encodable,
    cleaned="broken characters (lone surrogates) became U+FFFD",
)
