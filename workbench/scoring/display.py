"""A score in figures that a person reads, and as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from workbench.scoring.adherence import Adherence
from workbench.scoring.bootstrap import Interval
from workbench.scoring.comparison import Comparison
from workbench.scoring.consistency import Consistency
from workbench.scoring.tables import Row, worst

ABSENT = "not measured"
_FEW = 10

Line = tuple[str, str, str]
"""Name, figure and explanation of one score."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a report shows: scores, tables by term and by speaker, and below them on what."""

    headline: str
    lines: Sequence[Line]
    terms: Sequence[Row]
    speakers: Sequence[Row]
    remarks: Sequence[str]
    signature: str


def headline(adherence: Adherence, interval: Interval | None, segments: int) -> str:
    """Return the result in one line: the adherence, how sure it is, and what it was measured on."""
    sure = f", 95 % interval {between(interval)}" if interval else ""
    made = f"{adherence.rendered} of {adherence.occurrences} occurrences rendered"
    return f"Adherence {figure(adherence.micro)}{sure}: {made} in {segments} segments"


def lines(
    adherence: Adherence, consistency: Consistency, interval: Interval | None = None
) -> list[Line]:
    """Return each score of the terminology in the order of the report.

    A score that measured nothing is told as such and never as 0 or 1.
    """
    a, c = adherence, consistency
    exact = f"{a.exact} of {a.occurrences} as the glossary writes"
    return [
        ("Adherence", figure(a.micro), f"{a.rendered} of {a.occurrences} occurrences rendered"),
        ("  95 % interval", between(interval), "segments resampled"),
        ("Adherence, mean over terms", figure(a.macro), ""),
        ("Exact form", figure(a.exact_form), exact),
        ("Preferred share", figure(a.preferred_share), f"{a.preferred} of {a.rendered} rendered"),
        ("Forbidden", str(a.forbidden), "uses of forbidden targets"),
        ("Consistency, dominant share", figure(c.dominant_share), f"{c.repeated} repeated terms"),
        ("  by occurrence", figure(c.dominant_share_weighted), ""),
        ("Consistency, HHI", figure(c.hhi), ""),
        ("  by occurrence", figure(c.hhi_weighted), ""),
        ("Consistency, LTCR", figure(c.ltcr), ""),
        ("  by occurrence", figure(c.ltcr_weighted), ""),
        ("Coverage", figure(c.coverage), f"{c.known} of {c.occurrences} renderings known"),
    ]


_METRICS = {
    "bleu": ("BLEU", "0 to 100"),
    "chrf2": ("chrF2", "0 to 100"),
    "chrf2++": ("chrF2++", "0 to 100"),
    "ter": ("TER", "edits per 100 words, less is better"),
}


def compared(comparison: Comparison) -> list[Line]:
    """Return the scores that a reference gives, and the reference's own."""
    found = {each.name: f"{each.score:.1f}" for each in comparison.metrics}
    measured = [(label, found.get(name, ABSENT), how) for name, (label, how) in _METRICS.items()]
    r, t, c = comparison.adherence, comparison.translation, comparison.consistency
    of_both = [
        ("Adherence of the reference", figure(r.micro), f"{r.rendered} of {r.occurrences}"),
        ("  of this translation there", figure(t.micro), f"{t.rendered} of {t.occurrences}"),
        (
            "Consistency of the reference",
            figure(c.dominant_share),
            f"dominant share over {c.repeated} repeated terms",
        ),
    ]
    return [*measured, *of_both]


def figure(share: float | None) -> str:
    """Return a share in per cent with one decimal.

    >>> figure(0.8947), figure(None)
    ('89.5 %', 'not measured')
    """
    return ABSENT if share is None else f"{share * 100:.1f} %"


def between(interval: Interval | None) -> str:
    """Return an interval in per cent.

    >>> between(Interval(0.663, 0.77)), between(None)
    ('66.3–77.0 %', 'not measured')
    """
    return f"{interval.low * 100:.1f}–{figure(interval.high)}" if interval else ABSENT


def named(row: Row) -> str:
    """Return a speaker's name, said to be missing if it is."""
    return str(row["speaker"]) or "no speaker"


def has_speakers(rows: Sequence[Row]) -> bool:
    """Tell whether anybody is named."""
    return any(row["speaker"] for row in rows)


def as_text(shown: Shown) -> str:
    """Return a report for a terminal.

    >>> print(as_text(Shown("", [("Adherence", "50.0 %", "1 of 2")], [], [], [], "signature")))
    Adherence  50.0 %  1 of 2
    signature
    """
    return "\n".join(
        [
            *_aligned(shown.lines, right={1}),
            *_terms(worst(shown.terms, _FEW)),
            *_speakers(worst(shown.speakers, _FEW)),
            *shown.remarks,
            shown.signature,
        ]
    )


def _terms(rows: Sequence[Row]) -> list[str]:
    table = [("  " + str(row["source"]), str(row["target"]), *rendered(row)) for row in rows]
    return ["Terms, the worst first:", *_aligned(table, right={2, 3})] if rows else []


def _speakers(rows: Sequence[Row]) -> list[str]:
    if not has_speakers(rows):
        return []
    table = [("  " + named(row), *rendered(row)) for row in rows]
    return ["Speakers, the worst first:", *_aligned(table, right={1, 2})]


def rendered(row: Row) -> tuple[str, str]:
    """Return the adherence of a row and what it is made of."""
    share = row["adherence"]
    made = f"{row['rendered']} of {row['occurrences']}"
    return figure(share if isinstance(share, float) else None), made


def _aligned(rows: Sequence[Sequence[str]], right: set[int]) -> Iterable[str]:
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
