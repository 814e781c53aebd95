"""Sentences that people may read in another language, with what fills them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

Value = str | int


class Wording(str):
    """A sentence in English, which knows the ``key`` and the ``values`` that it was made of.

    The screen has the Chinese of each key; wherever else it goes it is the English text.

    >>> wording = Wording("{found} of {count} segments", found=3, count=12)
    >>> print(wording)
    3 of 12 segments
    >>> wording.key, wording.values
    ('{found} of {count} segments', {'found': 3, 'count': 12})
    """

    __slots__ = ("key", "values")
    key: str
    values: Mapping[str, Value]

    def __new__(cls, key: str, /, **values: Value) -> Self:
        """Fill a sentence; what is in the values is taken as it stands."""
        made = super().__new__(cls, key.format(**values) if values else key)
        made.key = key
        made.values = values
        return made
