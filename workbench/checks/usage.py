"""How each term of a segment is rendered in its target: what the term checks judge by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.checks.check import Pair, Span
from workbench.glossary.rendering import Rendering, serve
from workbench.model import ALLOWED, Status, Term


@dataclass
class Usage:
    """A term, its places in the source, and the uses of its targets by what they count as."""

    term: Term
    places: list[Span] = field(default_factory=list)
    allowed: list[Rendering] = field(default_factory=list)
    deprecated: list[Rendering] = field(default_factory=list)
    forbidden: list[Rendering] = field(default_factory=list)

    def add(self, use: Rendering) -> None:
        """Take in one use of a target."""
        status = use.target.status
        if status in ALLOWED:
            self.allowed.append(use)
        elif status is Status.FORBIDDEN:
            self.forbidden.append(use)
        else:
            self.deprecated.append(use)

    def place(self, number: int) -> Span:
        """Return the place of an occurrence by number, of the last one if there are fewer."""
        return self.places[min(number, len(self.places) - 1)]


def usages(pair: Pair) -> Sequence[Usage]:
    """Return the usage of each term of a segment, in the order of the source."""
    found: dict[str, Usage] = {}
    for hit in pair.hits:
        usage = found.setdefault(hit.term.source, Usage(hit.term))
        usage.places.append((hit.start, hit.end))
    for use in serve(pair.target, pair.hits):
        found[use.term.source].add(use)
    return list(found.values())
