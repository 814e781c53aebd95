"""Findings as a table: one row a finding, beside the texts that it is about."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from workbench.model import Finding

COLUMNS = (
    "segment",
    "number",
    "document",
    "turn",
    "speaker",
    "check",
    "severity",
    "message",
    "source",
    "target",
    "source_start",
    "source_end",
    "target_start",
    "target_end",
)
"""The columns of the findings. ``number`` is the segment's on screen, from 1 on; places are
characters of source and target, missing if none."""


def table(findings: Iterable[Finding], pairs: pd.DataFrame) -> pd.DataFrame:
    """Return findings with the columns COLUMNS, in their order.

    ``pairs`` has the columns segment, document, turn, speaker, source and target.

    >>> import pandas as pd
    >>> pairs = pd.DataFrame([("s1", "d", 1, "何川", "谢谢。", "谢谢")],
    ...     columns=["segment", "document", "turn", "speaker", "source", "target"])
    >>> found = table([Finding("s1", "leftover Han", "error", "谢谢", None, (0, 2))], pairs)
    >>> found[["speaker", "check"]].values.tolist(), found["target_end"].tolist()
    ([['何川', 'leftover Han']], [2])
    """
    rows = pd.DataFrame(
        [
            (
                f.segment,
                f.check,
                f.severity,
                f.message,
                *_span(f.source_span),
                *_span(f.target_span),
            )
            for f in findings
        ],
        columns=["segment", "check", "severity", "message", *COLUMNS[-4:]],
    )
    rows = rows.astype(dict.fromkeys(COLUMNS[-4:], "Int64"))
    texts = pairs[["segment", "document", "turn", "speaker", "source", "target"]].assign(
        number=range(1, len(pairs) + 1)
    )
    return rows.merge(texts, on="segment", how="left")[list(COLUMNS)]


def _span(span: tuple[int, int] | None) -> tuple[int | None, int | None]:
    return span or (None, None)
