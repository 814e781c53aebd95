"""What an export says of itself: what was written, what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.exporters.pairs import NOT_CHOSEN
from workbench.model import State


@dataclass(frozen=True, slots=True, eq=False)
class ExportReport:
    """The outcome of one export.

    ``files`` were written, with ``written`` pairs; both are empty if there was nothing to
    write. ``left_out`` (segment, reason) and ``altered`` (segment, column, reason) are in
    document order, ``altered`` column by column.
    """

    path: Path
    format: str
    states: tuple[State, ...]
    files: tuple[Path, ...]
    written: int
    left_out: pd.DataFrame
    altered: pd.DataFrame

    @property
    def counts(self) -> dict[str, int]:
        """How many segments were left out, by reason, the most frequent first."""
        return {str(r): int(n) for r, n in self.left_out["reason"].value_counts().items()}

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        return "".join(f"<p>{escape(line)}</p>" for line in self._lines())

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON holds it, ``left_out`` and ``altered`` row by row."""
        return {
            "path": str(self.path),
            "format": self.format,
            "states": [str(state) for state in self.states],
            "files": [str(file) for file in self.files],
            "written": self.written,
            "counts": self.counts,
            "left_out": self.left_out.to_dict("records"),
            "altered": self.altered.to_dict("records"),
        }

    def _lines(self) -> list[str]:
        lines = [self._outcome()]
        if self.counts:
            parts = [f"{count:,} {reason}" for reason, count in self.counts.items()]
            lines.append(f"Left out {_many(len(self.left_out), 'segment')}: {', '.join(parts)}.")
        for reason, count in self.altered["reason"].value_counts().items():
            lines.append(f"Altered {_many(int(count), 'text')}: {reason}.")
        return lines

    def _outcome(self) -> str:
        if self.written:
            names = ", ".join(str(file) for file in self.files)
            return f"Wrote {_many(self.written, 'pair')} to {names} ({self.format})."
        return f"Wrote nothing to {self.path}: {self._why_nothing()}"

    def _why_nothing(self) -> str:
        wanted = " or ".join(self.states) or "of a chosen state"
        if not self.counts:
            return "there are no segments. Add a transcript first."
        others = [
            f"{count:,} {'is' if count == 1 else 'are'} {reason.removesuffix(NOT_CHOSEN)}"
            for reason, count in self.counts.items()
            if reason.endswith(NOT_CHOSEN)
        ]
        if not others:
            return f"no segment that is {wanted} has a target. Translate some first."
        return f"no segment is {wanted}; {', '.join(others)}: name the states to export."


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
