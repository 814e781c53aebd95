"""Searches as the page asks for them: the rows that fit a query, and what there is to choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np

from workbench.checks import CHECKS
from workbench.widget import query
from workbench.widget.desk import Desk


def find(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``find``: the indexes of the rows that fit a query, in order. Raises QueryError."""
    with desk.fresh():
        mask = query.matching(ask["query"], desk.searched())
    return {"type": "found", "indexes": np.flatnonzero(mask).tolist()}


def choices(desk: Desk, _ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``choices``: the speakers in the order of their first word, the checks, the terms."""
    with desk.fresh():
        searched = desk.searched()
        segments = Counter(searched.speakers.tolist())
        terms = sorted({term.source for term in desk.matcher.terms})
    return {
        "type": "choices",
        "speakers": [{"speaker": name, "segments": count} for name, count in segments.items()],
        "checks": [check.name for check in CHECKS],
        "terms": terms,
    }
