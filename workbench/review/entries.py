"""The entries of a glossary: a source with its targets, retired ones included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

import pandas as pd

from workbench.model import Approval, Rule, Status
from workbench.text.folding import fold_all

_STATUSES = {str(status): place for place, status in enumerate(Status)}


class EntryTarget(NamedTuple):
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


class Entries(Sequence[Entry]):
    """The entries of a glossary frame (``model.GLOSSARY``) in its order, retired targets and all.

    Sources in another script or width are one entry, under the spelling that stands first. An entry
    is made when it is asked for: of a large glossary few are looked at.

    >>> rows = [("社区", "hood", "admitted", ""), ("社區", "community", "preferred", "proposed")]
    >>> whole = pd.DataFrame(rows, columns=["source", "target", "status", "approval"])
    >>> [(found.source, [each.target for each in found.targets]) for found in Entries(whole)]
    [('社区', ['community', 'hood'])]
    """

    def __init__(self, whole: pd.DataFrame) -> None:
        self._sources = _column(whole, "source")
        grouped: dict[str, list[int]] = {}
        for row, key in enumerate(fold_all(self._sources)):
            grouped.setdefault(key, []).append(row)
        self._grouped = [*grouped.items()]
        self._columns = [_column(whole, name) for name in EntryTarget._fields]
        self._rules = _column(whole, "rule")
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._grouped)

    @overload
    def __getitem__(self, number: int) -> Entry: ...
    @overload
    def __getitem__(self, number: slice) -> list[Entry]: ...
    def __getitem__(self, number: int | slice) -> Entry | list[Entry]:
        """Return an entry, or some."""
        if isinstance(number, slice):
            return [self[each] for each in range(len(self))[number]]
        place = range(len(self))[number]
        if place not in self._made:
            self._made[place] = self._make(*self._grouped[place])
        return self._made[place]

    @property
    def sources(self) -> list[str]:
        """The source of each entry, as it is written first."""
        return [self._sources[rows[0]] for _, rows in self._grouped]

    @property
    def domains(self) -> set[str]:
        """The domains of all targets, what is retired included."""
        return set(self._columns[EntryTarget._fields.index("domain")])

    def _make(self, key: str, rows: Sequence[int]) -> Entry:
        targets = [EntryTarget(*(column[row] for column in self._columns)) for row in rows]
        targets.sort(key=lambda each: (each.retired, _STATUSES[each.status]))
        rule = next(filter(None, (self._rules[row] for row in rows)), Rule.TRANSLATE.value)
        return Entry(key, self._sources[rows[0]], rule, tuple(targets))


def _column(whole: pd.DataFrame, name: str) -> list[str]:
    if name not in whole:
        return [""] * len(whole)
    column: list[str] = whole[name].fillna("").tolist()
    return column
