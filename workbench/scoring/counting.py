"""Take the counts of a corpus, batch by batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
import pyarrow as pa

from workbench.glossary.sweep import Sweep
from workbench.scoring.counts import Counts
from workbench.scoring.groups import grouping
from workbench.scoring.measuring import measure
from workbench.scoring.places import Places
from workbench.scoring.samples import part_of
from workbench.scoring.tallying import by_group, by_part

EMPTY_TARGET = "empty target"
EMPTY_SOURCE = "empty source"


def count(
    batches: Iterable[pa.RecordBatch], sweep: Sweep, places: Places | None = None, row: int = 0
) -> Counts:
    """Count batches of a corpus in its order from a row on, as :func:`count_batch` does."""
    total = Counts()
    for batch in batches:
        total += count_batch(batch, sweep, row, places)
        row += len(batch)
    return total


def count_batch(
    batch: pa.RecordBatch, sweep: Sweep, row: int = 0, places: Places | None = None
) -> Counts:
    """Count a batch with the columns source and target, and any of date and ``DIMENSIONS``.

    ``date`` is the document's, on which its terms are valid; ``row`` is the number of the batch's
    first row in the corpus, and ``places`` takes in where the terms stand. Rows without a source
    or a target are left out.

    >>> from workbench.glossary.matching import Matcher
    >>> from workbench.model import Status, Target, Term
    >>> sweep = Sweep(Matcher([Term("社区", (Target("community", Status.PREFERRED),))]))
    >>> rows = {"source": ["社区和社区", "社区"], "target": ["Communities matter.", None]}
    >>> counts = count_batch(pa.record_batch(rows), sweep)
    >>> (total := counts.by_term()["社区"]).rendered, total.occurrences, dict(counts.left_out)
    (1, 2, {'empty target': 1})
    """
    sources, targets = batch["source"].to_pylist(), batch["target"].to_pylist()
    why = [*map(_why, sources, targets)]
    left_out = Counter(filter(None, why))
    kept = np.flatnonzero([not reason for reason in why])
    rows = batch
    if left_out:
        rows = batch.take(pa.array(kept))
        sources, targets = rows["source"].to_pylist(), rows["target"].to_pylist()
    groups = grouping(rows)
    dates = rows["date"].to_pylist() if "date" in rows.schema.names else ()
    measured = measure(sweep, sources, targets, dates)
    segments = np.bincount(groups.numbers, minlength=len(groups.groups)).tolist()
    if places is not None:
        places.add(sweep, measured, groups, rows)
    return Counts(
        by_group(sweep, measured, groups),
        dict(zip(groups.groups, segments, strict=True)),
        dict(left_out),
        by_part(sweep, measured, part_of(kept[measured.hits.segment] + row)),
    )


def _why(source: str | None, target: str | None) -> str:
    if not target or target.isspace():
        return EMPTY_TARGET
    return "" if source and not source.isspace() else EMPTY_SOURCE
