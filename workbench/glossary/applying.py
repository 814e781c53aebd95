"""What of a term applies in one text: its targets by context, and by validity at a date."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from workbench.glossary import contexts
from workbench.glossary.dates import within
from workbench.model import ALLOWED, Status, Target, Term


@dataclass(frozen=True, slots=True)
class Place:
    """The text that a term stands in: folded, with its date ("" if unknown) and its domains.

    ``domains`` are those of the other terms that stand there, case folded.
    """

    folded: str
    date: str
    domains: Collection[str]


def is_bound(term: Term) -> bool:
    """Tell whether a term has a target that doesn't apply everywhere and always."""
    return any(t.applies_where or t.valid_from or t.valid_to for t in term.targets)


def applied(term: Term, place: Place) -> Term | None:
    """Return a term as it applies at a place, None if none of its targets does.

    A target out of its context is left out. One that is not valid at the date stays, as
    deprecated: readers understand it, and the page says when it was or will be right.

    >>> old = Target("Bureau", Status.PREFERRED, valid_to="2018-03")
    >>> found = applied(Term("局", (old,)), Place("局", "2022-02-09", ()))
    >>> [str(target.status) for target in found.targets]
    ['deprecated']
    """
    here = [t for t in term.targets if contexts.holds(t.applies_where, place.folded, place.domains)]
    if not here:
        return None
    dated = [_dated(target, place.date) for target in here]
    return term._replace(targets=tuple(sorted(dated, key=_by_status)))


def domains(terms: Iterable[Term]) -> frozenset[str]:
    """Return the domains of terms, case folded."""
    return frozenset(t.domain.casefold() for term in terms for t in term.targets if t.domain)


def _dated(target: Target, date: str) -> Target:
    if not date or target.status not in ALLOWED:
        return target
    if within(date, target.valid_from, target.valid_to):
        return target
    return target._replace(status=Status.DEPRECATED)


_ORDER = {status: place for place, status in enumerate(Status)}


def _by_status(target: Target) -> int:
    return _ORDER[target.status]
