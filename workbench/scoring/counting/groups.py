"""By what a score is broken down: who said it, in which document, how far it is, by whom, when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray


class Group(NamedTuple):
    """What segments have in common; a part that is unknown is empty.

    ``translator`` is the author of the last edit, ``day`` its date in UTC, as 2022-02-09.
    """

    speaker: str = ""
    document: str = ""
    state: str = ""
    translator: str = ""
    day: str = ""


DIMENSIONS = Group._fields
"""The names of the parts of a group: the columns of a batch that may be missing."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups of some segments: distinct ones, and for each segment the number of its own."""

    groups: Sequence[Group]
    numbers: NDArray[np.int64]


def grouping(batch: pa.RecordBatch) -> Grouping:
    """Return the groups of a batch, in the order in which they are first seen.

    >>> batch = pa.record_batch({"speaker": ["A", "B", "A"], "source": ["", "", ""]})
    >>> made = grouping(batch)
    >>> [group.speaker for group in made.groups], made.numbers.tolist()
    (['A', 'B'], [0, 1, 0])
    """
    numbers = np.zeros(len(batch), np.int64)
    values: list[Sequence[str]] = []
    for name in DIMENSIONS:
        known = batch.schema.get_field_index(name) >= 0
        column = (
            pc.fill_null(batch[name], "") if known else pa.array([""] * len(batch), pa.string())
        )
        encoded = column.dictionary_encode()
        values.append(encoded.dictionary.to_pylist())
        numbers = numbers * max(len(values[-1]), 1) + encoded.indices.to_numpy()
    distinct, first, inverse = np.unique(numbers, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    sizes = [max(len(each), 1) for each in values]
    parts = np.unravel_index(distinct[order], sizes)
    columns = [
        [names[place] for place in places.tolist()]
        for names, places in zip(values, parts, strict=True)
    ]
    return Grouping([Group(*each) for each in zip(*columns, strict=True)], rank[inverse])
