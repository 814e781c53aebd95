"""Many texts scanned at once: joined into chunks, so that what a call costs is paid seldom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

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

SEPARATOR = "\uffff"
"""A noncharacter of Unicode: in no text, so that no match runs over it."""

_CHARACTERS = 1 << 15
"""Of a chunk: what is found in it stays in the processor's cache."""

_Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Chunk:
    """Some texts after each other, folded, from number ``first`` on, and what was found in them.

    ``spans`` count from the chunk's start.
    """

    first: int
    lengths: Sequence[int]
    folded: str
    spans: Sequence[Span]

    @cached_property
    def starts(self) -> list[int]:
        """Return where each text starts."""
        return [0, *accumulate(length + 1 for length in self.lengths)][:-1]

    def text(self, number: int) -> str:
        """Return a text of the chunk, folded; ``number`` counts from 0."""
        start = self.starts[number]
        return self.folded[start : start + self.lengths[number]]

    def by_text(self) -> list[list[Span]]:
        """Return the spans of each text, counted from its own start."""
        found: list[list[Span]] = [[] for _ in self.lengths]
        number, start = 0, 0
        end = start + self.lengths[0] if self.lengths else 0
        for pattern, first, last in self.spans:
            while first >= end:
                number, start = number + 1, end + 1
                end = start + self.lengths[number]
            found[number].append((pattern, first - start, last - start))
        return found

    def numbers(self) -> tuple[_Numbers, _Numbers]:
        """Return pattern, start and end of each span in rows, and each one's text in the chunk."""
        count = 3 * len(self.spans)
        flat = np.fromiter(chain.from_iterable(self.spans), np.int64, count).reshape(-1, 3)
        starts = np.array(self.starts, np.int64)
        return flat, np.searchsorted(starts, flat[:, 1], "right") - 1


def chunks(texts: Sequence[str], scan: Callable[[str], Sequence[Span]]) -> Iterator[Chunk]:
    """Yield texts in chunks with the spans that ``scan`` finds in them, folded."""
    first = 0
    while first < len(texts):
        lengths, size = [], 0
        for text in texts[first:]:
            lengths.append(len(text))
            size += len(text) + 1
            if size >= _CHARACTERS:
                break
        folded = fold(SEPARATOR.join(texts[first : first + len(lengths)]))
        yield Chunk(first, lengths, folded, scan(folded))
        first += len(lengths)


def table(parts: Iterable[Chunk], terms: _Numbers) -> pa.Table:
    """Return the spans of chunks as PLACES; ``terms`` has the term of each pattern."""
    return pa.Table.from_batches([_batch(part, terms) for part in parts], PLACES)


def _batch(part: Chunk, terms: _Numbers) -> pa.RecordBatch:
    flat, text = part.numbers()
    offset = np.array(part.starts, np.int64)[text] if len(text) else text
    columns = (text + part.first, flat[:, 1] - offset, flat[:, 2] - offset, terms[flat[:, 0]])
    return pa.record_batch([pa.array(c.astype(np.int32)) for c in columns], schema=PLACES)
