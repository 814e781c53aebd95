"""Find the terms of a glossary in Chinese text: leftmost, longest, whatever the script or width."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence, Set
from functools import cached_property

import numpy as np
import pyarrow as pa
from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind
from numpy.typing import NDArray

from workbench.glossary import bulk
from workbench.glossary.applying import Place, applied, domains, is_bound
from workbench.glossary.bulk import Folded, Span
from workbench.glossary.patterns import are_joined, joined, patterns
from workbench.glossary.terms import Terms
from workbench.glossary.trie import Numbers
from workbench.model import Hit, Term
from workbench.text.folding import fold

_FREE = (False, False)
_FEW = 1 << 14
"""Characters of all patterns up to which a table of all transitions is small, and much quicker."""

_Found = list[tuple[Span, Term]]


class Matcher:
    """All terms of a glossary, ready to be found in any text.

    Comparison is by :func:`workbench.text.folding.fold`, which keeps the length, so that the
    places of hits are those of the text as it stands. Punctuation inside a term is found in half
    and full width, its quotation marks in any style or left out. Where a term begins or ends in a
    Latin letter or a digit, the match must do so as well: AI is not found in AIDS, nor 5G in
    2.5G. Of nested and overlapping terms the leftmost counts, and the longest of those.

    Terms have the targets that apply in the text (:mod:`workbench.glossary.applying`); one that
    has none there is not found. ``date`` is the document's, in ISO 8601, or "".

    >>> from workbench.model import Status, Target, Term
    >>> matcher = Matcher([Term("城乡社区", (Target("communities", Status.PREFERRED),))])
    >>> [(hit.start, hit.end, hit.term.source) for hit in matcher.hits("在城鄉社區服務")]
    [(1, 5, '城乡社区')]
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms: Sequence[Term] = terms if isinstance(terms, Terms) else tuple(terms)
        self._patterns, self._places, self._bounded = patterns(sources(self.terms))
        self.bound = _bound(self.terms)
        """The numbers of the terms that don't apply everywhere and always."""
        bound = self.bound
        self._bound = {n for n, place in enumerate(self._places) if bound and place in bound}
        self._longest = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)

    def hits(self, text: str, date: str = "") -> list[Hit]:
        """Return the terms found in a text, in order and without overlaps."""
        folded = fold(text)
        found = self._as_terms(folded, self._spans(folded), date)
        return [Hit(span[1], span[2], term) for span, term in found]

    def nested(self, text: str, date: str = "") -> list[Hit]:
        """Return the terms that stand inside longer ones, where :meth:`hits` folds them away.

        >>> from workbench.model import Term
        >>> matcher = Matcher([Term("社区服务", ()), Term("社区", ()), Term("服务", ())])
        >>> [hit.term.source for hit in matcher.nested("社区服务和社区")]
        ['社区', '服务']
        """
        folded = fold(text)
        over = self.hits(text, date)
        found = self._every.find_matches_as_indexes(folded, overlapping=True)
        inside = [
            span
            for span in sorted(found, key=_leftmost_longest)
            if any(
                hit.start <= span[1] and span[2] <= hit.end and (span[1:] != hit[:2])
                for hit in over
            )
            and self._stands_alone(folded, span)
        ]
        around = domains(hit.term for hit in over)
        return [
            Hit(span[1], span[2], term)
            for span in inside
            if (term := self._applied(span[0], Place(folded, date, around)))
        ]

    def hits_many(self, texts: Sequence[str], dates: Sequence[str] = ()) -> list[list[Hit]]:
        """Return the hits of each text, as :meth:`hits` does, quicker than one by one."""
        return [
            [Hit(span[1], span[2], term) for span, term in found]
            for found in self._many(texts, dates)
        ]

    def terms_many(self, texts: Sequence[str], dates: Sequence[str] = ()) -> list[list[Term]]:
        """Return the terms found in each text, in order, each as often as it occurs.

        >>> from workbench.model import Term
        >>> found = Matcher([Term("社区", ())]).terms_many(["社区和社区", "服务"])
        >>> [[term.source for term in terms] for terms in found]
        [['社区', '社区'], []]
        """
        return [[term for _, term in found] for found in self._many(texts, dates)]

    def table(self, texts: Sequence[str] | pa.Array) -> pa.Table:
        """Return every place of a term in many texts: the columns of ``bulk.PLACES``.

        One row a place, in order; ``term`` is the term's place in ``terms``. Contexts and dates
        are left aside: it counts what stands in the sources.
        """
        given = texts if isinstance(texts, pa.Array) else pa.array(texts, pa.string())
        found, before = [np.zeros((0, 4), np.int64)], 0
        for some in bulk.together(given):
            rows = self._rows(some)
            rows[:, 0] += before
            found.append(rows)
            before += len(some.ends)
        return bulk.table(np.concatenate(found))

    def _rows(self, some: Folded) -> Numbers:
        """Return the places in some texts as rows of text, start, end and term."""
        spans = some.spans(self._in_bulk)
        text = np.searchsorted(some.ends, spans[:, 1])
        whole = self._stand_alone(some, spans)
        again = np.unique(text[~whole]).tolist()
        if again:
            # Where a span is only part of a word, the whole text is looked at in all ways.
            kept = ~np.isin(text, again)
            mended = [self._all_ways(some.text(number)) for number in again]
            more = np.array([span for found in mended for span in found], np.int64).reshape(-1, 3)
            of = np.repeat(again, [*map(len, mended)])
            more[:, 1:] += some.starts[of, np.newaxis]
            spans, text = np.concatenate((spans[kept], more)), np.concatenate((text[kept], of))
            order = np.argsort(text, kind="stable")
            spans, text = spans[order], text[order]
        start, end = (spans[:, 1:] - some.starts[text, np.newaxis]).T
        return np.stack((text, start, end, self._terms_of[spans[:, 0]]), axis=1)

    def _stand_alone(self, some: Folded, spans: Numbers) -> NDArray[np.bool_]:
        """Tell of each span what :meth:`_stands_alone` does."""
        whole = np.ones(len(spans), np.bool_)
        for side, place in enumerate((1, 2)):
            rows = np.flatnonzero(self._sides[side, spans[:, 0]])
            whole[rows] &= ~are_joined(some.codes, spans[rows, place])
        return whole

    def _many(self, texts: Sequence[str], dates: Sequence[str]) -> Iterator[_Found]:
        for number, folded in enumerate(bulk.folded(texts)):
            yield self._as_terms(folded, self._spans(folded), dates[number] if dates else "")

    def _spans(self, folded: str) -> list[Span]:
        spans: list[Span] = self._longest.find_matches_as_indexes(folded)
        if all(span[0] not in self._bounded or self._stands_alone(folded, span) for span in spans):
            return spans
        return self._all_ways(folded)

    def _as_terms(self, folded: str, spans: Sequence[Span], date: str) -> _Found:
        """Return the spans with their terms as they apply; what doesn't must not hide another."""
        barred: set[int] = set()
        while True:
            if not any(span[0] in self._bound for span in spans):
                return [(span, self._term(span[0])) for span in spans]
            terms = self._all_applied(spans, folded, date)
            missing = {pattern for pattern, term in terms.items() if term is None}
            if not missing:
                return [(span, term) for span in spans if (term := terms[span[0]])]
            barred |= missing
            spans = self._all_ways(folded, barred)

    def _all_applied(self, spans: Sequence[Span], folded: str, date: str) -> dict[int, Term | None]:
        here = {span[0] for span in spans}
        found: dict[int, Term | None] = {}
        for pattern in here:
            others = (self._term(n) for n in here if self._places[n] != self._places[pattern])
            found[pattern] = self._applied(pattern, Place(folded, date, domains(others)))
        return found

    def _applied(self, pattern: int, place: Place) -> Term | None:
        term = self._term(pattern)
        return applied(term, place) if pattern in self._bound else term

    def _term(self, pattern: int) -> Term:
        return self.terms[self._places[pattern]]

    def _stands_alone(self, folded: str, span: Span) -> bool:
        pattern, start, end = span
        left, right = self._bounded.get(pattern, _FREE)
        return not ((left and start and joined(folded, start)) or (right and joined(folded, end)))

    def _all_ways(self, folded: str, barred: Container[int] = ()) -> list[Span]:
        # A longer match that is no word by itself must not hide the shorter one inside it.
        found = self._every.find_matches_as_indexes(folded, overlapping=True)
        spans: list[Span] = []
        for span in sorted(found, key=_leftmost_longest):
            free = not spans or span[1] >= spans[-1][2]
            if free and span[0] not in barred and self._stands_alone(folded, span):
                spans.append(span)
        return spans

    @cached_property
    def _every(self) -> AhoCorasick:
        return AhoCorasick(self._patterns, matchkind=MatchKind.Standard)

    @cached_property
    def _in_bulk(self) -> BytesAhoCorasick:
        few = sum(map(len, self._patterns)) <= _FEW
        return BytesAhoCorasick(
            [pattern.encode() for pattern in self._patterns],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.DFA if few else None,
        )

    @cached_property
    def _terms_of(self) -> Numbers:
        return np.array(self._places, np.int64)

    @cached_property
    def _sides(self) -> NDArray[np.bool_]:
        """Tell of each pattern whether it is bound to words, on the left and on the right."""
        sides = np.zeros((2, len(self._patterns)), np.bool_)
        for pattern, bound in self._bounded.items():
            sides[:, pattern] = bound
        return sides


def sources(terms: Sequence[Term]) -> list[str]:
    """Return the sources of terms, as the glossary writes them."""
    return terms.sources if isinstance(terms, Terms) else [term.source for term in terms]


def _bound(terms: Sequence[Term]) -> Set[int]:
    if isinstance(terms, Terms):
        return terms.bound
    return {place for place, term in enumerate(terms) if is_bound(term)}


def _leftmost_longest(span: Span) -> tuple[int, int]:
    return span[1], -span[2]
