"""Where the figures of a score come from: one row for each term in a segment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa

from workbench.glossary.sweep import Sweep
from workbench.scoring.counting.groups import DIMENSIONS, Grouping
from workbench.scoring.counting.measuring import Measured

PLACES = [
    "segment",
    *DIMENSIONS,
    "term",
    "occurrences",
    "expected",
    "rendered",
    "exact",
    "preferred",
    "forbidden",
    "known",
    "renderings",
    "source",
    "target",
]
"""Columns of the places: the segment and its group, the term with its counts, and both texts.

``known`` counts the occurrences whose rendering is known, and ``renderings`` are the targets that
render them, in order, with semicolons between.
"""


@dataclass
class Places:
    """Gathers the places of a score; ``most`` rows are kept (None: all), and all are counted."""

    most: int | None = None
    number: int = 0
    _parts: list[pd.DataFrame] = field(default_factory=list)

    def add(
        self, sweep: Sweep, measured: Measured, grouping: Grouping, rows: pa.RecordBatch
    ) -> None:
        """Take in what was measured in the rows of a batch."""
        order = np.argsort(measured.hits.first)
        room = len(order) if self.most is None else max(self.most - self.number, 0)
        self.number += len(order)
        if room and len(order):
            self._parts.append(_frame(sweep, measured, grouping, rows, order[:room]))

    def frame(self) -> pd.DataFrame:
        """Return the places that were kept, with the columns PLACES."""
        parts = [pd.DataFrame(columns=PLACES), *self._parts]
        return pd.concat(parts[1:] or parts, ignore_index=True)


def selected(places: pd.DataFrame, missed: bool, of: Mapping[str, str]) -> pd.DataFrame:
    """Return the places with given values in some columns, in their order.

    >>> places = pd.DataFrame({"term": ["社区", "服务"], "expected": [1, 1], "rendered": [0, 1]})
    >>> selected(places, True, {})["term"].tolist(), len(selected(places, True, {"term": "服务"}))
    (['社区'], 0)
    """
    unknown = [name for name in of if name not in places]
    if unknown:
        known = ", ".join(places.columns)
        raise TypeError(f"places have no column {unknown[0]!r}; they have {known}")
    rows = np.ones(len(places), np.bool_)
    if missed:
        rows &= (places["rendered"] < places["expected"]).to_numpy(np.bool_)
    for name, value in of.items():
        rows &= (places[name] == value).to_numpy(np.bool_)
    return places[rows].reset_index(drop=True)


def _frame(
    sweep: Sweep,
    measured: Measured,
    grouping: Grouping,
    rows: pa.RecordBatch,
    order: np.ndarray,
) -> pd.DataFrame:
    hits = measured.hits
    segment = hits.segment[order].tolist()
    groups = [grouping.groups[number] for number in grouping.numbers[hits.segment[order]].tolist()]
    renderings = _renderings(sweep, measured)
    known = rows.schema.names
    columns: dict[str, Sequence[object]] = {
        name: [texts[number] for number in segment] if name in known else [""] * len(segment)
        for name in ("segment", "source", "target")
        for texts in [rows[name].to_pylist() if name in known else []]
    }
    columns |= dict(zip(DIMENSIONS, zip(*groups, strict=True), strict=True))
    terms = hits.term[order]
    columns["term"] = [sweep.terms[number].source for number in terms.tolist()]
    columns["renderings"] = ["; ".join(renderings.get(hit, ())) for hit in order.tolist()]
    occurrences = hits.occurrences[order]
    counts = {
        "occurrences": occurrences,
        "expected": occurrences * hits.expected[order],
        "rendered": measured.rendered[order],
        "exact": measured.exact[order],
        "preferred": measured.preferred[order],
        "forbidden": measured.forbidden[order],
        "known": np.bincount(measured.known_hit, minlength=len(hits.term))[order],
    }
    return pd.DataFrame({**columns, **counts})[PLACES]


def _renderings(sweep: Sweep, measured: Measured) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    known = zip(measured.known_hit.tolist(), measured.known_target.tolist(), strict=True)
    for hit, target in known:
        found.setdefault(hit, []).append(sweep.targets.targets[target].target)
    return found
