"""A comparison in figures that a person reads, and as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workbench.scoring.comparison import NO_REFERENCE
from workbench.scoring.figures.agreement import Agreement
from workbench.scoring.figures.significance import Difference
from workbench.scoring.reports.display import ABSENT, aligned, figure, under_way
from workbench.scoring.reports.remarks import said
from workbench.text.wording import many

if TYPE_CHECKING:
    from workbench.scoring.contrast import Contrast

NAMES = {
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
        ("  " + source, *rendered(made, source, first, second), f"of {number}", how(one), how(two))
        for source, number, first, second, one, two in _terms(made)
    ]
    title = f"Terms rendered otherwise: {len(made.terms)}"
    return "\n".join(
        [
            *aligned([heads(made), *(row for _, row in table(made))], right={1, 2, 3, 4}),
            title,
            *(aligned(rows, right={1, 2, 3}) if rows else []),
            *remarks(made),
        ]
    )


def headline(made: Contrast) -> str:
    """Return what differs in one line."""
    micro = made.differences["micro"]
    first, second = made.names
    by_chance = f", p = {micro.randomisation:.4f}" if micro.randomisation is not None else ""
    return (
        f"Adherence: {first} {figure(micro.first)}, {second} {figure(micro.second)}{by_chance} · "
        f"{many(len(made.terms), 'term')} rendered otherwise · "
        f"the two differ in {many(len(made.places), 'place')}"
    )


def table(made: Contrast, wait: bool = True) -> list[tuple[str, tuple[str, ...]]]:
    """Return each figure's name, and how it is told: itself, that of both, and both p-values.

    Unless it is to ``wait``, TER is told to be under way while it is.
    """
    found: dict[str, Difference] = dict(made.differences)
    if made.compared:
        found |= made.compared.ready(wait)
    rows = [(name, _line(name, found[name])) for name in NAMES if name in found]
    if made.compared and "ter" not in found:
        rows.append(("ter", (NAMES["ter"], under_way(made.compared.ter), "", "", "")))
    return rows


def heads(made: Contrast) -> tuple[str, ...]:
    """Return the heads of that table."""
    return ("", *made.names, "p (bootstrap)", "p (randomisation)")


def _line(name: str, each: Difference) -> tuple[str, ...]:
    values = (each.first, each.second)
    shown = [_number(value) if name in _NUMBERS else figure(value) for value in values]
    return (NAMES[name], *shown, _p(each.bootstrap), _p(each.randomisation))


def _terms(made: Contrast) -> list[tuple[str, int, int, int, Mapping[str, int], Mapping[str, int]]]:
    columns = ["source", "occurrences", "first", "second", "first_with", "second_with"]
    return [*made.terms[columns][:_FEW].itertuples(index=False, name=None)]


def remarks(made: Contrast) -> list[str]:
    """Return what was compared, what was left out, and how it was measured."""
    scored = said(made.first.counts.scored, "compared", made.left_out)
    states = [_agreement(made.states)] if made.states else []
    return [scored, *_reference(made), *states, made.first.signature, made.second.signature]


def rendered(made: Contrast, term: str, *numbers: int) -> list[str]:
    """Return how often a term is rendered, as told; of one without a target nothing is."""
    return [ABSENT if term in made.unmeasured else f"{number}" for number in numbers]


def _reference(made: Contrast) -> list[str]:
    if made.unreferenced is None:
        return []
    left_out = {NO_REFERENCE: made.unreferenced} if made.unreferenced else {}
    told = said(
        made.first.counts.scored - made.unreferenced, "compared with the reference", left_out
    )
    return [told if made.compared else f"{told}; fewer than two: not measured"]


def _agreement(made: Agreement) -> str:
    alpha = ABSENT if made.alpha is None else f"{made.alpha:.3f}"
    kappa = ABSENT if made.kappa is None else f"{made.kappa:.3f}"
    return f"Agreement on states: alpha {alpha}, kappa {kappa}, {many(made.judged, 'segment')}"


def how(renderings: Mapping[str, int]) -> str:
    """Return renderings with their numbers."""
    return ", ".join(f"{name} {number}" for name, number in renderings.items()) or "not rendered"


def _number(value: float | None) -> str:
    return ABSENT if value is None else f"{value:.1f}".removesuffix(".0")


def _p(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
