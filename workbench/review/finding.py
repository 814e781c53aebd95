"""Which entries of a glossary are asked for, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from workbench.glossary.conflicts import Conflict
from workbench.model import Approval
from workbench.review.entries import Entries, Entry
from workbench.review.facts import Facts
from workbench.review.past import Change
from workbench.text.folding import fold


@dataclass(frozen=True, slots=True)
class Query:
    """What entries have to be; a field that is empty asks for nothing.

    ``text`` stands in source, target or note, whatever its script, width or case. Unless
    ``approval`` asks for them, entries that were retired are left out. ``only`` is one of ONLY,
    ``order`` one of ORDERS.
    """

    text: str = ""
    status: str = ""
    approval: str = ""
    domain: str = ""
    only: str = ""
    author: str = ""
    since: datetime | None = None
    order: str = ""

    @property
    def weighs(self) -> bool:
        """Tell whether it asks how the corpus bears the entries out."""
        return self.only in _OF_FACTS or self.order in _OF_FACTS


_OF_FACTS = frozenset({"unused", "unrendered", "rendered otherwise", "use", "rendered"})


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All that is known of a glossary's entries; conflicts, comments and changes by their key."""

    entries: Entries
    facts: Facts
    conflicts: Mapping[str, Sequence[Conflict]] = field(default_factory=dict)
    comments: Mapping[str, int] = field(default_factory=dict)
    changes: Mapping[str, Sequence[Change]] = field(default_factory=dict)


ONLY: Mapping[str, Callable[[Entry, Reviewed], bool]] = {
    "conflict": lambda entry, known: entry.key in known.conflicts,
    "unused": lambda entry, known: not known.facts.occurrences(entry.key),
    "unrendered": lambda entry, known: (
        known.facts.translated(entry.key) > 0 and not known.facts.rendered(entry.key)
    ),
    "rendered otherwise": lambda entry, known: (
        known.facts.translated(entry.key) > known.facts.rendered(entry.key)
    ),
    "commented": lambda entry, known: known.comments.get(entry.key, 0) > 0,
    "changed": lambda entry, known: entry.key in known.changes,
}
"""What entries may be picked by, beside their own words."""

ORDERS: Mapping[str, Callable[[Entry, Reviewed], tuple[float | str, ...]]] = {
    "": lambda entry, known: (entry.key not in known.conflicts,),
    "glossary": lambda _entry, _known: (),
    "source": lambda entry, _known: (entry.source,),
    "use": lambda entry, known: (-known.facts.occurrences(entry.key),),
    "rendered": lambda entry, known: (
        known.facts.rendered(entry.key) - known.facts.translated(entry.key),
    ),
    "changed": lambda entry, known: (-_latest(known.changes.get(entry.key, ())),),
}
"""How entries are ordered: those in conflict first, unless another order is asked for."""


def found(query: Query, known: Reviewed) -> list[int]:
    """Return the numbers of the entries that fit a query, in its order."""
    tests = _tests(query, known)
    numbers = [n for n, entry in enumerate(known.entries) if all(test(entry) for test in tests)]
    order = ORDERS[query.order]
    return sorted(numbers, key=lambda number: order(known.entries[number], known))


def _tests(query: Query, known: Reviewed) -> list[Callable[[Entry], bool]]:
    tests: list[Callable[[Entry], bool]] = [_of_approval(query.approval)]
    if query.text.strip():
        wanted = fold(query.text.strip()).casefold()
        tests.append(lambda entry: _says(entry, wanted))
    if query.status:
        tests.append(lambda entry: any(each.status == query.status for each in entry.targets))
    if query.domain:
        tests.append(lambda entry: any(each.domain == query.domain for each in entry.targets))
    if query.only:
        only = ONLY[query.only]
        tests.append(lambda entry: only(entry, known))
    if query.since or query.author:
        tests.append(lambda entry: _changed(known.changes.get(entry.key, ()), query))
    return tests


def _of_approval(approval: str) -> Callable[[Entry], bool]:
    if not approval:
        return lambda entry: entry.approval != Approval.RETIRED
    if approval == Approval.APPROVED:
        return lambda entry: entry.approval == approval
    return lambda entry: any(each.approval == approval for each in entry.targets)


def _says(entry: Entry, wanted: str) -> bool:
    if wanted in entry.key.casefold():
        return True
    return any(
        wanted in fold(text).casefold()
        for each in entry.targets
        for text in (each.target, each.note, each.definition)
        if text
    )


def _changed(changes: Sequence[Change], query: Query) -> bool:
    return any(
        (query.since is None or (each.moment is not None and each.moment >= query.since))
        and query.author in ("", each.author)
        for each in changes
    )


def _latest(changes: Sequence[Change]) -> float:
    return max((each.moment.timestamp() for each in changes if each.moment), default=0.0)
