"""What came of loading a draft, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from workbench.drafts.placement import Note, Placement

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class DraftReport:
    """A draft that was loaded: ``filled`` segments became drafts of ``origin``.

    ``left_alone`` segments had a translation or somebody's decision already. ``empty``,
    ``left_over`` and ``doubtful`` are those of the placement, a place in doubt only where the
    draft was taken.
    """

    file: str
    origin: str
    reading: str
    filled: int
    left_alone: int
    empty: tuple[Note, ...]
    left_over: tuple[Note, ...]
    doubtful: tuple[Note, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON holds it; the notes have segment, line, text and reason."""
        return asdict(self)

    def __str__(self) -> str:
        """Say it in some lines."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"Draft {self.file}: read {self.reading}."
        alone = ", since they have a translation" if self.left_alone else ""
        yield (
            f"{self.filled} segments filled as draft, origin {self.origin}; {self.left_alone} left "
            f"alone{alone}; {len(self.empty)} left empty; {len(self.left_over)} pieces of English "
            f"left over; {len(self.doubtful)} to look at first."
        )
        yield from _listed("Left empty", self.empty)
        yield from _listed("Left over", self.left_over)
        yield from _listed("Look at first", self.doubtful)


def report(placement: Placement, origin: str, filled: frozenset[str]) -> DraftReport:
    """Return the report of a placement of which the segments ``filled`` were taken."""
    return DraftReport(
        file=placement.file.name,
        origin=origin,
        reading=placement.reading,
        filled=len(filled),
        left_alone=len(placement.targets) - len(filled),
        empty=placement.empty,
        left_over=placement.left_over,
        doubtful=tuple(note for note in placement.doubtful if note.segment in filled),
    )


def _listed(title: str, notes: tuple[Note, ...]) -> Iterator[str]:
    for note in notes[:_SHOWN]:
        line = "" if note.line is None else f"line {note.line}"
        place = ", ".join(filter(None, (note.segment, line)))
        yield f"  {title}: {place}: {_short(note.text)} ({note.reason})"
    if len(notes) > _SHOWN:
        yield f"  {title}: {len(notes) - _SHOWN} more; --json lists them all."


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
