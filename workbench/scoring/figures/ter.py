"""TER in the background, over all cores: sacreBLEU's own figures, segment by segment.

sacreBLEU takes about a second for 50 sentences and far longer for paragraphs. The edits of a
segment depend on nothing else, so that they can be counted anywhere and added up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Event, Thread

from joblib import Parallel, cpu_count, delayed
from sacrebleu.metrics.ter import TER
from tqdm.auto import tqdm

_AT_ONCE = 20
_FEW = 100
"""So many segments are done before other processes would have started."""
_PATIENCE = 2.0
"""Seconds without a progress bar."""

Edits = tuple[int, float]
"""The edits of a segment and the words of its reference."""

Pairs = Sequence[tuple[str, str]]


def edits(pairs: Pairs) -> list[Edits]:
    """Return the edits of translations with one reference each, as sacreBLEU counts them.

    >>> edits([("a fine day", "a fine day"), ("thank you", "thanks")])
    [(0, 3.0), (2, 1.0)]
    """
    metric = TER()
    scores = (metric.sentence_score(target, [reference]) for target, reference in pairs)
    return [(score.num_edits, float(score.ref_length)) for score in scores]


@dataclass
class Running:
    """Edits that are being counted; ``done`` of ``len(pairs)`` segments are."""

    pairs: Pairs
    done: int = 0

    def __post_init__(self) -> None:
        self._edits: list[Edits] = []
        self._error: BaseException | None = None
        self._finished = Event()
        Thread(target=self._run, name="TER", daemon=True).start()

    @property
    def finished(self) -> bool:
        """Tell whether all are counted."""
        return self._finished.is_set()

    def result(self) -> list[Edits]:
        """Return the edits of all segments, waiting for them with a progress bar.

        Raises whatever the counting raised.
        """
        with tqdm(
            total=len(self.pairs), desc="TER", unit="segment", delay=_PATIENCE, leave=False
        ) as bar:
            while not self._finished.wait(0.1):
                bar.update(self.done - bar.n)
        if self._error:
            raise self._error
        return self._edits

    def _run(self) -> None:
        try:
            for found in _counted(self.pairs):
                self._edits += found
                self.done = len(self._edits)
        except BaseException as error:
            self._error = error
        finally:
            self._finished.set()


def _counted(pairs: Pairs) -> Iterator[list[Edits]]:
    """Yield the edits of a few segments after another, in order."""
    rest = iter(pairs)
    parts = iter(lambda: [*islice(rest, _AT_ONCE)], [])
    if len(pairs) <= _FEW or cpu_count() == 1:
        yield from map(edits, parts)
        return
    yield from Parallel(n_jobs=-1, return_as="generator")(delayed(edits)(part) for part in parts)
