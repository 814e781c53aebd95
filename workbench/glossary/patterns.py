"""The ways in which the terms of a glossary are written, folded: what a text is searched for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import cycle
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workbench.glossary.trie import Codes, Numbers
from workbench.text.folding import fold

Sides = tuple[bool, bool]
"""Whether a match has to begin, and to end, where a word does."""

_QUOTES = re.compile('[“”"「」『』]')
_QUOTE_STYLES = (("“", "”"), ('"', '"'), ("「", "」"), ("『", "』"), ("", ""))
_FULL_WIDTH = {ord(char): ord(char) + 0xFEE0 for char in "!%&()+,-./:;<=>?@[]{}~"}
_HALF_WIDTH = {full: half for half, full in _FULL_WIDTH.items()}
_VARIED = re.compile(
    "[" + re.escape("".join(map(chr, _FULL_WIDTH.keys() | _HALF_WIDTH.keys()))) + '“”"「」『』]'
)
_NOT_LATIN = "\u0250"
_WORD = re.compile("[0-9a-z\u00df-\u024f]")
_DECIMAL = re.compile(r"[0-9]\.[0-9]")
_DIGIT, _POINT = re.compile("[0-9]"), re.compile(r"\.")
_KINDS = np.array(
    [[bool(kind.match(chr(code))) for code in range(0x251)] for kind in (_WORD, _DIGIT, _POINT)]
)
"""Of each character that may be in a word or a number whether it is; the last stands for others."""


class Patterns(NamedTuple):
    """Patterns, the place of each one's term, and those that are bound to words."""

    texts: list[str]
    places: list[int]
    bounded: dict[int, Sides]


def patterns(sources: Iterable[str]) -> Patterns:
    """Return the patterns of the sources of terms; where two are alike, the first has it.

    A term as it is written comes before another without its marks.
    """
    folded = fold("\n".join(source.replace("\n", " ") for source in sources)).split("\n")
    of: dict[str, int] = {}
    for place, form in enumerate(folded):
        of.setdefault(form, place)
    for place, form in enumerate(folded):
        if _VARIED.search(form):
            for other in _forms(form):
                of.setdefault(other, place)
    of.pop("", None)
    latin = (n for n, text in enumerate(of) if text[0] < _NOT_LATIN or text[-1] < _NOT_LATIN)
    texts = [*of]
    bounded = {number: sides for number in latin if any(sides := _sides(texts[number]))}
    return Patterns(texts, [*of.values()], bounded)


def joined(folded: str, place: int) -> bool:
    """Tell whether one word or number runs over a place of a folded text.

    >>> joined("openai", 4), joined("发展ai", 2), joined("2.5g", 2)
    (True, False, True)
    """
    before, after = folded[max(place - 2, 0) : place], folded[place : place + 2]
    if _WORD.match(before[-1:]) and _WORD.match(after):
        return True
    around = (before + after[:1], before[-1:] + after)
    return any(_DECIMAL.fullmatch(number) for number in around)


def are_joined(text: Codes, places: Numbers) -> NDArray[np.bool_]:
    """Tell of many places of a folded text, given by its code points, what :func:`joined` does.

    >>> from workbench.glossary.trie import codes
    >>> are_joined(codes("openai 2.5g"), np.array([4, 6, 9])).tolist()
    [True, False, True]
    """
    around = np.pad(text, 2)[places + np.arange(4)[:, np.newaxis]]
    word, digit, point = _KINDS[:, np.minimum(around, _KINDS.shape[1] - 1)]
    decimal = (digit[:-2] & point[1:-1] & digit[2:]).any(axis=0)
    made: NDArray[np.bool_] = (word[1] & word[2]) | decimal
    return made


def _forms(folded: str) -> set[str]:
    """Return the ways in which a folded source can be written: quotation marks and width."""
    quoted = {folded} | {_in_style(folded, opening, closing) for opening, closing in _QUOTE_STYLES}
    wide = {form.translate(_FULL_WIDTH) for form in quoted}
    narrow = {form.translate(_HALF_WIDTH) for form in quoted}
    return {form for form in quoted | wide | narrow if form.strip()}


def _in_style(folded: str, opening: str, closing: str) -> str:
    marks = cycle((opening, closing))
    return _QUOTES.sub(lambda _: next(marks), folded)


def _sides(pattern: str) -> Sides:
    return bool(_WORD.match(pattern[0])), bool(_WORD.match(pattern[-1]))
