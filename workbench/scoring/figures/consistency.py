"""Consistency: whether a term is always rendered alike, whatever the glossary prefers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from workbench.scoring.counting.counts import TermCounts
from workbench.scoring.figures.adherence import share


@dataclass(frozen=True, slots=True)
class Consistency:
    """Means over the repeated terms, and weighted by their occurrences with a known rendering.

    None where no term is repeated. ``coverage`` is the share of all occurrences whose rendering is
    known, None if there are none: without it the rest can't be read. ``repeated`` counts the terms
    with two known renderings or more, ``known`` all occurrences with a known rendering.
    """

    dominant_share: float | None
    hhi: float | None
    ltcr: float | None
    dominant_share_weighted: float | None
    hhi_weighted: float | None
    ltcr_weighted: float | None
    coverage: float | None
    repeated: int
    known: int
    occurrences: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How the n known renderings of one term are spread over its targets."""

    dominant: str
    dominant_share: float
    hhi: float
    ltcr: float | None
    known: int


def spread(renderings: Mapping[str, int]) -> Spread | None:
    """Return the spread of one term's renderings, None if none is known.

    With n_i occurrences rendered by the i-th target and n = Σ n_i: dominant share max n_i / n,
    the Herfindahl-Hirschman index Σ (n_i/n)², and the lexical translation consistency ratio (Lyu
    et al. 2021) Σ n_i(n_i−1) / (n(n−1)), which a single occurrence hasn't. Of equals the target
    first seen is dominant.

    >>> spread({"community": 3, "neighborhood": 1})  # 3/4, 9/16 + 1/16, 6/12
    Spread(dominant='community', dominant_share=0.75, hhi=0.625, ltcr=0.5, known=4)
    """
    known = sum(renderings.values())
    if not known:
        return None
    dominant = max(renderings, key=lambda target: renderings[target])
    return Spread(
        dominant,
        renderings[dominant] / known,
        sum(number * number for number in renderings.values()) / known**2,
        share(sum(number * (number - 1) for number in renderings.values()), known * (known - 1)),
        known,
    )


def consistency(terms: Iterable[TermCounts]) -> Consistency:
    """Return the consistency over source terms, each counted over all its segments.

    >>> score = consistency([
    ...     TermCounts(5, renderings={"community": 3, "neighborhood": 1}),
    ...     TermCounts(1, renderings={"resident": 1}),
    ... ])
    >>> score.dominant_share, score.ltcr, score.coverage  # one term is repeated; 5 of 6 are known
    (0.75, 0.5, 0.8333333333333334)
    """
    counted = list(terms)
    found = [each for counts in counted if (each := spread(counts.renderings))]
    repeated = [each for each in found if each.known > 1]
    known = sum(each.known for each in found)
    occurrences = sum(counts.occurrences for counts in counted)
    weights = [each.known for each in repeated]
    dominant = [each.dominant_share for each in repeated]
    hhi = [each.hhi for each in repeated]
    ltcr = [each.ltcr for each in repeated if each.ltcr is not None]
    return Consistency(
        _mean(dominant),
        _mean(hhi),
        _mean(ltcr),
        _mean(dominant, weights),
        _mean(hhi, weights),
        _mean(ltcr, weights),
        share(known, occurrences),
        len(repeated),
        known,
        occurrences,
    )


def _mean(values: list[float], weights: list[int] | None = None) -> float | None:
    return fmean(values, weights) if values else None
