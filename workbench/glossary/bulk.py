"""What is found in many texts, as a table: no object is kept for any of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.text.folding import fold

Span = tuple[int, int, int]
"""Number of a pattern and its start and end."""

PLACES = pa.schema(
    [("text", pa.int32()), ("start", pa.int32()), ("end", pa.int32()), ("term", pa.int32())]
)
"""Places of terms: the number of the text, characters, the number of the term."""

_TEXTS = 1 << 12
"""Folded together: a call costs as much as folding a sentence."""

_SEPARATOR = "\n"
_Numbers = NDArray[np.int64]


def folded(texts: Sequence[str]) -> Iterator[str]:
    """Yield each text folded.

    >>> list(folded(["社區", "ＡＩ"]))
    ['社区', 'ai']
    """
    for first in range(0, len(texts), _TEXTS):
        some = texts[first : first + _TEXTS]
        parts = fold(_SEPARATOR.join(some)).split(_SEPARATOR)
        yield from parts if len(parts) == len(some) else map(fold, some)


def spans(texts: Sequence[str], find: Callable[[str], list[Span]]) -> tuple[_Numbers, _Numbers]:
    """Return what ``find`` gives for texts, in rows, and the number of each row's text."""
    counts: list[int] = []

    def found() -> Iterator[list[Span]]:
        for text in texts:
            here = find(text)
            counts.append(len(here))
            yield here

    numbers = chain.from_iterable(chain.from_iterable(found()))
    rows = np.fromiter(numbers, np.int64).reshape(-1, 3)
    return rows, np.repeat(np.arange(len(texts)), counts)


def table(rows: _Numbers, text: _Numbers, terms: _Numbers) -> pa.Table:
    """Return spans in rows as PLACES; ``terms`` has the term of each pattern."""
    columns = (text, rows[:, 1], rows[:, 2], terms[rows[:, 0]])
    return pa.table([pa.array(c.astype(np.int32)) for c in columns], schema=PLACES)
