"""Add up what was measured in segments, by group and term and by part."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.glossary.sweep import Sweep
from workbench.scoring.counting.counts import TermCounts
from workbench.scoring.counting.groups import Group, Grouping
from workbench.scoring.counting.measuring import Measured
from workbench.scoring.counting.samples import PARTS, Numbers, Samples


def by_group(
    sweep: Sweep, measured: Measured, grouping: Grouping
) -> dict[tuple[Group, str], TermCounts]:
    """Return the counts by group and source term, the first seen first."""
    hits, number = measured.hits, max(len(sweep.terms), 1)
    key = grouping.numbers[hits.segment] * number + hits.term
    seen = np.argsort(hits.first)
    _, first, inverse = np.unique(key[seen], return_index=True, return_inverse=True)
    of_hit = np.empty(len(key), np.int64)
    of_hit[seen] = np.argsort(np.argsort(first))[inverse]  # the groups of hits as first seen
    one = seen[np.sort(first)]
    columns = _columns(sweep, measured, of_hit, len(one))
    renderings: list[dict[str, int]] = [{} for _ in one]
    names = sweep.targets.targets
    for place, target, count in _known(measured, of_hit, len(names)):
        name = names[target].target
        renderings[place][name] = renderings[place].get(name, 0) + count
    keys = zip(grouping.numbers[hits.segment[one]].tolist(), hits.term[one].tolist(), strict=True)
    return {
        (grouping.groups[group], sweep.terms[term].source): TermCounts(*(*counts, found))
        for (group, term), counts, found in zip(keys, columns.T.tolist(), renderings, strict=True)
    }


def by_part(sweep: Sweep, measured: Measured, part: Numbers) -> Samples:
    """Return the counts by term and part, given the part of each hit's segment."""
    terms, row = np.unique(measured.hits.term, return_inverse=True)
    counts = _columns(sweep, measured, row * PARTS + part, len(terms) * PARTS)
    targets, known = np.unique(measured.known_target, return_inverse=True)
    place = known * PARTS + part[measured.known_hit]
    return Samples(
        terms,
        counts.reshape(6, len(terms), PARTS).swapaxes(0, 1),
        targets,
        np.bincount(place, minlength=len(targets) * PARTS).reshape(-1, PARTS),
    )


def _columns(sweep: Sweep, measured: Measured, place: Numbers, number: int) -> Numbers:
    """Return the counts of a term, a row each in the order of TermCounts, added up by place."""
    occurrences = measured.hits.occurrences
    rows = (
        occurrences,
        occurrences * measured.hits.expected,
        measured.rendered,
        measured.exact,
        measured.preferred,
        measured.forbidden,
    )
    return np.array([np.bincount(place, row, number) for row in rows]).astype(np.int64)


def _known(measured: Measured, of_hit: Numbers, targets: int) -> Sequence[Sequence[int]]:
    """Return place, target and number of the known renderings, the first seen first."""
    key = of_hit[measured.known_hit] * targets + measured.known_target
    distinct, first, counts = np.unique(key, return_index=True, return_counts=True)
    place, target = np.divmod(distinct, max(targets, 1))
    rows: Sequence[Sequence[int]] = np.stack([place, target, counts])[
        :, np.argsort(first)
    ].T.tolist()
    return rows
