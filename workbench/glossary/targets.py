"""Where the words of a glossary target stand in an English text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, pairwise

from workbench.glossary.lemmas import lemma
from workbench.glossary.words import (
    WORD,
    acronym,
    gap,
    is_that_acronym,
    spacing,
    straight,
    words,
)
from workbench.model import ALLOWED, Target

_LEADING = frozenset({"the", "a", "an", "to"})

_SHORT = 50

Span = tuple[int, int]
"""Words first:last of a text, half open."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A target ready to be found: its words, and what stands between them.

    ``capitals`` are the words that are acronyms, without plural or possessive, and else empty;
    ``gaps`` and ``spacings`` stand between each word and the next.
    """

    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    capitals: tuple[str, ...]
    gaps: tuple[str, ...]
    spacings: tuple[str, ...]


class English:
    """An English text, of which no more is read than the targets looked for demand.

    Its words and their base forms come first, and only where these agree what is between them.
    """

    def __init__(self, text: str) -> None:
        self._text = straight(text)
        # White space ends a word wherever it stands, and tokens are the same again and again.
        pairs = chain.from_iterable(map(words, self._text.split()))
        self.words, self.lemmas = tuple(zip(*pairs, strict=True)) or ((), ())
        # A short text is searched sooner than a set is made of it.
        self._known = self.lemmas if len(self.lemmas) < _SHORT else frozenset(self.lemmas)

    @cached_property
    def bounds(self) -> list[Span]:
        """Return where each word starts and ends, in characters."""
        return [match.span() for match in WORD.finditer(self._text)]

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
        wanted = pattern(target)
        if not self._may_hold(wanted):
            return []
        length = len(wanted.words)
        starts = self._starts(wanted)
        if length == 1:
            return [(start, start + 1) for start in starts]
        return [(start, start + length) for start in starts if self._goes_on(start, wanted)]

    def is_exact(self, span: Span, target: str) -> bool:
        """Tell whether words are a target in its case, with its hyphens and its inflection.

        >>> texts = "elderly care", "Elderly-care"
        >>> [read(text).is_exact((0, 2), "elderly care") for text in texts]
        [True, False]
        """
        wanted = pattern(target)
        start, end = span
        if self.words[start] != wanted.words[0]:
            return False
        return end - start == len(wanted.words) == 1 or (
            self.words[start:end] == wanted.words
            and tuple(map(spacing, self._between(start, end))) == wanted.spacings
        )

    def _may_hold(self, wanted: Pattern) -> bool:
        if not wanted.words:
            return False
        capitals = wanted.capitals[0]
        if capitals:
            return capitals in self._text or capitals.capitalize() in self._text
        return wanted.lemmas[0] in self._known

    def _starts(self, wanted: Pattern) -> Iterator[int]:
        if capitals := wanted.capitals[0]:
            return self._acronyms(capitals)
        return self._places(wanted.lemmas[0])

    def _places(self, base: str) -> Iterator[int]:
        place = -1
        for _ in range(self.lemmas.count(base)):
            place = self.lemmas.index(base, place + 1)
            yield place

    def _acronyms(self, capitals: str) -> Iterator[int]:
        for place, word in enumerate(self.words):
            if is_that_acronym(word, capitals):
                yield place

    def _goes_on(self, start: int, wanted: Pattern) -> bool:
        end = start + len(wanted.words)
        if end > len(self.lemmas):
            return False
        for place in range(1, len(wanted.words)):
            if capitals := wanted.capitals[place]:
                if not is_that_acronym(self.words[start + place], capitals):
                    return False
            elif self.lemmas[start + place] != wanted.lemmas[place]:
                return False
        return tuple(map(gap, self._between(start, end))) == wanted.gaps

    def _between(self, start: int, end: int) -> Iterator[str]:
        for (_, before), (after, _) in pairwise(self.bounds[start:end]):
            yield self._text[before:after]


@lru_cache(maxsize=1024)
def read(text: str) -> English:
    """Return an English text ready to be searched; the last ones are kept."""
    return English(text)


def renders(target: Target) -> bool:
    """Tell whether a target may stand for its term, and has a word that can be found.

    >>> from workbench.model import Status
    >>> [renders(Target(text, Status.PREFERRED)) for text in ("community", "", "…")]
    [True, False, False]
    """
    return target.status in ALLOWED and bool(pattern(target.target).words)


@lru_cache(maxsize=1 << 17)
def pattern(target: str) -> Pattern:
    """Return a target ready to be found, without a leading article or *to*.

    >>> pattern("the elderly-care services").lemmas
    ('elderly', 'care', 'service')
    """
    text = straight(target)
    found = list(WORD.finditer(text))
    while len(found) > 1 and found[0].group().casefold() in _LEADING:
        found = found[1:]
    between = [text[left.end() : right.start()] for left, right in pairwise(found)]
    single = tuple(match.group() for match in found)
    return Pattern(
        single,
        tuple(map(lemma, single)),
        tuple(map(acronym, single)),
        tuple(map(gap, between)),
        tuple(map(spacing, between)),
    )
