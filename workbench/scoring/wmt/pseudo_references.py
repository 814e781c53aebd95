"""Consistency with pseudo-references, as the WMT25 terminology task computes it.

Each source term gets one rendering that it is expected to have throughout, and the share of its
occurrences that have it is its consistency (https://github.com/wmt-conference/wmt25-terminology).
It is here to be compared with published figures, never as our own score: of equally frequent
renderings the first in the alphabet wins, and terms that share a pseudo-reference count as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.scoring.figures.adherence import share

FAILED = "▔"
"""The rendering of an occurrence that none was found for."""
NONE = "▁"
"""The pseudo-reference of a term that has none."""

Occurrence = tuple[str, str, str]
"""A source term, how it is rendered, and how the glossary would have it."""


class Choice(StrEnum):
    """Which rendering of a term is its pseudo-reference."""

    FIRST = "first"
    FREQUENT = "frequent"
    PREDEFINED = "predefined"


@dataclass(frozen=True, slots=True)
class PseudoConsistency:
    """The share of all ``occurrences`` rendered as expected, and its mean over pseudo-references.

    None where there are no occurrences.
    """

    micro: float | None
    macro: float | None
    occurrences: int


def pseudo_references(occurrences: Iterable[Occurrence], choice: Choice) -> dict[str, str]:
    """Return the pseudo-reference of each source term, in the order of the terms.

    >>> seen = [("服务", "zeta", ""), ("服务", "alpha", "")]
    >>> [pseudo_references(seen, choice) for choice in Choice]
    [{'服务': 'zeta'}, {'服务': 'alpha'}, {'服务': '▁'}]
    """
    of_term: dict[str, list[tuple[str, str]]] = {}
    for source, rendering, predefined in occurrences:
        of_term.setdefault(source, []).append((rendering, predefined))
    chosen = {source: _chosen(of_term[source], choice) for source in sorted(of_term)}
    without = [source for source, rendering in chosen.items() if rendering == NONE]
    if len(without) > 1:
        chosen |= {source: f"{NONE}{number}" for number, source in enumerate(without)}
    return chosen


def consistency(pairs: Iterable[tuple[str, str]]) -> PseudoConsistency:
    """Return the consistency of renderings, each with the pseudo-reference of its term.

    >>> consistency([("a", "a"), ("b", "a"), ("c", "c")])
    PseudoConsistency(micro=0.6666666666666666, macro=0.75, occurrences=3)
    """
    of_reference: dict[str, list[bool]] = {}
    for rendering, reference in pairs:
        of_reference.setdefault(reference, []).append(rendering == reference)
    number = sum(map(len, of_reference.values()))
    right = sum(map(sum, of_reference.values()))
    shares = sum(sum(each) / len(each) for each in of_reference.values())
    return PseudoConsistency(share(right, number), share(shares, len(of_reference)), number)


def of_occurrences(occurrences: Sequence[Occurrence], choice: Choice) -> PseudoConsistency:
    """Return the consistency of occurrences with their pseudo-references."""
    chosen: Mapping[str, str] = pseudo_references(occurrences, choice)
    return consistency((rendering, chosen[source]) for source, rendering, _ in occurrences)


def _chosen(seen: Sequence[tuple[str, str]], choice: Choice) -> str:
    renderings = [rendering for rendering, _ in seen]
    if choice is Choice.FIRST:
        found = renderings[0]
    elif choice is Choice.FREQUENT:
        found = min(renderings, key=lambda each: (-renderings.count(each), each))
    else:
        # Of several as predefined the first in the alphabet, as everywhere in the reference.
        found = min((each for each, predefined in seen if each == predefined), default=NONE)
    return NONE if found == FAILED else found
