"""The formats in which a draft says what its targets belong to, told by content.

The first of FORMATS that recognises a file reads it; what none recognises is running text. To add
a format, add a line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.drafts import delimited, jsonl, parquet, tmx
from workbench.drafts.placement import Opened, Pair


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, whether a file is of it, and its pairs in the order of the file."""

    name: str
    recognises: Callable[[Opened], bool]
    read: Callable[[Opened], list[Pair]]


FORMATS = (
    Format("parquet", parquet.recognises, parquet.read),
    Format("TMX", tmx.recognises, tmx.read),
    Format("JSON Lines", jsonl.recognises, jsonl.read),
    Format("table", delimited.recognises, delimited.read),
)
