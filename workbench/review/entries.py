"""The entries of a glossary: a source with its targets, retired ones included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from workbench.model import Approval, Rule, Status
from workbench.text.folding import fold

_STATUSES = {str(status): place for place, status in enumerate(Status)}


@dataclass(frozen=True, slots=True)
class EntryTarget:
    """A row of a glossary as a target of its entry: the columns of ``model.GLOSSARY``."""

    target: str
    status: str
    approval: str
    domain: str
    note: str
    authority: str
    valid_from: str
    valid_to: str
    applies_where: str
    part_of_speech: str
    definition: str

    @property
    def retired(self) -> bool:
        """Tell whether it was taken out of the glossary."""
        return self.approval == Approval.RETIRED


@dataclass(frozen=True, slots=True)
class Entry:
    """A source and its targets: the preferred first, what was retired last.

    ``key`` is the source folded (:func:`workbench.text.folding.fold`), which tells it from others.
    """

    key: str
    source: str
    rule: str
    targets: tuple[EntryTarget, ...]

    @property
    def approval(self) -> Approval:
        """How far the entry is agreed on: as far as the least of its targets that stand."""
        standing = {each.approval for each in self.targets if not each.retired}
        if not standing:
            return Approval.RETIRED
        return Approval.PROPOSED if Approval.PROPOSED in standing else Approval.APPROVED


def entries(whole: pd.DataFrame) -> list[Entry]:
    """Return the entries of a glossary frame (``model.GLOSSARY``) in its order.

    ``whole`` has the retired targets too. Sources in another script or width are one entry, under
    the spelling that stands first.

    >>> rows = [("社区", "hood", "admitted", ""), ("社區", "community", "preferred", "proposed")]
    >>> whole = pd.DataFrame(rows, columns=["source", "target", "status", "approval"])
    >>> [(found.source, [each.target for each in found.targets]) for found in entries(whole)]
    [('社区', ['community', 'hood'])]
    """
    grouped: dict[str, list[int]] = {}
    sources = _column(whole, "source")
    for row, key in enumerate(map(fold, sources)):
        grouped.setdefault(key, []).append(row)
    columns = [_column(whole, name) for name in EntryTarget.__slots__]
    rules = _column(whole, "rule")
    return [
        Entry(
            key,
            sources[rows[0]],
            next(filter(None, (rules[row] for row in rows)), Rule.TRANSLATE.value),
            _ordered(EntryTarget(*(column[row] for column in columns)) for row in rows),
        )
        for key, rows in grouped.items()
    ]


def _ordered(targets: Iterable[EntryTarget]) -> tuple[EntryTarget, ...]:
    return tuple(sorted(targets, key=lambda each: (each.retired, _STATUSES[each.status])))


def _column(whole: pd.DataFrame, name: str) -> list[str]:
    if name not in whole:
        return [""] * len(whole)
    column: list[str] = whole[name].fillna("").tolist()
    return column
