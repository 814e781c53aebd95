"""Concordance: where else a word or phrase stands in the project, on both sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from workbench.widget.desk import Desk
from workbench.widget.messages import Entry
from workbench.widget.query import Pattern
from workbench.widget.texts import Mask, Texts

MOST = 200
"""Entries that are sent; how many there are is said."""


def concordance(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``concordance``: the rows that have a text in source or target, case aside.

    Those with a translation come first, since they show how it was rendered.
    """
    wanted = Pattern(str(ask["text"]))
    with desk.fresh():
        texts = desk.searched().texts
        mask = _found(wanted, texts) if wanted.text.strip() else np.zeros(len(texts), np.bool_)
        places = np.flatnonzero(mask).tolist()
        places.sort(key=lambda place: not texts.text("target", place).strip())
        entries = [_entry(desk, texts, place) for place in places[:MOST]]
    return {"type": "concordance", "entries": entries, "total": len(places)}


def _found(wanted: Pattern, texts: Texts) -> Mask:
    found: Mask = wanted.within(texts.array("source")) | wanted.within(texts.array("target"))
    return found


def _entry(desk: Desk, texts: Texts, place: int) -> Entry:
    return {
        "index": place,
        "source": texts.text("source", place),
        "target": texts.text("target", place),
        "state": str(desk.project.log.annotation_of(place).state),
    }
