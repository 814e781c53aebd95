"""Checks a project's folder and says what it found. Nothing is written."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench.store import folder as folders
from workbench.store import inspection
from workbench.store.inspection import Problem


@dataclass(frozen=True, slots=True)
class Verification:
    """What is wrong with a project, and how much was looked at. True if nothing is wrong."""

    folder: Path
    looked_at: tuple[str, ...]
    problems: tuple[Problem, ...]

    def __bool__(self) -> bool:
        """Say whether all is well."""
        return not self.problems

    def to_json(self) -> dict[str, Any]:
        """Return what was looked at, and each problem with its file and remedy."""
        return {
            "folder": str(self.folder),
            "sound": bool(self),
            "looked_at": list(self.looked_at),
            "problems": [asdict(problem) for problem in self.problems],
        }

    def __str__(self) -> str:
        """Say each problem in a line."""
        looked = f"{self.folder}: looked at {', '.join(self.looked_at)}."
        if self:
            return f"{looked}\nNothing is wrong."
        counted = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        return "\n".join([looked, *map(str, self.problems), f"{counted}."])


def verify(folder: Path) -> Verification:
    """Check the project in a folder: its marker, sources, tables, spans, log and snapshots.

    Raises ProjectError where there is no project, or its marker can't be read.
    """
    folder = folders.find(folder)
    marker = folders.load(folder)
    looks = inspection.INSPECTIONS
    problems = [problem for look in looks.values() for problem in look(folder, marker)]
    return Verification(folder, tuple(looks), tuple(problems))
