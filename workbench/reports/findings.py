"""What the checks found."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.model import State
from workbench.text.wording import many


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What the checks found: a frame with the columns of checks.findings; true if it has rows.

    ``pairs`` are the segments that were looked at, with their states.
    """

    frame: pd.DataFrame
    pairs: pd.DataFrame

    def __bool__(self) -> bool:
        """Say whether there are findings."""
        return len(self.frame) > 0

    def to_json(self) -> dict[str, Any]:
        """Return the findings, their number by check, and how many segments were looked at."""
        found: list[dict[str, Any]] = json.loads(self.frame.to_json(orient="records"))
        return {
            "checks": _counts(self.frame["check"]),
            "segments": {"checked": self._checked, "left_out": {"untranslated": self._left_out}},
            "findings": found,
        }

    def __str__(self) -> str:
        """Say each in a line, with the number that its segment has on screen."""
        checked = many(self._checked, "segment")
        looked = f"{checked} checked; {self._left_out} left out: untranslated."
        if not self:
            return f"No findings. {looked}"
        lines = [
            f"{row.number:>5}  {row.speaker}: {row.severity}: {row.check}: {row.message}"
            for row in self.frame.itertuples()
        ]
        counts = ", ".join(f"{n} {name}" for name, n in _counts(self.frame["check"]).items())
        return "\n".join([*lines, f"{many(len(lines), 'finding')}: {counts}. {looked}"])

    @property
    def _left_out(self) -> int:
        return int((self.pairs["state"] == State.UNTRANSLATED).sum())

    @property
    def _checked(self) -> int:
        return len(self.pairs) - self._left_out


def _counts(column: pd.Series[str]) -> dict[str, int]:
    return {str(name): int(count) for name, count in Counter(column).most_common()}
