"""Fold text for comparison: traditional and simplified, full and half width, upper and lower case.

The folded text is only ever compared, never shown or stored: 1:n pairs of characters would corrupt
names (乾安 would become 干安). Since the length never changes, a place found in the folded text is
the same place in the text itself.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache

import numpy as np
import opencc
from numpy.typing import NDArray

_BY_PHRASE = {"著": "着", "瞭": "了", "藉": "借", "覆": "复"}
"""Characters that OpenCC simplifies in phrases only (瞭解, 看著, 憑藉), folded everywhere.

Folding must not depend on what stands beside a character, or a term would not be found in its text.
"""


def fold(text: str) -> str:
    """Return ``text`` in simplified characters, half-width letters and digits, and lower case.

    ``len(fold(text)) == len(text)`` for any text, and character i of the result comes from
    character i of ``text`` alone; a character whose folded form would be longer (ß, İ) is kept.
    Characters are mapped by OpenCC's t2s (https://github.com/BYVoid/OpenCC).

    >>> fold("臺灣的ＧＤＰ成長３％")
    '台湾的gdp成长3％'
    """
    return text.translate(_FOLDS) if len(text) < _LONG else _fold_long(text)


def fold_all(texts: Iterable[str]) -> list[str]:
    """Return what :func:`fold` makes of each of many texts, in one go.

    >>> fold_all(["臺灣", "３％"])
    ['台湾', '3％']
    """
    given = list(texts)
    folded = fold("\n".join(given)).split("\n")
    return folded if len(folded) == len(given) else [fold(text) for text in given]


class _Folds(dict[int, str]):
    """What each character folds to, found out when it is first met: a text has a few thousand."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _settled(chr(code))
        return folded


_FOLDS = _Folds()

_LONG = 256
"""From this length on an array is quicker than a dictionary: ten times for a whole briefing."""

_UTF32 = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
_UNKNOWN = 0xFFFFFFFF


@cache
def _codes() -> NDArray[np.uint32]:
    """Return what is known of :class:`_Folds` by code point; it is filled as texts need it."""
    return np.full(sys.maxunicode + 1, _UNKNOWN, np.uint32)


def _fold_long(text: str) -> str:
    codes = np.frombuffer(text.encode(_UTF32, "surrogatepass"), np.uint32)
    known = _codes()
    for code in np.unique(codes[known[codes] == _UNKNOWN]).tolist():
        known[code] = ord(_FOLDS[code])
    return known[codes].tobytes().decode(_UTF32, "surrogatepass")


def _settled(char: str) -> str:
    # One step can lead to a character that has a step of its own (Ａ → A → a).
    seen = {char}
    while (following := _step(char)) not in seen:
        seen.add(following)
        char = following
    return char


def _step(char: str) -> str:
    """Return the next form of a character: half-width, lower case or simplified, or itself."""
    if char in _HALF_WIDTH:
        return _HALF_WIDTH[char]
    simplified = _BY_PHRASE.get(char) or _simplified(char)
    following = char.casefold() if simplified == char else simplified
    return following if len(following) == 1 else char


_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_HALF_WIDTH = {chr(ord(char) + 0xFEE0): char for char in _LETTERS}


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _simplified(char: str) -> str:
    return _converter().convert(char) if char.isalpha() else char
