"""How sure an adherence is: an interval by resampling segments with replacement.

The percentile bootstrap (Efron 1979; for translation scores Koehn 2004,
https://aclanthology.org/W04-3250/). Segments are drawn and not occurrences, since the terms of one
segment stand or fall together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

CONFIDENCE = 0.95
RESAMPLES = 1000
SEED = 12345


@dataclass(frozen=True, slots=True)
class Interval:
    """Where an adherence lies with the given confidence."""

    low: float
    high: float
    confidence: float = CONFIDENCE
    resamples: int = RESAMPLES
    seed: int = SEED


def interval(shares: Mapping[tuple[int, int], int]) -> Interval | None:
    """Return the interval of a micro adherence, None for fewer than two segments.

    ``shares`` says how many segments have so many rendered of so many expected occurrences, at
    least one. Only these numbers count, so that a corpus of any size takes the same short time:
    a draw of all its segments is one of a multinomial distribution.

    >>> interval({(1, 2): 40})
    Interval(low=0.5, high=0.5, confidence=0.95, resamples=1000, seed=12345)
    >>> print(interval({(1, 2): 1}))
    None
    """
    segments = sum(shares.values())
    if segments < 2:
        return None
    kinds = np.array(sorted(shares))
    numbers = np.array([shares[rendered, expected] for rendered, expected in sorted(shares)])
    # The legacy generator's stream is frozen: the same seed gives the same draws for good.
    generator = np.random.RandomState(SEED)
    draws = generator.multinomial(segments, numbers / segments, size=RESAMPLES)
    rendered, expected = (draws @ kinds).T
    edges = (1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2
    low, high = np.quantile(rendered / expected, edges)
    return Interval(float(low), float(high))
