"""Who may review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Reviewers:
    """The authors who may review; none are named where anybody may."""

    names: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the names as JSON holds them."""
        return {"reviewers": list(self.names)}

    def __str__(self) -> str:
        """Say it in a line."""
        return f"{', '.join(self.names)} may review." if self.names else "Anybody may review."
