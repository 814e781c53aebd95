"""The figures of many draws from a corpus at once, defined as for the corpus itself."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from workbench.scoring.counting.samples import (
    EXACT,
    EXPECTED,
    FORBIDDEN,
    OCCURRENCES,
    PREFERRED,
    RENDERED,
    Samples,
)

Draws = NDArray[np.float64]
"""A row a draw: how often each part is in it; or the figures of each draw, NaN where absent."""

_AT_ONCE = 50
"""Draws that are multiplied out at once, so that a large glossary needs no more memory."""


def figures(samples: Samples, term_of: NDArray[np.int64], draws: Draws) -> dict[str, Draws]:
    """Return each figure of each draw by its name in Adherence or Consistency.

    ``term_of`` is the term of each target's number.

    >>> counts = np.zeros((1, 6, 2), np.int64)
    >>> counts[0, [OCCURRENCES, EXPECTED], :] = 1
    >>> counts[0, RENDERED, 0] = 1
    >>> half = Samples(np.array([0]), counts, known=np.zeros((0, 2), np.int64))
    >>> figures(half, np.array([0]), np.array([[1.0, 1.0], [2.0, 0.0]]))["micro"].tolist()
    [0.5, 1.0]
    """
    parts = [
        {**_adherence(counts), **_consistency(counts, known, samples, term_of)}
        for counts, known in _drawn(samples, draws)
    ]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _drawn(samples: Samples, draws: Draws) -> Iterator[tuple[Draws, Draws]]:
    """Yield the counts and the renderings of some draws: exact, since all are whole numbers."""
    terms, kinds, parts = samples.counts.shape
    counts = samples.counts.reshape(-1, parts).T.astype(np.float64)
    known = samples.known.T.astype(np.float64)
    for start in range(0, len(draws), _AT_ONCE):
        some = draws[start : start + _AT_ONCE]
        yield (some @ counts).reshape(len(some), terms, kinds), some @ known


def _adherence(counts: Draws) -> dict[str, Draws]:
    total = counts.sum(axis=1)
    return {
        "micro": _share(total[:, RENDERED], total[:, EXPECTED]),
        "macro": _mean(_share(counts[:, :, RENDERED], counts[:, :, EXPECTED])),
        "exact_form": _share(total[:, EXACT], total[:, EXPECTED]),
        "preferred_share": _share(total[:, PREFERRED], total[:, RENDERED]),
        "forbidden": total[:, FORBIDDEN],
    }


def _consistency(
    counts: Draws, known: Draws, samples: Samples, term_of: NDArray[np.int64]
) -> dict[str, Draws]:
    occurrences = counts[:, :, OCCURRENCES].sum(axis=1)
    if not known.shape[1]:
        nothing = np.full(len(counts), np.nan)
        names = ("dominant_share", "hhi", "ltcr")
        absent = {name + suffix: nothing for name in names for suffix in ("", "_weighted")}
        return {**absent, "coverage": _share(known.sum(axis=1), occurrences)}
    starts = np.flatnonzero(np.diff(term_of[samples.renderings], prepend=-1))
    total = np.add.reduceat(known, starts, axis=1)
    repeated = np.where(total > 1, total, np.nan)
    squares = np.add.reduceat(known * known, starts, axis=1)
    measured = {
        "dominant_share": np.maximum.reduceat(known, starts, axis=1) / repeated,
        "hhi": squares / repeated**2,
        "ltcr": (squares - total) / (repeated * (repeated - 1)),
    }
    weighted = {
        f"{name}_weighted": _share(np.nansum(shares * total, axis=1), np.nansum(repeated, axis=1))
        for name, shares in measured.items()
    }
    means = {name: _mean(shares) for name, shares in measured.items()}
    return {**means, **weighted, "coverage": _share(known.sum(axis=1), occurrences)}


def _share(part: Draws, whole: Draws) -> Draws:
    made: Draws = np.divide(part, whole, out=np.full(whole.shape, np.nan), where=whole > 0)
    return made


def _mean(shares: Draws) -> Draws:
    measured = np.isfinite(shares)
    return _share(np.where(measured, shares, 0).sum(axis=1), measured.sum(axis=1))
