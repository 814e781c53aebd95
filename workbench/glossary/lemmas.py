"""The base form of an English word, by dictionary and never by stemming.

Two words are the same for a glossary when one is an inflection of the other (service, services;
issue, issued), not when one is derived from the other (bank, banking; govern, government).
simplemma's dictionary (https://github.com/adbar/simplemma) knows most of that; the table below
holds where it would join two words that a translator keeps apart, or keep apart two that are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_REGULAR_PLURAL = re.compile(r"[^\W\d_]{2,}[^\W\d_suix]s")
_NOUNS_IN_ING = """
    being building caring clothing feeling heating lighting meeting parking planning reading
    shipping spelling training understanding
"""

_WORDS_OF_THEIR_OWN = """
    aged arms best better customs elder eldest goods less older oldest left leading worse worst
    us united advanced concerned disabled retired neighborhood neighborly caliber meager somber
    wan cola
"""

EXCEPTIONS = {
    **{word: word for word in (_NOUNS_IN_ING + _WORDS_OF_THEIR_OWN).split()},
    **{f"{word}s": word for word in _NOUNS_IN_ING.split()},
    "people": "person",
    "peoples": "person",
    "persons": "person",
    "spokespeople": "spokesperson",
    "media": "media",
    "medium": "medium",
    "lives": "life",
    "statistics": "statistics",
}


@lru_cache(maxsize=1 << 17)
def lemma(word: str) -> str:
    """Return the base form of an English word in lower case; an unknown word is its own.

    >>> [lemma(word) for word in ("Services", "children", "banking", "people", "residents’")]
    ['service', 'child', 'banking', 'person', 'resident']
    """
    plain = _without_possessive(word.replace("’", "'").casefold())
    known = EXCEPTIONS.get(plain)
    return known if known is not None else _by_dictionary(plain)


def _by_dictionary(word: str) -> str:
    import simplemma  # a project is open before anybody needs it

    # A word that is too new for the dictionary has a regular plural: iBonds, megaprojects.
    if _REGULAR_PLURAL.fullmatch(word) and not simplemma.is_known(word, lang="en"):
        return word.removesuffix("s")
    return simplemma.lemmatize(word, lang="en").casefold()


def _without_possessive(word: str) -> str:
    return word.removesuffix("'s").rstrip("'")
