"""Segments with all that is known of them, beside each other: what is checked, scored, exported."""

from __future__ import annotations

import pandas as pd

COLUMNS = (
    "segment",
    "document",
    "turn",
    "position",
    "speaker",
    "role",
    "outlet",
    "kind",
    "timestamp",
    "source",
    "target",
    "state",
    "author",
    "changed",
)
"""The columns of the pairs, one row a segment, in the order of the documents."""


def pairs(turns: pd.DataFrame, segments: pd.DataFrame, annotations: pd.DataFrame) -> pd.DataFrame:
    """Join the three tables of a project into one row a segment, with the columns COLUMNS."""
    with_turns = segments.merge(
        turns.drop(columns=["start", "end"]), on=["document", "turn"], how="left", validate="m:1"
    )
    joined = with_turns.merge(annotations, on="segment", how="left", validate="1:1")
    return joined[list(COLUMNS)]
