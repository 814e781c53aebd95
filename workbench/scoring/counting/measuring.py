"""How the terms found in some segments are rendered there: one row for each term in a segment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from workbench.glossary.sweep import Hits, Sweep
from workbench.glossary.targetscan import STATUSES, Flags, is_allowed
from workbench.glossary.trie import Numbers
from workbench.model import Status


@dataclass(frozen=True, slots=True)
class Measured:
    """The terms found, and of each how often it is rendered, as columns of equal length.

    ``rendered`` counts occurrences with an allowed target, ``exact`` those where it is written as
    in the glossary, ``preferred`` those with the preferred one, ``forbidden`` uses of forbidden
    targets. ``known_hit`` and ``known_target`` are the rows and the target's numbers of the
    occurrences whose rendering is known, whatever its status, in the order of the texts.
    """

    hits: Hits
    rendered: Numbers
    exact: Numbers
    preferred: Numbers
    forbidden: Numbers
    known_hit: Numbers
    known_target: Numbers


def measure(
    sweep: Sweep, sources: pa.Array, targets: pa.Array, dates: pa.Array | None = None
) -> Measured:
    """Measure segments, given by sources, translations and the dates of their documents."""
    hits = sweep.hits(sources, dates)
    uses = sweep.uses(targets, hits)
    number = len(hits.term)
    allowed = is_allowed(uses.status)

    def counted(which: Flags) -> Numbers:
        return np.bincount(uses.hit[which], minlength=number)

    rendered = counted(allowed)
    known = allowed | _first(uses.hit, ~allowed, hits.occurrences - rendered)
    return Measured(
        hits,
        rendered,
        counted(allowed & uses.exact),
        counted(uses.status == STATUSES.index(Status.PREFERRED)),
        counted(uses.status == STATUSES.index(Status.FORBIDDEN)),
        uses.hit[known],
        uses.target[known],
    )


def _first(hit: Numbers, which: Flags, room: Numbers) -> Flags:
    """Tell which of some uses are among the first of their hit, as many as there is room for."""
    rows = np.flatnonzero(which)
    rows = rows[np.argsort(hit[rows], kind="stable")]
    of = hit[rows]
    rank = np.arange(len(rows)) - np.searchsorted(of, of)
    first = np.zeros(len(hit), np.bool_)
    first[rows[rank < room[of]]] = True
    return first
