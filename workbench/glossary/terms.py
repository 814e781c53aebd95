"""Glossary rows as terms: one source with all that may and may not stand for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import overload

import pandas as pd

from workbench.model import Rule, Status, Target, Term
from workbench.text.folding import fold_all

_ORDER = {status: place for place, status in enumerate(Status)}
_STATUSES = {str(status): status for status in Status}
_RULES = {str(rule): rule for rule in Rule}
_OF_TARGET = (
    "target",
    "status",
    "domain",
    "note",
    "authority",
    "valid_from",
    "valid_to",
    "applies_where",
)
_BINDING = ("valid_from", "valid_to", "applies_where")
_KEPT = 1 << 14


class Terms(Sequence[Term]):
    """The terms of a glossary frame (columns of ``model.GLOSSARY``) in its order.

    Rows whose sources differ only in script, width or case are one term under the first spelling.
    The targets of a term stand by status, the preferred first, and else in the order of the rows;
    a target that is told twice in one context has the status it was given first. A term is made
    when it is asked for: of a large glossary few stand in a text.

    >>> import pandas as pd
    >>> rows = [("社区", "neighborhood", "admitted"), ("社區", "community", "preferred")]
    >>> frame = pd.DataFrame(rows, columns=["source", "target", "status"])
    >>> [(term.source, [target.target for target in term.targets]) for term in Terms(frame)]
    [('社区', ['community', 'neighborhood'])]
    """

    def __init__(self, frame: pd.DataFrame) -> None:
        sources = _texts(frame, "source")
        rows: dict[str, list[int]] = {}
        for row, key in enumerate(fold_all(sources)):
            rows.setdefault(key, []).append(row)
        self.rows = list(rows.values())
        self.sources = [sources[places[0]] for places in self.rows]
        self._rules = _texts(frame, "rule")
        self._told = [_texts(frame, name) for name in _OF_TARGET]
        self._term = lru_cache(_KEPT)(self._made)
        self.bound = self._bound(frame)

    def __len__(self) -> int:
        """Return the number of terms."""
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Term: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Term, ...]: ...
    def __getitem__(self, place: int | slice) -> Term | tuple[Term, ...]:
        """Return a term, or some."""
        if isinstance(place, slice):
            return tuple(map(self._term, range(len(self))[place]))
        return self._term(range(len(self))[place])

    def _made(self, place: int) -> Term:
        rows = self.rows[place]
        targets: dict[tuple[str, str], Target] = {}
        for row in rows:
            target, status, *rest = (column[row] for column in self._told)
            made = Target(target, _STATUSES[status], *rest)
            targets.setdefault((made.target, made.applies_where), made)
        rule = next(filter(None, (self._rules[row] for row in rows)), "")
        return Term(
            self.sources[place], tuple(sorted(targets.values(), key=_by_status)), _RULES[rule]
        )

    def _bound(self, frame: pd.DataFrame) -> frozenset[int]:
        """Return the places of the terms that don't apply everywhere and always."""
        columns = [_texts(frame, name) for name in _BINDING if name in frame]
        if not any(any(column) for column in columns):
            return frozenset()
        bound = {row for column in columns for row, text in enumerate(column) if text}
        return frozenset(n for n, rows in enumerate(self.rows) if not bound.isdisjoint(rows))


def terms(frame: pd.DataFrame) -> Terms:
    """Return the terms of a glossary frame (columns of ``model.GLOSSARY``) in its order."""
    return Terms(frame)


def _by_status(target: Target) -> int:
    return _ORDER[target.status]


def _texts(frame: pd.DataFrame, name: str) -> list[str]:
    if name not in frame:
        return [""] * len(frame)
    column: list[str] = frame[name].fillna("").tolist()
    return column
