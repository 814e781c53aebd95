"""Where the words of a glossary target stand in an English text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

from workbench.glossary.words import Word, acronym, is_that_acronym, words

_LEADING = frozenset({"the", "a", "an", "to"})

Span = tuple[int, int]
"""Words first:last of a text, half open."""


class _Same(Protocol):
    def __call__(self, word: Word, wanted: Word, *, first: bool) -> bool: ...


@dataclass(frozen=True)
class English:
    """An English text, its words read once."""

    words: tuple[Word, ...]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Return the places of each word by its base form."""
        places = defaultdict(list)
        for place, word in enumerate(self.words):
            places[word.lemma].append(place)
        return places

    def find(self, target: str) -> list[Span]:
        """Return where a target stands, by words, overlapping places included.

        Words are compared by base form in lower case, and the punctuation between them must be
        the same, hyphens and quotation marks apart; an acronym is compared as it is written. A
        leading article or *to* of the target need not be there.

        >>> read("Its elderly-care service and AIs").find("elderly care services")
        [(1, 4)]
        >>> read("He raised a principal point").find("AI")
        []
        """
        pattern = _pattern(target)
        return [
            (place, place + len(pattern))
            for place in self._starts(pattern)
            if self._agrees((place, place + len(pattern)), pattern, _same)
        ]

    def is_exact(self, span: Span, target: str) -> bool:
        """Tell whether words are a target in its case, with its hyphens and its inflection.

        >>> texts = "elderly care", "Elderly-care"
        >>> [read(text).is_exact((0, 2), "elderly care") for text in texts]
        [True, False]
        """
        return self._agrees(span, _pattern(target), _same_exactly)

    def _agrees(self, span: Span, pattern: tuple[Word, ...], same: _Same) -> bool:
        words = self.words[slice(*span)]
        return len(words) == len(pattern) and all(
            same(word, wanted, first=word is words[0])
            for word, wanted in zip(words, pattern, strict=True)
        )

    def _starts(self, pattern: tuple[Word, ...]) -> list[int] | range:
        if not pattern:
            return []
        if acronym(pattern[0].text):
            return range(len(self.words))
        return self.places.get(pattern[0].lemma, [])


@lru_cache(maxsize=1024)
def read(text: str) -> English:
    """Return an English text ready to be searched; the last ones are kept."""
    return English(words(text))


@lru_cache(maxsize=1 << 17)
def _pattern(target: str) -> tuple[Word, ...]:
    found = words(target)
    while len(found) > 1 and found[0].text.casefold() in _LEADING:
        found = found[1:]
    return found


def _same(word: Word, wanted: Word, *, first: bool) -> bool:
    if not first and word.gap != wanted.gap:
        return False
    if capitals := acronym(wanted.text):
        return is_that_acronym(word.text, capitals)
    return word.lemma == wanted.lemma


def _same_exactly(word: Word, wanted: Word, *, first: bool) -> bool:
    return word.text == wanted.text and (first or word.spacing == wanted.spacing)
