"""What an export says of itself: what was written, what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.exporters.pairs import NOT_CHOSEN
from workbench.model import State
from workbench.text.wording import many


@dataclass(frozen=True, slots=True, eq=False)
class ExportReport:
    """The outcome of one export.

    ``files`` were written, with ``written`` rows that are called ``unit``; both are empty if
    there was nothing to write. ``left_out`` (segment, reason), ``unconfirmed`` (segment, state:
    written, but neither translated nor reviewed) and ``altered`` (segment, column, reason) are in
    document order, ``altered`` column by column. ``notes`` are further sentences.
    """

    path: Path
    format: str
    unit: str
    states: tuple[State, ...]
    files: tuple[Path, ...]
    written: int
    left_out: pd.DataFrame
    unconfirmed: pd.DataFrame
    altered: pd.DataFrame
    notes: tuple[str, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many segments were left out, by reason, the most frequent first."""
        return _counts(self.left_out["reason"])

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
            "unconfirmed": self.unconfirmed.to_dict("records"),
            "altered": self.altered.to_dict("records"),
            "notes": list(self.notes),
        }

    def _lines(self) -> list[str]:
        lines = [self._outcome()]
        if self.counts:
            left_out = many(len(self.left_out), "segment")
            lines.append(f"Left out {left_out}: {_counted(self.left_out['reason'])}.")
        if len(self.unconfirmed):
            lines.append(f"Not confirmed by anybody: {_counted(self.unconfirmed['state'])}.")
        for reason, count in self.altered["reason"].value_counts().items():
            lines.append(f"Altered {many(int(count), 'text')}: {reason}.")
        return [*lines, *self.notes]

    def _outcome(self) -> str:
        if self.written:
            names = ", ".join(str(file) for file in self.files)
            return f"Wrote {many(self.written, self.unit)} to {names} ({self.format})."
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


def _counts(column: pd.Series[str]) -> dict[str, int]:
    return {str(value): int(count) for value, count in column.value_counts().items()}


def _counted(column: pd.Series[str]) -> str:
    return ", ".join(f"{count:,} {value}" for value, count in _counts(column).items())
