"""Glossary rows as terms: one source with all that may and may not stand for it."""

from __future__ import annotations

import pandas as pd

from workbench.model import Status, Target, Term
from workbench.text.folding import fold

_ORDER = {status: place for place, status in enumerate(Status)}


def terms(frame: pd.DataFrame) -> tuple[Term, ...]:
    """Return the terms of a glossary frame (columns of ``model.GLOSSARY``) in its order.

    Rows whose sources differ only in script, width or case are one term under the first spelling.
    The targets of a term stand by status, the preferred first, and else in the order of the rows;
    a target that is told twice has the status it was given first.

    >>> import pandas as pd
    >>> rows = [("社区", "neighborhood", "admitted"), ("社區", "community", "preferred")]
    >>> frame = pd.DataFrame(rows, columns=["source", "target", "status"])
    >>> [(term.source, [target.target for target in term.targets]) for term in terms(frame)]
    [('社区', ['community', 'neighborhood'])]
    """
    sources: dict[str, str] = {}
    targets: dict[str, dict[str, Target]] = {}
    for source, target, status, domain, note in zip(*_columns(frame), strict=True):
        key = fold(source)
        sources.setdefault(key, source)
        made = Target(target, Status(status), domain, note)
        targets.setdefault(key, {}).setdefault(target, made)
    return tuple(
        Term(sources[key], tuple(sorted(found.values(), key=lambda target: _ORDER[target.status])))
        for key, found in targets.items()
    )


def _columns(frame: pd.DataFrame) -> list[list[str]]:
    """Return source, target, status, domain and note, of which the last two may be missing."""
    required = [_texts(frame[name]) for name in ("source", "target", "status")]
    optional = [
        _texts(frame[name]) if name in frame else [""] * len(frame) for name in ("domain", "note")
    ]
    return required + optional


def _texts(column: pd.Series[str]) -> list[str]:
    return column.fillna("").tolist()
