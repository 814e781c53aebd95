"""What is found in many texts, as a table: no object is kept for any of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from ahocorasick_rs import BytesAhoCorasick

from workbench.glossary.trie import Codes, Numbers, codes
from workbench.text.folding import fold

Span = tuple[int, int, int]
"""Number of a pattern and its start and end."""

PLACES = pa.schema(
    [("text", pa.int32()), ("start", pa.int32()), ("end", pa.int32()), ("term", pa.int32())]
)
"""Places of terms: the number of the text, characters, the number of the term."""

_TEXTS = 1 << 13
"""Folded together: a call costs as much as folding a sentence."""

_SEPARATOR = "\n"


@dataclass(frozen=True, slots=True)
class Folded:
    """Some texts folded together: ``content[starts[n] : ends[n]]`` is the nth of them.

    A line end stands between two, which no pattern of a glossary has.
    """

    content: str
    starts: Numbers
    ends: Numbers

    @property
    def codes(self) -> Codes:
        """Return the code points of the content."""
        return codes(self.content)

    def text(self, number: int) -> str:
        """Return one of the texts."""
        return self.content[self.starts[number] : self.ends[number]]

    def spans(self, scanner: BytesAhoCorasick) -> Numbers:
        """Return what a scanner of UTF-8 finds, a span a row, in characters of the content."""
        content = self.content.encode()
        found = scanner.find_matches_as_indexes(content)
        rows = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found)).reshape(-1, 3)
        # The bytes of a character after its first begin with the bits 10.
        characters = np.flatnonzero(np.frombuffer(content, np.int8) >= -64)
        rows[:, 1:] = np.searchsorted(characters, rows[:, 1:])
        return rows


def folded(texts: Sequence[str]) -> Iterator[str]:
    """Yield each text folded.

    >>> list(folded(["社區", "ＡＩ"]))
    ['社区', 'ai']
    """
    for first in range(0, len(texts), _TEXTS):
        some = texts[first : first + _TEXTS]
        parts = fold(_SEPARATOR.join(some)).split(_SEPARATOR)
        yield from parts if len(parts) == len(some) else map(fold, some)


def together(texts: pa.Array) -> Iterator[Folded]:
    r"""Yield an array of texts folded, many at a time.

    >>> [(some.content, some.text(1)) for some in together(pa.array(["社區", "ＡＩ"]))]
    [('社区\nai', 'ai')]
    """
    for first in range(0, len(texts), _TEXTS):
        some = texts[first : first + _TEXTS]
        every = pa.ListArray.from_arrays(pa.array([0, len(some)], pa.int32()), some)
        content = fold(pc.binary_join(every, _SEPARATOR)[0].as_py())
        ends = np.cumsum(pc.utf8_length(some).to_numpy() + np.int64(1)) - 1
        yield Folded(content, np.concatenate(([0], ends[:-1] + 1)), ends)


def table(rows: Numbers) -> pa.Table:
    """Return rows of text, start, end and term as PLACES."""
    return pa.table([pa.array(column.astype(np.int32)) for column in rows.T], schema=PLACES)
