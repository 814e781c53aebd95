"""Adherence: how faithfully the terms of the glossary are rendered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from workbench.scoring.counting.counts import TermCounts


@dataclass(frozen=True, slots=True)
class Adherence:
    """Shares from 0 to 1, None where there was nothing to measure, and what they are made of.

    ``occurrences`` are those of terms that have an allowed target, ``rendered`` those of them that
    an allowed target renders, ``exact`` the same as the glossary writes it, ``preferred`` those
    with the preferred target. ``forbidden`` counts uses of forbidden targets.
    """

    micro: float | None
    macro: float | None
    exact_form: float | None
    preferred_share: float | None
    rendered: int
    occurrences: int
    exact: int
    preferred: int
    forbidden: int


def adherence(terms: Iterable[TermCounts]) -> Adherence:
    """Return the adherence over source terms, each counted over all its segments.

    With n_g(s) occurrences of the source term s in segment g, V(s) its allowed targets and m_g(t)
    uses of the target t:

    - micro: Σ_g Σ_s min(n_g(s), Σ_{t∈V(s)} m_g(t)) / Σ_g Σ_s n_g(s)
    - macro: the mean over source terms of the same ratio
    - exact form: micro without any folding of case, hyphen or inflection
    - preferred share: occurrences rendered with the preferred target / occurrences rendered

    >>> both = [TermCounts(4, 4, 3, 3, 1, 0), TermCounts(2, 2, 1, 0, 1, 0)]
    >>> score = adherence(both)
    >>> score.micro, score.macro, score.preferred_share  # 4/6, (3/4 + 1/2)/2, 2/4
    (0.6666666666666666, 0.625, 0.5)
    >>> print(adherence([]).micro)
    None
    """
    counted = list(terms)
    scored = [counts for counts in counted if counts.expected]
    rendered = sum(counts.rendered for counts in scored)
    occurrences = sum(counts.expected for counts in scored)
    exact = sum(counts.exact for counts in scored)
    preferred = sum(counts.preferred for counts in scored)
    return Adherence(
        share(rendered, occurrences),
        fmean(counts.rendered / counts.expected for counts in scored) if scored else None,
        share(exact, occurrences),
        share(preferred, rendered),
        rendered,
        occurrences,
        exact,
        preferred,
        sum(counts.forbidden for counts in counted),
    )


def share(part: float, whole: int) -> float | None:
    """Return part / whole, None if there is no whole.

    >>> share(1, 4), share(0, 0)
    (0.25, None)
    """
    return part / whole if whole else None
