"""Candidates for terms, ranked beside the work: a large corpus is more than a moment's work."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from workbench.glossary import reviewing
from workbench.glossary.matching import Matcher
from workbench.model import Status, Target, Term
from workbench.text.folding import fold

MOST_SEGMENTS = 4_000
"""Segments that are ranked; of a larger corpus every so manyth is taken."""

FIRST = 300


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with what translations say for it: the columns of ``reviewing.CANDIDATES``."""

    source: str
    count: int
    renderings: tuple[str, ...]

    def matcher(self) -> Matcher:
        """Return what finds the candidate and its renderings in segments."""
        targets = (Target(each, Status.ADMITTED) for each in self.renderings)
        return Matcher([Term(self.source, tuple(targets))])


class Ranking:
    """The candidates of a corpus that a glossary lacked when they were ranked.

    ``segments`` are its ids, ``sources`` and ``targets`` its texts. Ranking begins at once in a
    thread of its own; :meth:`wait` waits for its end.
    """

    def __init__(
        self,
        segments: Sequence[str],
        sources: Sequence[str],
        targets: Sequence[str],
        terms: Collection[Term],
    ) -> None:
        step = -(-len(sources) // MOST_SEGMENTS) or 1
        some = slice(None, None, step)
        self.of = len(sources)
        self.ranked = len(sources[some])
        self._found: list[Ranked] | None = None
        columns = {"segment": segments[some], "source": sources[some], "target": targets[some]}
        pairs = pd.DataFrame(columns)
        self._thread = threading.Thread(target=self._rank, args=(pairs, terms), daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Tell whether the candidates are known."""
        return self._found is not None

    def wait(self, seconds: float) -> bool:
        """Wait for the candidates, and tell whether they are known."""
        self._thread.join(seconds)
        return self.done

    def candidates(self, known: Iterable[str], dismissed: Iterable[str]) -> list[Ranked]:
        """Return the candidates that are no terms by now and that nobody has dismissed."""
        gone = {fold(source) for source in (*known, *dismissed)}
        return [each for each in self._found or () if fold(each.source) not in gone]

    def _rank(self, pairs: pd.DataFrame, terms: Collection[Term]) -> None:
        made: list[Ranked] = []
        try:
            found = reviewing.candidates(pairs, terms, FIRST)
            made = [
                Ranked(str(row["source"]), int(row["count"]), tuple(row["renderings"]))
                for row in found.to_dict("records")
            ]
        finally:
            # Whoever waits for them is told that there are none, and the kernel's log says why.
            self._found = made
