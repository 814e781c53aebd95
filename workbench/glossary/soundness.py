"""Whether a row can be a target of a term in a project's glossary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.errors import EditError
from workbench.glossary import contexts
from workbench.glossary.dates import iso
from workbench.model import Approval, Rule, Status
from workbench.wording import Wording

_WORDS: dict[str, frozenset[str]] = {
    "status": frozenset(Status),
    "rule": frozenset(Rule),
    "approval": frozenset({*Approval, ""}),
}
_DATES = ("valid_from", "valid_to", "changed")


def fault(row: Mapping[str, str]) -> Wording | None:
    """Return what is wrong with a row that has the columns of ``model.GLOSSARY`` but ``file``.

    >>> empty = dict.fromkeys(("valid_from", "valid_to", "changed", "applies_where"), "")
    >>> row = {**empty, "source": "水", "target": "water", "rule": "", "approval": ""}
    >>> print(fault({**row, "status": "good"}))
    水 | water: 'good' is no status. Use one of: admitted, deprecated, forbidden, preferred.
    >>> fault({**row, "status": "admitted"})
    """
    pair = f"{row['source']} | {row['target']}"
    if not (any(map(str.isalnum, row["source"])) and any(map(str.isalnum, row["target"]))):
        return Wording("{pair}: a term needs a source and a target with letters.", pair=pair)
    for name, words in _WORDS.items():
        if row[name] not in words:
            return Wording(
                "{pair}: '{word}' is no {column}. Use one of: {known}.",
                pair=pair,
                word=row[name],
                column=name,
                known=", ".join(sorted(filter(None, words))),
            )
    for name in _DATES:
        if iso(row[name]) is None:
            return Wording(
                "{pair}: '{text}' is no date such as 2018-03-17.", pair=pair, text=row[name]
            )
    where = row["applies_where"]
    if where and (problem := contexts.problem(where)):
        return Wording("{pair}: {problem}.", pair=pair, problem=problem)
    return None


def require_sound(row: Mapping[str, str]) -> None:
    """Raise EditError for a row that can't be a target of a term."""
    found = fault(row)
    if found is not None:
        raise EditError(found)


def line(value: Any) -> str:
    r"""Return what a cell says, in one line and each space once. Raises EditError.

    >>> line(" water\nbureau ")
    'water bureau'
    """
    text = " ".join(str(value).split())
    if not text.isprintable():
        raise EditError(
            Wording("'{text}' holds a character that can't be printed. Take it out.", text=text)
        )
    return text
