"""Whether two translations of the same segments differ by more than chance.

Two tests of the same null hypothesis, two-sided: paired bootstrap resampling (Koehn 2004,
https://aclanthology.org/W04-3250/) and paired approximate randomisation (Riezler and Maxwell 2005,
https://aclanthology.org/W05-0908/). Both draw segments, or parts of a large corpus, for the two
alike.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.glossary.trie import Numbers
from workbench.scoring.counting.samples import PARTS, Samples
from workbench.scoring.figures.bootstrap import RESAMPLES, SEED, drawn, occupied
from workbench.scoring.figures.draws import Draws, figures


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of two translations, and the p-values of their difference by each test.

    None where a translation measured nothing, or where there are fewer than two segments.
    """

    first: float | None
    second: float | None
    bootstrap: float | None
    randomisation: float | None


def differences(first: Samples, second: Samples, term_of: Numbers) -> dict[str, Difference]:
    """Return the difference of each figure by its name, given the samples of the same segments.

    ``term_of`` is the term of each target's number.
    """
    left, right = _aligned(first, second), _aligned(second, first)
    once = np.ones((1, PARTS))
    of_left, of_right = (figures(each, term_of, once) for each in (left, right))
    draws = drawn(np.union1d(occupied(left), occupied(right)), RESAMPLES)
    by_bootstrap: dict[str, Draws] = {}
    by_swapping: dict[str, Draws] = {}
    if draws is not None:
        by_bootstrap = _subtract(figures(left, term_of, draws), figures(right, term_of, draws))
        by_swapping = _swapped(left, right, term_of)
    found = {}
    for name in of_left:
        a, b = of_left[name][0], of_right[name][0]
        drawn_, swapped = by_bootstrap.get(name), by_swapping.get(name)
        found[name] = Difference(
            _or_none(a),
            _or_none(b),
            None if drawn_ is None else _p_value(_centred(drawn_), a - b),
            None if swapped is None else _p_value(swapped, a - b),
        )
    return found


def _aligned(samples: Samples, other: Samples) -> Samples:
    """Return samples with a row for every term and target of both."""
    empty = Samples(
        other.terms, np.zeros_like(other.counts), other.renderings, np.zeros_like(other.known)
    )
    return samples + empty


def _swapped(left: Samples, right: Samples, term_of: Numbers) -> dict[str, Draws]:
    """Return the differences of two mixtures, in each of which every part was swapped or not."""
    both = Samples(
        left.terms,
        np.concatenate((left.counts, right.counts), axis=2),
        left.renderings,
        np.concatenate((left.known, right.known), axis=1),
    )
    # The legacy generator's stream is frozen: the same seed swaps the same parts for good.
    mine = np.random.RandomState(SEED).randint(0, 2, (RESAMPLES, PARTS)).astype(np.float64)
    first = figures(both, term_of, np.concatenate((mine, 1 - mine), axis=1))
    second = figures(both, term_of, np.concatenate((1 - mine, mine), axis=1))
    return _subtract(first, second)


def _subtract(first: dict[str, Draws], second: dict[str, Draws]) -> dict[str, Draws]:
    return {name: first[name] - second[name] for name in first}


def _centred(drawn: Draws) -> Draws:
    measured = drawn[np.isfinite(drawn)]
    return measured - measured.mean() if len(measured) else measured


def _p_value(drawn: Draws, found: float) -> float | None:
    measured = np.abs(drawn[np.isfinite(drawn)])
    if not len(measured) or not np.isfinite(found):
        return None
    # What rounding alone has made unequal is as extreme.
    extreme = int((measured >= abs(found) - 1e-12).sum())
    return (extreme + 1) / (len(measured) + 1)


def _or_none(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
