"""How sure a figure is: an interval by resampling segments with replacement.

The percentile bootstrap (Efron 1979; for translation scores Koehn 2004,
https://aclanthology.org/W04-3250/). Segments are drawn and not occurrences, since the terms of one
segment stand or fall together; of a large corpus the parts of
:mod:`workbench.scoring.counting.samples`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

import numpy as np

from workbench.glossary.trie import Numbers
from workbench.scoring.counting.samples import OCCURRENCES, PARTS, Samples
from workbench.scoring.figures.adherence import Adherence
from workbench.scoring.figures.consistency import Consistency
from workbench.scoring.figures.draws import Draws, figures

CONFIDENCE = 0.95
RESAMPLES = 1000
SEED = 12345


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a figure lies with the given confidence."""

    low: float
    high: float
    confidence: float = CONFIDENCE
    resamples: int = RESAMPLES
    seed: int = SEED


CENTRED = frozenset(
    name + suffix for name in ("dominant_share", "hhi", "ltcr") for suffix in ("", "_weighted")
)
"""Figures of consistency: segments drawn twice agree with themselves, so the draws lie too high."""

Intervals = Mapping[str, Interval | None]
"""The interval of each figure by its name in Adherence or Consistency."""


def intervals(samples: Samples, term_of: Numbers) -> Intervals:
    """Return the intervals of all figures; nothing for fewer than two segments with terms.

    ``term_of`` is the term of each target's number. A figure that no draw measures has None.

    >>> intervals(Samples(), np.array([], np.int64))
    {}
    """
    draws = drawn(occupied(samples), RESAMPLES)
    if draws is None:
        return {}
    found = figures(samples, term_of, draws)
    whole = figures(samples, term_of, np.ones((1, PARTS)))
    return {
        name: _centred(values, whole[name][0]) if name in CENTRED else percentiles(values)
        for name, values in found.items()
    }


def _centred(values: Draws, whole: float) -> Interval | None:
    """Return the interval of a share whose draws lie too high, moved to the corpus's own value."""
    moved = values + (whole - np.nanmean(values)) if np.isfinite(values).any() else values
    return percentiles(np.clip(moved, 0.0, 1.0))


def as_json(figures: Adherence | Consistency, found: Intervals) -> dict[str, object]:
    """Return figures as JSON holds them, with the interval of each under ``intervals``."""
    intervals = {
        each.name: asdict(made) if (made := found[each.name]) else None
        for each in fields(figures)
        if each.name in found
    }
    return {**asdict(figures), "intervals": intervals}


def occupied(samples: Samples) -> Numbers:
    """Return the parts that a term occurs in."""
    return np.flatnonzero(samples.counts[:, OCCURRENCES].sum(axis=0))


def drawn(parts: Numbers, number: int) -> Draws | None:
    """Return how often each part is in each of some draws, None for fewer than two parts."""
    if len(parts) < 2:
        return None
    # The legacy generator's stream is frozen: the same seed gives the same draws for good.
    generator = np.random.RandomState(SEED)
    times = generator.multinomial(len(parts), np.full(len(parts), 1 / len(parts)), size=number)
    draws = np.zeros((number, PARTS))
    draws[:, parts] = times
    return draws


def percentiles(values: Draws) -> Interval | None:
    """Return the interval of a figure, given its value in each draw; NaN where it is absent."""
    measured = values[np.isfinite(values)]
    if not len(measured):
        return None
    low, high = np.quantile(measured, [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2])
    return Interval(float(low), float(high))
