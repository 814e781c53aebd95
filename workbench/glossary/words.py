"""An English text as words that can be compared: what its glossary targets are found by."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.glossary.lemmas import lemma

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
"""A word of a text that :func:`straight` was applied to."""

_QUOTE = re.compile("[\"“”„‟'‘’‚‛«»]")
_SPACE_OR_HYPHEN = re.compile(r"[\s\-\u2010-\u2015\u2212\u00ad\u200b]+")
_SPOKEN_ACRONYM = 5
"""From this length on an acronym may be read as a word and written as one: Covid, Unesco."""


def straight(text: str) -> str:
    """Return a text of the same length with straight apostrophes.

    >>> straight("villagers’ committee")
    "villagers' committee"
    """
    return text.replace("’", "'")


@lru_cache(maxsize=1 << 17)
def words(token: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a text without white space, such as one split at it, and their lemmas.

    >>> words("(Elderly-care"), words("AIs,"), words("–")
    ((('Elderly', 'elderly'), ('care', 'care')), (('AIs', 'ais'),), ())
    """
    return tuple((word, lemma(word)) for word in WORD.findall(token))


@lru_cache(maxsize=4096)
def spacing(between: str) -> str:
    """Return what stands between two words without quotation marks, white space made one space."""
    return re.sub(r"\s+", " ", _QUOTE.sub("", between))


@lru_cache(maxsize=4096)
def gap(between: str) -> str:
    """Return what stands between two words also without spaces, hyphens and dashes.

    ``elderly-care`` and ``elderly care`` have the same gap.

    >>> gap("-"), gap(" "), gap(", “")
    ('', '', ',')
    """
    return _SPACE_OR_HYPHEN.sub("", spacing(between))


def acronym(word: str) -> str:
    """Return the acronym that a word is, in capitals alone and without plural or possessive.

    >>> [acronym(word) for word in ("AI", "5G", "NGOs", "AI's", "N", "Ai", "2021")]
    ['AI', '5G', 'NGO', 'AI', '', '', '']
    """
    plain = word.removesuffix("'s")
    plain = plain.removesuffix("s") if plain[:-1].isupper() else plain
    return plain if len(plain) > 1 and plain.isupper() else ""


def is_that_acronym(word: str, wanted: str) -> bool:
    """Tell whether a word of a text is an acronym: in capitals, or as a name if it is spoken.

    >>> [is_that_acronym(word, "AI") for word in ("AI", "AIs", "AI's", "ai", "Ai", "AID")]
    [True, True, True, False, False, False]
    >>> is_that_acronym("Covid", "COVID"), is_that_acronym("Who", "WHO")
    (True, False)
    """
    spoken = len(wanted) >= _SPOKEN_ACRONYM and word.removesuffix("'s") == wanted.capitalize()
    return spoken or acronym(word) == wanted
