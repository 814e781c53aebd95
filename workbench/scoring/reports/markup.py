"""Pieces of HTML that reports of scores are made of: whatever they are given is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

CHINESE, ENGLISH, FIGURE = ' lang="zh"', ' lang="en"', ' class="figure"'
"""Attributes of cells."""


def cell(text: object, attributes: str = "") -> str:
    """Return a cell of a table.

    >>> cell("<b>", FIGURE)
    '<td class="figure">&lt;b&gt;</td>'
    """
    return f"<td{attributes}>{escape(str(text))}</td>"


def head(names: Iterable[object], attributes: str = "") -> str:
    """Return the row of a table's heads."""
    return f"<tr>{''.join(f'<th{attributes}>{escape(str(name))}</th>' for name in names)}</tr>"


def data(values: Mapping[str, object]) -> str:
    """Return attributes that the script of :mod:`workbench.scoring.reports.filtering` compares."""
    return "".join(f' data-{name}="{escape(str(value))}"' for name, value in values.items())


def leads_to(values: Mapping[str, object]) -> str:
    """Return the attributes of what shows, when clicked, the places with these values.

    >>> leads_to({"term": "社区"})
    ' data-filter data-term="社区" tabindex="0" role="button"'
    """
    return f' data-filter{data(values)} tabindex="0" role="button"'


def clickable(values: Mapping[str, object], cells: str) -> str:
    """Return a row of a table that leads to its places."""
    return f"<tr{leads_to(values)}>{cells}</tr>"


def section(title: str, rows: Iterable[str], above: str = "") -> str:
    """Return a table of rows with a title, nothing where there are none."""
    body = "".join(rows)
    made = f"<section><h3>{escape(title)}</h3><table>{above}{body}</table></section>"
    return made if body else ""


def opened(title: str, table: str) -> str:
    """Return a long table to open."""
    scrolled = f'<div class="scroll"><table class="all-rows">{table}</table></div>'
    return f"<details><summary>{escape(title)}</summary>{scrolled}</details>"


def places(names: Sequence[str], rows: Sequence[str], number: int) -> str:
    """Return the table of places that figures lead to; ``number`` are there in all."""
    if not rows:
        return ""
    count = f"{len(rows)} of {number} listed" if len(rows) < number else "all listed"
    cut = " data-cut" if len(rows) < number else ""
    return (
        f'<details class="places"{cut}><summary>Places: <span class="what">'
        f"click a figure, a bar, a day or a cell ({count})</span></summary>"
        '<button class="all" data-filter hidden>Show all</button>'
        f'<div class="scroll"><table class="all-rows">{head(names)}{"".join(rows)}</table></div>'
        "</details>"
    )
