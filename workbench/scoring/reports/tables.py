"""Scores by term, by group and over time, as rows for a frame, for JSON and for the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from workbench.glossary.targets import renders
from workbench.model import Term
from workbench.scoring.counting.counts import Counts, TermCounts
from workbench.scoring.figures.adherence import share
from workbench.scoring.figures.consistency import consistency, spread

Row = dict[str, object]

_RENDERING = ["occurrences", "rendered", "adherence", "exact", "preferred", "forbidden"]
_SPREAD = ["known", "dominant", "share", "hhi", "ltcr", "renderings"]
TERMS = ["source", "target", *_RENDERING, *_SPREAD]
"""Columns of the table by term."""
GROUPS = ["segments", *_RENDERING, "consistency", "coverage"]
"""Columns of a table by speaker, document, state, translator or day, after its own."""
HEAT = ["source", "speaker", "occurrences", "rendered", "adherence"]
"""Columns of the table by term and speaker."""
PROGRESS = ["day", "segments", "occurrences", "rendered", "adherence", "so_far"]
"""Columns of the table over time."""
_SHARES = ["adherence", "share", "hhi", "ltcr", "consistency", "coverage", "so_far"]


def term_rows(counts: Counts, glossary: Iterable[Term]) -> list[Row]:
    """Return a row for each term that occurs, the most frequent first; see :data:`TERMS`."""
    expected = {term.source: _expected(term) for term in glossary}
    by_term = counts.by_term()
    rows = [
        {
            "source": source,
            "target": expected.get(source, ""),
            **_rendering(by_term[source]),
            **_spread(by_term[source].renderings),
        }
        for source in sorted(by_term, key=lambda source: -by_term[source].occurrences)
    ]
    return [{column: row[column] for column in TERMS} for row in rows]


def group_rows(counts: Counts, dimension: str) -> list[Row]:
    """Return a row for each value of a dimension with scored segments; see :data:`GROUPS`."""
    segments = counts.segments_by(dimension)
    by_term: dict[str, list[TermCounts]] = {}
    for (_, value), of_term in counts.by_term_and(dimension).items():
        by_term.setdefault(value, []).append(of_term)
    rows: list[Row] = []
    for value, total in counts.by(dimension).items():
        same = consistency(by_term.get(value, []))
        row = {dimension: value, "segments": segments[value], **_rendering(total)}
        rows.append({**row, "consistency": same.dominant_share, "coverage": same.coverage})
    return rows


def heat_rows(counts: Counts) -> list[Row]:
    """Return a row for each term of each speaker; see :data:`HEAT`."""
    return [
        {"source": source, "speaker": speaker}
        | {name: _rendering(found)[name] for name in HEAT[2:]}
        for (source, speaker), found in counts.by_term_and("speaker").items()
    ]


def progress_rows(counts: Counts) -> list[Row]:
    """Return a row for each day that is known, in order; see :data:`PROGRESS`."""
    so_far = TermCounts()
    rows: list[Row] = []
    segments = counts.segments_by("day")
    for day, found in sorted(counts.by("day").items()):
        if day:
            so_far += found
            row = {"day": day, "segments": segments[day], **_rendering(found)}
            row["so_far"] = share(so_far.rendered, so_far.expected)
            rows.append({name: row[name] for name in PROGRESS})
    return rows


def worst(rows: Iterable[Row], number: int) -> list[Row]:
    """Return the rows with the lowest adherence, the more frequent first among equals.

    >>> rows = [{"adherence": 1.0, "occurrences": 9}, {"adherence": None, "occurrences": 9},
    ...     {"adherence": 0.5, "occurrences": 2}, {"adherence": 0.5, "occurrences": 4}]
    >>> [(row["adherence"], row["occurrences"]) for row in worst(rows, 3)]
    [(0.5, 4), (0.5, 2), (1.0, 9)]
    """
    measured = [row for row in rows if row["adherence"] is not None]
    return sorted(measured, key=_badness)[:number]


def _badness(row: Row) -> tuple[float, int]:
    adherence, occurrences = row["adherence"], row["occurrences"]
    assert isinstance(adherence, float)
    assert isinstance(occurrences, int)
    return adherence, -occurrences


def frame(rows: list[Row], columns: list[str]) -> pd.DataFrame:
    """Return rows as a frame in which a share that was not measured is missing (NaN).

    >>> rows = [{"speaker": "A", "adherence": None}]
    >>> frame(rows, ["speaker", "adherence"])["adherence"].tolist()
    [nan]
    """
    shares = {column: "float64" for column in _SHARES if column in columns}
    return pd.DataFrame(rows, columns=columns).astype(shares)


def _rendering(counts: TermCounts) -> Row:
    return {
        "occurrences": counts.occurrences,
        "rendered": counts.rendered,
        "adherence": share(counts.rendered, counts.expected),
        "exact": counts.exact,
        "preferred": counts.preferred,
        "forbidden": counts.forbidden,
    }


def _spread(renderings: Mapping[str, int]) -> Row:
    found = spread(renderings)
    return {
        "known": found.known if found else 0,
        "dominant": found.dominant if found else "",
        "share": found.dominant_share if found else None,
        "hhi": found.hhi if found else None,
        "ltcr": found.ltcr if found else None,
        "renderings": dict(renderings),
    }


def _expected(term: Term) -> str:
    return next((each.target for each in term.targets if renders(each)), "")
