"""How a glossary file was read."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

from workbench.glossary.conflicts import Conflict, conflicts
from workbench.glossary.reading import LEFT_OUT, GlossaryReading


@dataclass(frozen=True, slots=True)
class GlossaryReport:
    """A glossary file as it was understood: its terms, what was cleaned, what was left out."""

    reading: GlossaryReading

    def to_json(self) -> dict[str, Any]:
        """Return counts, and every note with line, text, reason and action, and conflicts."""
        return {
            **self.summary(),
            "statuses": dict(Counter(self.reading.frame["status"])),
            "notes": [asdict(note) for note in self.reading.notes],
            "conflicts": [asdict(conflict) for conflict in self.conflicts],
        }

    @property
    def conflicts(self) -> list[Conflict]:
        """What contradicts itself."""
        return conflicts(self.reading.frame)

    @property
    def has_problems(self) -> bool:
        """Whether a row was left out or a conflict is grave."""
        left_out = any(note.action == LEFT_OUT for note in self.reading.notes)
        return left_out or any(conflict.grave for conflict in self.conflicts)

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
        """Say the counts, then each note and each conflict in a line."""
        head = (
            "{file}: {terms} terms with {targets} targets; {cleaned} rows cleaned, {left_out} left "
            "out."
        ).format(**self.summary())
        notes = [
            f"  line {note.line}: {note.action}: {note.text}: {note.reason}"
            for note in self.reading.notes
        ]
        found = [f"  {conflict.kind}: {conflict.message}" for conflict in self.conflicts]
        return "\n".join([head, *notes, *found])
