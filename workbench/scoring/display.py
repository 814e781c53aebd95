"""A score in figures that a person reads: plain text and escaped HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from workbench.scoring.adherence import Adherence
from workbench.scoring.consistency import Consistency

ABSENT = "not measured"


def lines(adherence: Adherence, consistency: Consistency) -> list[tuple[str, str, str]]:
    """Return name, figure and explanation of each score in the order of the report.

    A score that measured nothing is told as such and never as 0 or 1.
    """
    a, c = adherence, consistency
    return [
        ("Adherence", figure(a.micro), f"{a.rendered} of {a.occurrences} occurrences rendered"),
        ("Adherence, mean over terms", figure(a.macro), ""),
        (
            "Exact form",
            figure(a.exact_form),
            f"{a.exact} of {a.occurrences} as the glossary writes",
        ),
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


def figure(share: float | None) -> str:
    """Return a share in per cent with one decimal.

    >>> figure(0.8947), figure(None)
    ('89.5 %', 'not measured')
    """
    return ABSENT if share is None else f"{share * 100:.1f} %"


def as_text(rows: Sequence[tuple[str, str, str]], remarks: Iterable[str]) -> str:
    """Return the report for a terminal.

    >>> print(as_text([("Adherence", "50.0 %", "1 of 2")], ["signature"]))
    Adherence  50.0 %  1 of 2
    signature
    """
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    body = [
        f"{name:<{widths[0]}}  {value:>{widths[1]}}  {how}".rstrip() for name, value, how in rows
    ]
    return "\n".join([*body, *remarks])


def as_html(rows: Sequence[tuple[str, str, str]], remarks: Iterable[str]) -> str:
    """Return the report for a notebook; whatever comes from a file is escaped.

    >>> as_html([("A", "1", "<b>")], [])
    '<table><tr><th>A</th><td>1</td><td>&lt;b&gt;</td></tr></table>'
    """
    body = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(value)}</td><td>{escape(how)}</td></tr>"
        for name, value, how in rows
    )
    below = "".join(f"<p>{escape(remark)}</p>" for remark in remarks)
    return f"<table>{body}</table>{below}"
