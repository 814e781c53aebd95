"""What a Chinese sentence and its English rendering have alike: length, figures, Latin words.

The length of Chinese is the number of English characters that is to be expected of it. A figure is
known by its digits alone, without separators and the zeros at its ends, so that 433.8万 and 4.338
million have theirs in common; that the value is right is not said by that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from workbench.text.counting import chinese_characters

_PER_CHARACTER = 4.4
_TOKEN = re.compile(r"[0-9０-９]+(?:[.,][0-9０-９]+)*|[A-Za-z][A-Za-z0-9]+|[%％?？]")
_ALIKE = {"％": "%", "？": "?", "percent": "%"}
_FULL_WIDTH = {code + 0xFEE0: chr(code) for code in range(ord("0"), ord("9") + 1)}


class Boundary(IntEnum):
    """How far a unit is set off from the one before it."""

    CLAUSE = 0
    SENTENCE = 1
    TURN = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a clause that a semicolon ends, as an alignment sees it.

    ``length`` is in English characters, ``anchors`` are what the other side can have alike.
    """

    length: float
    anchors: frozenset[str] = frozenset()
    boundary: Boundary = Boundary.SENTENCE


def chinese(text: str, boundary: Boundary = Boundary.SENTENCE) -> Unit:
    """Return the unit of a Chinese text.

    4.4 English characters are expected of one Chinese: the mean of 22 Hong Kong annual statements
    with their translations, 4.0 to 4.8 by text. Latin letters and digits stand for themselves.

    >>> unit = chinese("普及率达到98%。")
    >>> unit.length, sorted(unit.anchors)
    (24.0, ['%', '98'])
    """
    others = sum(char.isascii() and char.isalnum() for char in text)
    return Unit(_PER_CHARACTER * chinese_characters(text) + others, anchors(text), boundary)


def english(text: str, boundary: Boundary = Boundary.SENTENCE) -> Unit:
    """Return the unit of an English text.

    >>> english("Coverage reached 98 percent.").length
    28
    """
    return Unit(len(text.strip()), anchors(text), boundary)


def anchors(text: str) -> frozenset[str]:
    """Return what stands in a text that its translation may hold as well.

    >>> sorted(anchors("In 2024, AI served 4.338 million people?"))
    ['2024', '4338', '?', 'ai', 'in', 'million', 'people', 'served']
    """
    tokens = (_ALIKE.get(token, token) for token in map(str.lower, _TOKEN.findall(text)))
    return frozenset(_digits(token) if token[0].isdigit() else token for token in tokens)


def figures(text: str) -> frozenset[str]:
    """Return the anchors that are figures of two digits or more: single ones are often in words.

    >>> sorted(figures("2025年增长9.7%,分3批"))
    ['2025', '97']
    """
    return frozenset(anchor for anchor in anchors(text) if anchor.isdigit() and len(anchor) > 1)


def _digits(number: str) -> str:
    return re.sub("[.,]", "", number.translate(_FULL_WIDTH)).strip("0") or "0"
