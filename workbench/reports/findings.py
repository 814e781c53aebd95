"""What the checks found."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What the checks found: a frame with the columns of checks.findings; true if it has rows."""

    frame: pd.DataFrame

    def __bool__(self) -> bool:
        """Say whether there are findings."""
        return len(self.frame) > 0

    def to_json(self) -> dict[str, Any]:
        """Return the findings and their number by check."""
        found: list[dict[str, Any]] = json.loads(self.frame.to_json(orient="records"))
        return {"checks": _counts(self.frame["check"]), "findings": found}

    def __str__(self) -> str:
        """Say each in a line, with its segment."""
        if not self:
            return "No findings."
        lines = [
            f"{row.segment}  {row.severity}: {row.check}: {row.message}"
            for row in self.frame.itertuples()
        ]
        counts = ", ".join(f"{n} {name}" for name, n in _counts(self.frame["check"]).items())
        return "\n".join([*lines, f"{len(lines)} findings: {counts}."])


def _counts(column: pd.Series[str]) -> dict[str, int]:
    return {str(name): int(count) for name, count in Counter(column).most_common()}
