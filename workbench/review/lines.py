"""A segment as a line of a concordance: where a term stands, and what renders it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.glossary.matching import Matcher
from workbench.glossary.rendering import Rendering, serve
from workbench.text.folding import fold

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """Where a term stands in a source, and the targets that render it in the translation."""

    source: tuple[Span, ...]
    target: tuple[Rendering, ...]


def line(matcher: Matcher, key: str, source: str, target: str, date: str = "") -> Line:
    """Return the places of a term, named by its folded source, in one segment.

    >>> from workbench.model import Status, Target, Term
    >>> matcher = Matcher([Term("社区", (Target("community", Status.PREFERRED),))])
    >>> found = line(matcher, "社区", "在社區", "In communities")
    >>> found.source, [(use.start, use.end) for use in found.target]
    (((1, 3),), [(3, 14)])
    """
    hits = matcher.hits(source, date)
    spans = tuple((hit.start, hit.end) for hit in hits if fold(hit.term.source) == key)
    uses = tuple(use for use in serve(target, hits) if fold(use.term.source) == key)
    return Line(spans, uses)
