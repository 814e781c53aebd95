"""What came of work on glossaries: counts, changes, files written, candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.glossary.comparing import Change
from workbench.glossary.reading import LEFT_OUT, Note
from workbench.text.wording import many


@dataclass(frozen=True, slots=True)
class GlossaryCounts:
    """A glossary by numbers."""

    frame: pd.DataFrame

    def to_json(self) -> dict[str, Any]:
        """Return terms, targets, both by kind, and how many terms lack a preferred target."""
        frame = self.frame
        preferred = set(frame.loc[frame["status"] == "preferred", "source"])
        of_domain = frame.drop_duplicates(["source", "domain"])["domain"].value_counts()
        return {
            "terms": int(frame["source"].nunique()),
            "targets": len(frame),
            "statuses": {str(k): int(n) for k, n in frame["status"].value_counts().items()},
            "domains": {str(k) or "none": int(n) for k, n in of_domain.items()},
            "without_preferred": int(frame["source"].nunique()) - len(preferred),
        }

    def __str__(self) -> str:
        """Say the counts, a line each."""
        told = self.to_json()
        return "\n".join(
            [
                f"{many(told['terms'], 'term')} with {many(told['targets'], 'target')}, "
                f"{told['without_preferred']} of them without a preferred one.",
                *(f"  {name}: {count}" for name, count in told["statuses"].items()),
                "By domain:",
                *(f"  {name}: {count}" for name, count in told["domains"].items()),
            ]
        )


@dataclass(frozen=True, slots=True)
class GlossaryChanges:
    """What changed between two glossaries; ``otherwise`` is said where nothing did."""

    changes: Sequence[Change]
    otherwise: str = ""

    def to_json(self) -> list[dict[str, Any]]:
        """Return a change an object: what, source, target, was, now."""
        return [asdict(change) for change in self.changes]

    def __str__(self) -> str:
        """Say each change in a line."""
        return "\n".join(map(_line, self.changes)) or self.otherwise


@dataclass(frozen=True, slots=True)
class GlossaryWritten:
    """A glossary file that was written, what it can't hold, and what was in doubt."""

    path: Path
    frame: pd.DataFrame
    lost: Sequence[str]
    notes: Sequence[Note] = ()
    doubts: Sequence[Change] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the file's name, its targets, and lists of what is not in it as it was."""
        left_out = [asdict(note) for note in self.notes if note.action == LEFT_OUT]
        return {
            "file": str(self.path),
            "targets": len(self.frame),
            "lost": list(self.lost),
            "left_out": left_out,
            "doubts": [asdict(doubt) for doubt in self.doubts],
        }

    def __str__(self) -> str:
        """Say it, a line each."""
        left_out = self.to_json()["left_out"]
        return "\n".join(
            [
                f"{self.path}: {many(len(self.frame), 'target')} written.",
                *(f"  not held by this format: {lost}" for lost in self.lost),
                *(f"  line {n['line']}: left out: {n['text']}: {n['reason']}" for n in left_out),
                *(f"  the first counts: {_line(doubt)}" for doubt in self.doubts),
            ]
        )


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


def _line(change: Change) -> str:
    pair = f"{change.what}: {change.source} | {change.target}"
    if not (change.was and change.now):
        return pair
    said = (f"{name}: {change.was[name] or '—'} → {change.now[name] or '—'}" for name in change.was)
    return f"{pair}: {'; '.join(said)}"
