"""Where a sentence ends in English text, judged by what stands on both sides of the mark."""

from __future__ import annotations

import re


def _words(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


_TITLES = _words(
    "mr mrs ms messrs dr prof gen col maj lt sgt capt cmdr adm hon rev sen rep gov pres amb st "
    "mt vs cf viz approx e.g i.e ca"
)
_BEFORE_NUMBER = _words(
    "no nos vol vols fig figs art arts sec ch p pp para jan feb mar apr jun jul aug sep sept oct "
    "nov dec"
)
_MAY_END = _words("inc ltd co corp plc jr sr etc al dept univ est")
_STARTERS = _words(
    "the this that these those there here he she it we they you i his her its our their my in on "
    "at for from by with as when while if but and so or however moreover after before since under "
    "to also what who why how where no not all some many most first second third next then now "
    "meanwhile today last thank thanks"
)
_OPENERS = "\"'“‘([{"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SPACE = re.compile(r"\s+")
_TOKEN_REACH = 40
_MARKER_INDENT = 2


def ends_sentence(line: str, start: int, mark: int, after: int) -> bool:
    """Say whether the mark at ``mark`` ends the English sentence that starts at ``start``.

    ``after`` is the place behind the mark and the closing quotes that follow it.

    >>> line = "Mr. Wang spoke. He left."
    >>> [ends_sentence(line, 0, place, place + 1) for place in (2, 14)]
    [False, True]
    """
    space = _SPACE.match(line, after)
    if space is None:
        return False
    following = line[space.end() : space.end() + _TOKEN_REACH].lstrip(_OPENERS)
    if following[:1].islower():
        return False
    if line[mark] != "." or line.startswith("..", mark):
        return True
    return _full_stop(line, start, mark, following)


def _full_stop(line: str, start: int, mark: int, following: str) -> bool:
    before = line[max(start, mark - _TOKEN_REACH) : mark]
    token = before.split()[-1].lstrip(_OPENERS) if before.split() else ""
    plain = token.lower()
    if plain in _TITLES:
        return False
    if plain in _BEFORE_NUMBER:
        return not following[:1].isdigit()
    if token.isdigit() and mark - len(token) - start <= _MARKER_INDENT:
        return False
    if plain in _MAY_END or _is_initials(token):
        word = _WORD.match(following)
        return word is not None and word.group().lower() in _STARTERS
    return True


def _is_initials(token: str) -> bool:
    parts = token.split(".")
    return all(part.isalpha() and len(part) <= 2 for part in parts) and (
        len(parts) > 1 or len(token) == 1
    )
