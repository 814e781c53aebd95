"""Find the terms of a glossary in Chinese text: leftmost, longest, whatever the script or width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, cycle

from ahocorasick_rs import AhoCorasick, MatchKind

from workbench.model import Hit, Term
from workbench.text.folding import fold

_QUOTES = re.compile('[“”"「」『』]')
_QUOTE_STYLES = (("“", "”"), ('"', '"'), ("「", "」"), ("『", "』"), ("", ""))
_FULL_WIDTH = {ord(char): ord(char) + 0xFEE0 for char in "!%&()+,-./:;<=>?@[]{}~"}
_HALF_WIDTH = {full: half for half, full in _FULL_WIDTH.items()}
_WORD = re.compile("[0-9a-z\u00df-\u024f]")
_DECIMAL = re.compile(r"[0-9]\.[0-9]")
_FREE = (False, False)
_SEPARATOR = "\uffff"  # a noncharacter of Unicode: in no text, so no match runs over it

_Span = tuple[int, int, int]
"""Number of a pattern and its start and end."""


class Matcher:
    """All terms of a glossary, ready to be found in any text.

    Comparison is by :func:`workbench.text.folding.fold`, which keeps the length, so that the
    places of hits are those of the text as it stands. Punctuation inside a term is found in half
    and full width, its quotation marks in any style or left out. Where a term begins or ends in a
    Latin letter or a digit, the match must do so as well: AI is not found in AIDS, nor 5G in
    2.5G. Of nested and overlapping terms the leftmost counts, and the longest of those.

    >>> from workbench.model import Status, Target, Term
    >>> matcher = Matcher([Term("城乡社区", (Target("communities", Status.PREFERRED),))])
    >>> [(hit.start, hit.end, hit.term.source) for hit in matcher.hits("在城鄉社區服務")]
    [(1, 5, '城乡社区')]
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)
        of_pattern = {fold(term.source): term for term in reversed(self.terms)}
        for term in self.terms:
            for form in _forms(fold(term.source)):
                of_pattern.setdefault(form, term)
        of_pattern.pop("", None)
        self._patterns = sorted(of_pattern)
        self._of_pattern = [of_pattern[pattern] for pattern in self._patterns]
        edges = enumerate(map(_edges, self._patterns))
        self._bounded = {number: sides for number, sides in edges if any(sides)}
        self._longest = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)

    def hits(self, text: str) -> list[Hit]:
        """Return the terms found in a text, in order and without overlaps."""
        folded = fold(text)
        spans = self._longest.find_matches_as_indexes(folded)
        if not all(self._stands_alone(folded, span) for span in spans):
            spans = self._all_ways(folded)
        return self._as_hits(spans)

    def hits_many(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text, as :meth:`hits` does, in one pass over all of them."""
        starts = [0, *accumulate(len(text) + 1 for text in texts)]
        return [
            self._as_hits(spans, start)
            for spans, start in zip(self._spans_many(texts), starts, strict=False)
        ]

    def terms_many(self, texts: Sequence[str]) -> list[list[Term]]:
        """Return the terms found in each text, in order, each as often as it occurs.

        >>> from workbench.model import Term
        >>> found = Matcher([Term("社区", ())]).terms_many(["社区和社区", "服务"])
        >>> [[term.source for term in terms] for terms in found]
        [['社区', '社区'], []]
        """
        of_pattern = self._of_pattern
        return [[of_pattern[span[0]] for span in spans] for spans in self._spans_many(texts)]

    def _spans_many(self, texts: Sequence[str]) -> list[list[_Span]]:
        """Return the spans of each text, counted from the start of all texts with separators."""
        folded = fold(_SEPARATOR.join(texts))
        ends = list(accumulate(len(text) + 1 for text in texts))
        found: list[list[_Span]] = [[] for _ in texts]
        doubtful = set()
        number = 0
        for span in self._longest.find_matches_as_indexes(folded):
            while span[1] >= ends[number]:
                number += 1
            found[number].append(span)
            if span[0] in self._bounded and not self._stands_alone(folded, span):
                doubtful.add(number)
        for number in doubtful:
            start, end = ends[number] - len(texts[number]) - 1, ends[number] - 1
            found[number] = [
                (pattern, start + first, start + last)
                for pattern, first, last in self._all_ways(folded[start:end])
            ]
        return found

    def _as_hits(self, spans: list[_Span], offset: int = 0) -> list[Hit]:
        return [
            Hit(start - offset, end - offset, self._of_pattern[pattern])
            for pattern, start, end in spans
        ]

    def _stands_alone(self, folded: str, span: _Span) -> bool:
        pattern, start, end = span
        left, right = self._bounded.get(pattern, _FREE)
        return not ((left and start and _joined(folded, start)) or (right and _joined(folded, end)))

    def _all_ways(self, folded: str) -> list[_Span]:
        # A longer match that is no word by itself must not hide the shorter one inside it.
        found = self._every.find_matches_as_indexes(folded, overlapping=True)
        spans: list[_Span] = []
        for span in sorted(found, key=lambda span: (span[1], -span[2])):
            if (not spans or span[1] >= spans[-1][2]) and self._stands_alone(folded, span):
                spans.append(span)
        return spans

    @cached_property
    def _every(self) -> AhoCorasick:
        return AhoCorasick(self._patterns, matchkind=MatchKind.Standard)


def _forms(folded: str) -> set[str]:
    """Return the ways in which a folded source can be written: quotation marks and width."""
    quoted = {folded} | {_in_style(folded, opening, closing) for opening, closing in _QUOTE_STYLES}
    wide = {form.translate(_FULL_WIDTH) for form in quoted}
    narrow = {form.translate(_HALF_WIDTH) for form in quoted}
    return {form for form in quoted | wide | narrow if form.strip()}


def _in_style(folded: str, opening: str, closing: str) -> str:
    marks = cycle((opening, closing))
    return _QUOTES.sub(lambda _: next(marks), folded)


def _edges(pattern: str) -> tuple[bool, bool]:
    return bool(_WORD.match(pattern[0])), bool(_WORD.match(pattern[-1]))


def _joined(folded: str, place: int) -> bool:
    """Tell whether one word or number runs over a place of a folded text."""
    before, after = folded[max(place - 2, 0) : place], folded[place : place + 2]
    if _WORD.match(before[-1:]) and _WORD.match(after):
        return True
    around = (before + after[:1], before[-1:] + after)
    return any(_DECIMAL.fullmatch(number) for number in around)
