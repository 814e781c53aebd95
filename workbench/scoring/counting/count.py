"""Take the counts of a corpus, batch by batch."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.glossary.sweep import Sweep
from workbench.glossary.targetscan import Flags
from workbench.glossary.trie import Numbers
from workbench.scoring.counting.counts import Counts
from workbench.scoring.counting.groups import grouping
from workbench.scoring.counting.measuring import measure
from workbench.scoring.counting.places import Places
from workbench.scoring.counting.samples import part_of
from workbench.scoring.counting.tallying import by_group, by_part

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
    kept, left_out = _kept(batch)
    rows = batch.take(pa.array(kept)) if left_out else batch
    groups = grouping(rows)
    dates = rows["date"] if "date" in rows.schema.names else None
    measured = measure(sweep, rows["source"], rows["target"], dates)
    segments = np.bincount(groups.numbers, minlength=len(groups.groups)).tolist()
    if places is not None:
        places.add(sweep, measured, groups, rows)
    return Counts(
        by_group(sweep, measured, groups),
        dict(zip(groups.groups, segments, strict=True)),
        left_out,
        by_part(sweep, measured, part_of(kept[measured.hits.segment] + row)),
    )


def _kept(batch: pa.RecordBatch) -> tuple[Numbers, dict[str, int]]:
    """Return the rows that count, and how many don't by reason, the first met first."""
    why = np.zeros(len(batch), np.int8)
    for number, column in enumerate(("source", "target"), 1):
        why[_is_empty(batch[column])] = number
    reasons, first, counts = np.unique(why, return_index=True, return_counts=True)
    left_out = {
        (EMPTY_SOURCE, EMPTY_TARGET)[reasons[place] - 1]: int(counts[place])
        for place in np.argsort(first).tolist()
        if reasons[place]
    }
    return np.flatnonzero(why == 0), left_out


def _is_empty(texts: pa.Array) -> Flags:
    given = pc.fill_null(texts, "")
    empty = pc.or_(pc.equal(pc.binary_length(given), 0), pc.utf8_is_space(given))
    return np.asarray(empty.to_numpy(zero_copy_only=False), np.bool_)
