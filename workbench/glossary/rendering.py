"""The English side of a term: which of its targets a translation uses, how often and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workbench.glossary.targets import English, Span, read
from workbench.model import ALLOWED, Hit, Rule, Target, Term

_UNLIMITED = 1 << 30

_Use = tuple[Term, Target]


class Use(NamedTuple):
    """A target of a term at a span of words. ``exact`` is that of :class:`Rendering`."""

    span: Span
    term: Term
    target: Target
    exact: bool


@dataclass(frozen=True, slots=True)
class Rendering:
    """A target of a term found in an English text at ``text[start:end]``.

    ``exact`` says whether an allowed target of the term stands there just as the glossary writes
    it: with no folding of case, hyphen or inflection.
    """

    start: int
    end: int
    term: Term
    target: Target
    exact: bool


def find(text: str, term: Term) -> list[Rendering]:
    """Return every place where a target of one term is used, whatever its status.

    Places don't overlap: the longest target wins, the preferred one among equals.

    >>> from workbench.model import Status, Target, Term
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> text = "Communities first: a community-based plan."
    >>> [text[use.start : use.end] for use in find(text, term)]
    ['Communities', 'community']
    """
    english = read(text)
    return _placed(english, uses(english, {term.source: term}, {term.source: _UNLIMITED}))


def serve(text: str, hits: Sequence[Hit]) -> list[Rendering]:
    """Return the renderings in ``text`` of the terms found in its source, in order.

    Longest first over all terms of the segment, and no word twice. A use of an allowed target
    serves one occurrence of its term, so a term has at most as many as it has hits; where several
    terms share a target, each is given what the others can spare. Every use of a deprecated or
    forbidden target is returned. What is not to be translated is found letter for letter.

    >>> from workbench.model import Hit, Status, Target, Term
    >>> community = Term("社区", (Target("community", Status.PREFERRED),))
    >>> service = Term("社区服务", (Target("community service", Status.PREFERRED),))
    >>> text = "Community services start in the community."
    >>> uses = serve(text, [Hit(0, 4, service), Hit(5, 7, community)])
    >>> [(text[use.start : use.end], use.term.source) for use in uses]
    [('Community services', '社区服务'), ('community', '社区')]
    """
    if not hits:
        return []
    occurrences = Counter(hit.term.source for hit in hits)
    english = read(text)
    return _placed(english, uses(english, {hit.term.source: hit.term for hit in hits}, occurrences))


def uses(english: English, terms: Mapping[str, Term], occurrences: Mapping[str, int]) -> list[Use]:
    """Return what :func:`serve` does, by words, for terms and their occurrences by source."""
    found: dict[Span, list[_Use]] = {}
    for term in terms.values():
        for target in term.targets:
            for span in english.find(target.target):
                if term.rule is not Rule.KEEP or english.is_exact(span, target.target):
                    found.setdefault(span, []).append((term, target))
    if not found:
        return []
    chosen = given(found, occurrences)
    return [
        Use(span, *chosen[span], _is_exact(english, span, chosen[span][0], found))
        for span in sorted(chosen)
    ]


def given(
    found: Mapping[Span, list[tuple[Term, Target]]], occurrences: Mapping[str, int]
) -> dict[Span, tuple[Term, Target]]:
    """Return which of the targets found at spans of words serve an occurrence or have to be told.

    The targets at a span stand in the order of their terms.
    """
    return _Serving(found, occurrences).chosen()


def _is_exact(english: English, span: Span, term: Term, found: Mapping[Span, list[_Use]]) -> bool:
    return any(
        target.status in ALLOWED and english.is_exact(span, target.target)
        for other, target in found[span]
        if other is term
    )


def _placed(english: English, found: Iterable[Use]) -> list[Rendering]:
    return [
        Rendering(
            english.bounds[use.span[0]][0],
            english.bounds[use.span[1] - 1][1],
            use.term,
            use.target,
            use.exact,
        )
        for use in found
    ]


class _Serving:
    """Gives the places of targets in a text to the occurrences that they can serve.

    Allowed targets form an assignment problem, solved by augmenting paths (Kuhn 1955): a place
    already given to one term is given to another if the first can be served elsewhere.
    """

    def __init__(self, uses: Mapping[Span, list[_Use]], capacity: Mapping[str, int]) -> None:
        self._uses = uses
        self._capacity = capacity
        self._served: dict[str, list[Span]] = defaultdict(list)
        self._chosen: dict[Span, _Use] = {}

    def chosen(self) -> dict[Span, _Use]:
        """Return the use at each span that serves an occurrence or has to be told."""
        taken: set[int] = set()
        for span in sorted(self._uses, key=lambda span: (span[0] - span[1], span[0])):
            if taken.isdisjoint(range(*span)) and (self._serves(span, set()) or self._told(span)):
                taken.update(range(*span))
        return self._chosen

    def _serves(self, span: Span, tried: set[str]) -> bool:
        for term, target in self._uses[span]:
            if target.status not in ALLOWED or term.source in tried:
                continue
            tried.add(term.source)
            if self._has_room(term.source, tried):
                self._served[term.source].append(span)
                self._chosen[span] = (term, target)
                return True
        return False

    def _has_room(self, source: str, tried: set[str]) -> bool:
        spans = self._served[source]
        if len(spans) < self._capacity[source]:
            return True
        for span in spans:
            if self._serves(span, tried):
                spans.remove(span)
                return True
        return False

    def _told(self, span: Span) -> bool:
        flagged = [use for use in self._uses[span] if use[1].status not in ALLOWED]
        if flagged:
            self._chosen[span] = flagged[0]
        return bool(flagged)
