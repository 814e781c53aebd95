"""How much is measured: sizes, rounds, and whose briefing."""

from dataclasses import dataclass
from pathlib import Path

from workbench import sample


@dataclass(frozen=True)
class Plan:
    """``folder`` is where projects are made: on a disk that is like that of real projects."""

    folder: Path
    briefing: Path = sample.BRIEFING
    glossary: Path = sample.GLOSSARY
    sizes: tuple[int, ...] = (1_000, 10_000, 100_000)
    naive_sizes: tuple[int, ...] = (300, 1_000)
    edits: tuple[int, ...] = (20_000,)
    rounds: int = 7
    """Of what takes seconds; what takes milliseconds runs more often."""

    @property
    def many_rounds(self) -> int:
        return 30 * self.rounds
