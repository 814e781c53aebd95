"""How a glossary file was read."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from workbench.glossary.reading import GlossaryReading


@dataclass(frozen=True, slots=True)
class GlossaryReport:
    """A glossary file as it was understood: its terms, what was cleaned, what was left out."""

    reading: GlossaryReading

    def to_json(self) -> dict[str, Any]:
        """Return counts, and every note with line, text, reason and action."""
        return {
            **self.summary(),
            "statuses": dict(Counter(self.reading.frame["status"])),
            "notes": [asdict(note) for note in self.reading.notes],
        }

    def summary(self) -> dict[str, Any]:
        """Return the file's name and its counts."""
        frame = self.reading.frame
        actions = Counter(note.action for note in self.reading.notes)
        return {
            "file": frame["file"].iloc[0],
            "terms": int(frame["source"].nunique()),
            "targets": len(frame),
            "cleaned": actions["cleaned"],
            "left_out": actions["left out"],
        }

    def __str__(self) -> str:
        """Say the counts, then each note in a line."""
        head = (
            "{file}: {terms} terms with {targets} targets; {cleaned} rows cleaned, {left_out} left "
            "out."
        ).format(**self.summary())
        notes = [
            f"  line {note.line}: {note.action}: {note.text}: {note.reason}"
            for note in self.reading.notes
        ]
        return "\n".join([head, *notes])


@dataclass(frozen=True, slots=True)
class CandidatesReport:
    """Candidates for terms: ``frame`` has the columns of ``glossary.reviewing.CANDIDATES``."""

    frame: pd.DataFrame

    def to_json(self) -> list[dict[str, Any]]:
        """Return a candidate an object, the likeliest first."""
        rows: list[dict[str, Any]] = self.frame.to_dict("records")  # type: ignore[assignment]
        return rows

    def __str__(self) -> str:
        """Say each candidate in a line: how often it stands there, and what translations say."""
        if self.frame.empty:
            return "No run of characters comes often enough to be a term that is missing."
        return "\n".join(
            "\t".join([str(row["count"]), str(row["source"]), " | ".join(row["renderings"])])
            for row in self.to_json()
        )
