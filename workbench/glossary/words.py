"""An English text as words that can be compared: what its glossary targets are found by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.glossary.lemmas import lemma

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTE = re.compile("[\"“”„‟'‘’‚‛«»]")
_SPACE_OR_HYPHEN = re.compile(r"[\s\-\u2010-\u2015\u2212\u00ad\u200b]+")
_SPOKEN_ACRONYM = 5
"""From this length on an acronym may be read as a word and written as one: Covid, Unesco."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at ``start:end`` of a text and what stands between it and the word before.

    ``spacing`` is that gap with its quotation marks taken out and white space made one space;
    ``gap`` is also without spaces, hyphens and dashes, so that ``elderly-care`` and
    ``elderly care`` have the same.
    """

    start: int
    end: int
    text: str
    lemma: str
    spacing: str
    gap: str


def words(text: str) -> tuple[Word, ...]:
    """Return the words of an English text in order.

    >>> [(word.text, word.lemma, word.gap) for word in words("Elderly-care services, AIs")]
    [('Elderly', 'elderly', ''), ('care', 'care', ''), ('services', 'service', ''),
     ('AIs', 'ais', ',')]
    """
    found = []
    end = 0
    for match in _WORD.finditer(text):
        start, word = match.start(), match.group().replace("’", "'")
        spacing, gap = _between(text[end:start])
        end = match.end()
        found.append(Word(start, end, word, lemma(word), spacing, gap))
    return tuple(found)


@lru_cache(maxsize=4096)
def _between(gap: str) -> tuple[str, str]:
    spacing = re.sub(r"\s+", " ", _QUOTE.sub("", gap))
    return spacing, _SPACE_OR_HYPHEN.sub("", spacing)


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
