"""Fold text for comparison: traditional and simplified, full and half width, upper and lower case.

The folded text is only ever compared, never shown or stored: 1:n pairs of characters would corrupt
names (乾安 would become 干安). Since the length never changes, a place found in the folded text is
the same place in the text itself.
"""

from __future__ import annotations

from functools import cache

import opencc

_HAN_BLOCKS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x323AF),
)
_LAST_CASED = 0x1E943

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
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    table = _lower_case() | _half_width() | _simplified()
    return {code: _settle(char, table) for code, char in table.items()}


def _settle(char: str, table: dict[int, str]) -> str:
    # One step can lead to a character that has a step of its own (Ａ → A → a).
    seen = {char}
    while (following := table.get(ord(char), char)) not in seen:
        seen.add(following)
        char = following
    return char


def _lower_case() -> dict[int, str]:
    folded = ((code, chr(code).casefold()) for code in range(_LAST_CASED + 1))
    return {code: char for code, char in folded if len(char) == 1 and char != chr(code)}


def _half_width() -> dict[int, str]:
    chars = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    return {ord(char) + 0xFEE0: char for char in chars}


def _simplified() -> dict[int, str]:
    traditional = [chr(code) for first, last in _HAN_BLOCKS for code in range(first, last + 1)]
    simplified = opencc.OpenCC("t2s").convert("\n".join(traditional)).split("\n")
    pairs = dict(zip(traditional, simplified, strict=True)) | _BY_PHRASE
    return {ord(old): new for old, new in pairs.items() if old != new and len(new) == 1}
