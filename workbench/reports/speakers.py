"""Who speaks, with names and titles in English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any
from unicodedata import east_asian_width

import pandas as pd

from workbench import speakers


@dataclass(frozen=True, slots=True, eq=False)
class Speakers:
    """The speaker table of a project: a frame with the columns of workbench.speakers."""

    frame: pd.DataFrame

    def to_json(self) -> dict[str, Any]:
        """Return the table row by row, and who lacks a name or a title."""
        rows: list[dict[Any, Any]] = self.frame.to_dict("records")
        return {"speakers": rows, "missing": asdict(speakers.missing(self.frame))}

    def __str__(self) -> str:
        """Say it as a table, and then who lacks a name or a title."""
        missing = speakers.missing(self.frame)
        lines = [*_aligned(self.frame)]
        if missing.names:
            lines.append(f"No English name: {', '.join(missing.names)}.")
        if missing.titles:
            lines.append(f"No English title: {', '.join(missing.titles)}.")
        if missing.names or missing.titles:
            lines.append("Set them with --set FILE.csv: columns speaker, name, title.")
        return "\n".join(lines)


def _aligned(frame: pd.DataFrame) -> list[str]:
    rows = [tuple(frame.columns), *frame.astype(str).itertuples(index=False, name=None)]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return [_line(row, widths) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (text + " " * (w - _width(text)) for text, w in zip(row, widths, strict=True))
    return "  ".join(cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
