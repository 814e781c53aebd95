"""A score in figures that a person reads, and as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

import pandas as pd

from workbench.scoring.comparison import Comparison
from workbench.scoring.figures.adherence import Adherence
from workbench.scoring.figures.bootstrap import Interval, Intervals
from workbench.scoring.figures.consistency import Consistency
from workbench.scoring.figures.ter import Running
from workbench.scoring.reports.tables import Row, worst

ABSENT = "not measured"
_FEW = 10


@dataclass(frozen=True, slots=True)
class Line:
    """One score: its name, its figure, how sure it is, and what it is made of.

    ``kind`` is the kind of places that make it less than whole (``filtering.KINDS``).
    """

    name: str
    figure: str
    sure: str = ""
    how: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a report shows: scores, tables by term, by group and over time, and on what.

    ``groups`` are the rows by the name of the dimension, ``places`` where the terms stand, of
    ``all_places`` there are.
    """

    headline: str
    lines: Sequence[Line]
    terms: Sequence[Row]
    groups: Mapping[str, Sequence[Row]]
    heat: Sequence[Row]
    progress: Sequence[Row]
    places: pd.DataFrame
    all_places: int
    remarks: Sequence[str]
    signature: str


def headline(adherence: Adherence, interval: Interval | None, segments: int) -> str:
    """Return the result in one line: the adherence, how sure it is, and what it was measured on."""
    sure = f", 95 % interval {between(interval)}" if interval else ""
    made = f"{adherence.rendered} of {adherence.occurrences} occurrences rendered"
    return f"Adherence {figure(adherence.micro)}{sure}: {made} in {segments} segments"


def lines(adherence: Adherence, consistency: Consistency, intervals: Intervals) -> list[Line]:
    """Return each score of the terminology in the order of the report.

    A score that measured nothing is told as such and never as 0 or 1.
    """
    a, c = adherence, consistency
    repeated = f"{c.repeated} repeated terms"

    def share(label: str, name: str, how: str, kind: str) -> Line:
        value = getattr(a, name) if hasattr(a, name) else getattr(c, name)
        return Line(label, figure(value), between(intervals.get(name)), how, kind)

    exact = f"{a.exact} of {a.occurrences} as the glossary writes"
    uses = _uses(intervals.get("forbidden"))
    return [
        share(
            "Adherence",
            "micro",
            f"{a.rendered} of {a.occurrences} occurrences rendered",
            "rendered",
        ),
        share("Adherence, mean over terms", "macro", "", "rendered"),
        share("Exact form", "exact_form", exact, "exact"),
        share(
            "Preferred share",
            "preferred_share",
            f"{a.preferred} of {a.rendered} rendered",
            "preferred",
        ),
        Line("Forbidden", str(a.forbidden), uses, "uses", "forbidden"),
        share("Consistency, dominant share", "dominant_share", repeated, "usual"),
        share("  by occurrence", "dominant_share_weighted", "", "usual"),
        share("Consistency, HHI", "hhi", repeated, "usual"),
        share("  by occurrence", "hhi_weighted", "", "usual"),
        share("Consistency, LTCR", "ltcr", repeated, "usual"),
        share("  by occurrence", "ltcr_weighted", "", "usual"),
        share("Coverage", "coverage", f"{c.known} of {c.occurrences} renderings known", "known"),
    ]


_METRICS = {
    "bleu": ("BLEU", "0 to 100"),
    "chrf2": ("chrF2", "0 to 100"),
    "chrf2++": ("chrF2++", "0 to 100"),
    "ter": ("TER", "edits per 100 words, less is better"),
}


def compared(comparison: Comparison, wait: bool = True) -> list[Line]:
    """Return the scores that a reference gives, and the reference's own.

    Unless it is to ``wait``, TER is told to be under way while it is.
    """
    found = {each.name: each for each in comparison.ready(wait)}
    measured = [
        Line(label, f"{found[name].score:.1f}", _range(found[name].interval), how)
        if name in found
        else Line(label, under_way(comparison.ter), "", how)
        for name, (label, how) in _METRICS.items()
    ]
    r, t, c = comparison.adherence, comparison.translation, comparison.consistency
    return [
        *measured,
        Line("Adherence of the reference", figure(r.micro), "", f"{r.rendered} of {r.occurrences}"),
        Line(
            "  of this translation there", figure(t.micro), "", f"{t.rendered} of {t.occurrences}"
        ),
        Line(
            "Consistency of the reference",
            figure(c.dominant_share),
            "",
            f"dominant share over {c.repeated} repeated terms",
        ),
    ]


def under_way(running: Running | None) -> str:
    """Return how far what runs in the background is."""
    return f"{running.done} of {len(running.pairs)} segments …" if running else ABSENT


def figure(share: float | None) -> str:
    """Return a share in per cent with one decimal.

    >>> figure(0.8947), figure(None)
    ('89.5 %', 'not measured')
    """
    return ABSENT if share is None else f"{share * 100:.1f} %"


def between(interval: Interval | None) -> str:
    """Return an interval in per cent, nothing where there is none.

    >>> between(Interval(0.663, 0.77)), between(None)
    ('66.3–77.0 %', '')
    """
    return f"{interval.low * 100:.1f}–{figure(interval.high)}" if interval else ""


def _uses(interval: Interval | None) -> str:
    return f"{interval.low:.0f}–{interval.high:.0f}" if interval else ""


def _range(interval: Interval | None) -> str:
    return f"{interval.low:.1f}–{interval.high:.1f}" if interval else ""


def named(row: Row, dimension: str = "speaker") -> str:
    """Return a speaker's or a translator's name, said to be missing if it is."""
    return str(row[dimension]) or f"no {dimension}"


def as_text(shown: Shown) -> str:
    """Return a report for a terminal."""
    table = [(line.name, line.figure, line.sure, line.how) for line in shown.lines]
    return "\n".join(
        [
            *aligned([("", "", "95 % interval", ""), *table], right={1, 2}),
            *_terms(worst(shown.terms, _FEW)),
            *(line for name, rows in shown.groups.items() for line in _group(name, rows)),
            *shown.remarks,
            shown.signature,
        ]
    )


def _terms(rows: Sequence[Row]) -> list[str]:
    table = [("  " + str(row["source"]), str(row["target"]), *rendered(row)) for row in rows]
    return ["Terms, the worst first:", *aligned(table, right={2, 3})] if rows else []


def _group(name: str, rows: Sequence[Row]) -> list[str]:
    if not says_something(rows, name) or name == "day":
        return []
    table = [("  " + named(row, name), *rendered(row)) for row in worst(rows, _FEW)]
    title = f"{name.capitalize()}s, the worst first:"
    return [title, *aligned(table, right={1, 2})] if table else []


def says_something(rows: Sequence[Row], name: str) -> bool:
    """Tell whether a breakdown has anything to tell: a name, and not the same for all.

    >>> says_something([{"speaker": ""}], "speaker"), says_something([{"state": "x"}], "state")
    (False, False)
    """
    return any(row[name] for row in rows) and (len(rows) > 1 or name == "speaker")


def rendered(row: Row) -> tuple[str, str]:
    """Return the adherence of a row and what it is made of."""
    share = row["adherence"]
    made = f"{row['rendered']} of {row['occurrences']}"
    return figure(share if isinstance(share, float) else None), made


def aligned(rows: Sequence[Sequence[str]], right: set[int]) -> Iterable[str]:
    """Yield the lines of a table for a terminal; the columns in ``right`` stand to the right."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = []
        for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
            padding = " " * (width - _width(cell))
            cells.append(padding + cell if place in right else cell + padding)
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    """Return how many columns a terminal needs: a Chinese character takes two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
