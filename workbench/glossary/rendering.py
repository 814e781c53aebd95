"""The English side of a term: which of its targets a translation uses, how often and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.glossary.targets import English, Span, read
from workbench.model import ALLOWED, Hit, Target, Term

_UNLIMITED = 1 << 30

_Use = tuple[Term, Target]


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
    return _Serving(read(text), [term], {term.source: _UNLIMITED}).renderings()


def serve(text: str, hits: Sequence[Hit]) -> list[Rendering]:
    """Return the renderings in ``text`` of the terms found in its source, in order.

    Longest first over all terms of the segment, and no word twice. A use of an allowed target
    serves one occurrence of its term, so a term has at most as many as it has hits; where several
    terms share a target, each is given what the others can spare. Every use of a deprecated or
    forbidden target is returned.

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
    terms = {hit.term.source: hit.term for hit in hits}
    return _Serving(read(text), terms.values(), occurrences).renderings()


@dataclass
class _Serving:
    """Gives the places of targets in a text to the occurrences that they can serve.

    Allowed targets form an assignment problem, solved by augmenting paths (Kuhn 1955): a place
    already given to one term is given to another if the first can be served elsewhere.
    """

    text: English
    terms: Iterable[Term]
    capacity: dict[str, int]
    uses: dict[Span, list[_Use]] = field(default_factory=lambda: defaultdict(list))
    served: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    chosen: dict[Span, _Use] = field(default_factory=dict)

    def renderings(self) -> list[Rendering]:
        self._look_up()
        taken: set[int] = set()
        for span in sorted(self.uses, key=lambda span: (span[0] - span[1], span[0])):
            if taken.isdisjoint(range(*span)) and (self._serves(span, set()) or self._told(span)):
                taken.update(range(*span))
        return [self._rendering(span) for span in sorted(self.chosen)]

    def _rendering(self, span: Span) -> Rendering:
        first, last = self.text.words[span[0]], self.text.words[span[1] - 1]
        term, target = self.chosen[span]
        exact = any(
            each.status in ALLOWED and self.text.is_exact(span, each.target)
            for other, each in self.uses[span]
            if other is term
        )
        return Rendering(first.start, last.end, term, target, exact)

    def _look_up(self) -> None:
        for term in self.terms:
            for target in term.targets:
                for span in self.text.find(target.target):
                    self.uses[span].append((term, target))

    def _serves(self, span: Span, tried: set[str]) -> bool:
        for term, target in self.uses[span]:
            if target.status not in ALLOWED or term.source in tried:
                continue
            tried.add(term.source)
            if self._has_room(term.source, tried):
                self.served[term.source].append(span)
                self.chosen[span] = (term, target)
                return True
        return False

    def _has_room(self, source: str, tried: set[str]) -> bool:
        spans = self.served[source]
        if len(spans) < self.capacity[source]:
            return True
        for span in spans:
            if self._serves(span, tried):
                spans.remove(span)
                return True
        return False

    def _told(self, span: Span) -> bool:
        flagged = [use for use in self.uses[span] if use[1].status not in ALLOWED]
        if flagged:
            self.chosen[span] = flagged[0]
        return bool(flagged)
