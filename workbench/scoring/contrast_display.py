"""A comparison in words, and as a part of a page."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from workbench.scoring.agreement import Agreement
from workbench.scoring.display import ABSENT, aligned, figure
from workbench.scoring.significance import Difference
from workbench.scoring.style import STYLE

if TYPE_CHECKING:
    from workbench.scoring.contrast import Contrast

_NAMES = {
    "micro": "Adherence",
    "macro": "Adherence, mean over terms",
    "exact_form": "Exact form",
    "preferred_share": "Preferred share",
    "forbidden": "Forbidden",
    "dominant_share": "Consistency, dominant share",
    "hhi": "Consistency, HHI",
    "ltcr": "Consistency, LTCR",
    "coverage": "Coverage",
    "bleu": "BLEU",
    "chrf2": "chrF2",
    "chrf2++": "chrF2++",
    "ter": "TER",
}
_NUMBERS = frozenset({"forbidden", "bleu", "chrf2", "chrf2++", "ter"})
_FEW = 20


def as_text(made: Contrast) -> str:
    """Return a comparison for a terminal."""
    rows = [
        ("  " + source, f"{first}", f"{second}", f"of {number}", _how(one), _how(two))
        for source, number, first, second, one, two in _terms(made)
    ]
    title = f"Terms rendered otherwise: {len(made.terms)}"
    return "\n".join(
        [
            *aligned(_table(made), right={1, 2, 3, 4}),
            title,
            *(aligned(rows, right={1, 2, 3}) if rows else []),
            *_remarks(made),
        ]
    )


def as_html(made: Contrast) -> str:
    """Return a comparison as a part of a page; whatever comes from a file is escaped."""
    head, *lines = _table(made)
    terms = "".join(
        f'<tr><td lang="zh">{escape(source)}</td><td class="figure">{first} of {number}</td>'
        f'<td lang="en">{escape(_how(one))}</td><td class="figure">{second} of {number}</td>'
        f'<td lang="en">{escape(_how(two))}</td></tr>'
        for source, number, first, second, one, two in _terms(made)
    )
    names = "".join(f"<th></th><th>{escape(name)}</th>" for name in made.names)
    return (
        f'<div class="workbench-score"><style>{STYLE}</style><table>{_row(head, "th")}'
        f"{''.join(_row(line, 'td') for line in lines)}</table>"
        f"<h3>Terms rendered otherwise: {len(made.terms)}</h3>"
        f"<table><tr><th></th>{names}</tr>{terms}</table>"
        + "".join(f'<p class="remark">{escape(each)}</p>' for each in _remarks(made))
        + "</div>"
    )


def _table(made: Contrast) -> list[tuple[str, ...]]:
    found: Mapping[str, Difference] = {**made.differences, **made.metrics}
    head = ("", *made.names, "p (bootstrap)", "p (randomisation)")
    return [head, *(_line(name, found[name]) for name in _NAMES if name in found)]


def _line(name: str, each: Difference) -> tuple[str, ...]:
    values = (each.first, each.second)
    shown = [_number(value) if name in _NUMBERS else figure(value) for value in values]
    return (_NAMES[name], *shown, _p(each.bootstrap), _p(each.randomisation))


def _terms(made: Contrast) -> list[tuple[str, int, int, int, Mapping[str, int], Mapping[str, int]]]:
    columns = ["source", "occurrences", "first", "second", "first_with", "second_with"]
    return [*made.terms[columns][:_FEW].itertuples(index=False, name=None)]


def _remarks(made: Contrast) -> list[str]:
    left_out = [f"{number} left out: {why}" for why, number in made.left_out.items()]
    scored = "; ".join([f"{made.first.counts.scored} segments compared", *left_out])
    states = [_agreement(made.states)] if made.states else []
    return [scored, *states, made.first.signature, made.second.signature]


def _agreement(made: Agreement) -> str:
    alpha = ABSENT if made.alpha is None else f"{made.alpha:.3f}"
    kappa = ABSENT if made.kappa is None else f"{made.kappa:.3f}"
    return f"Agreement on states: alpha {alpha}, kappa {kappa}, {made.judged} segments"


def _row(cells: tuple[str, ...], tag: str) -> str:
    first, *rest = cells
    figures = "".join(f'<{tag} class="figure">{escape(cell)}</{tag}>' for cell in rest)
    return f"<tr><{tag}>{escape(first)}</{tag}>{figures}</tr>"


def _how(renderings: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in renderings.items()) or "not rendered"


def _number(value: float | None) -> str:
    return ABSENT if value is None else f"{value:.1f}".removesuffix(".0")


def _p(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
