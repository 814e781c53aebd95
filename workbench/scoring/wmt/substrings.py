"""How often each of many strings stands in a text, as ``str.count`` has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, MatchKind


class Substrings:
    """Strings that are found in a text in one scan; the empty one is in no text.

    >>> strings = Substrings(["aa", "a", "b", "c", ""])
    >>> sorted(strings.within("aaa ab")), sorted(strings.counts("aaa ab").items())
    (['a', 'aa', 'b'], [('a', 4), ('aa', 1), ('b', 1)])
    """

    def __init__(self, strings: Iterable[str]) -> None:
        self._scanner = AhoCorasick({*strings} - {""}, matchkind=MatchKind.Standard)

    def within(self, text: str) -> set[str]:
        """Return which of the strings stand in a text."""
        return {*self._places(text)}

    def counts(self, text: str) -> Counter[str]:
        """Return how often each string that stands in a text does, without overlaps of itself."""
        found = Counter(self._places(text))
        for each in [each for each, number in found.items() if number > 1]:
            if each[0] == each[-1] and _overlaps(each):
                found[each] = text.count(each)
        return found

    def _places(self, text: str) -> list[str]:
        every: list[str] = self._scanner.find_matches_as_strings(text, overlapping=True)
        return every


def _overlaps(text: str) -> bool:
    return any(text.endswith(text[:end]) for end in range(1, len(text)))
