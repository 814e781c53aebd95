"""A comparison of two translations as HTML: a part of a notebook, or a page that opens offline."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.scoring.reports import markup
from workbench.scoring.reports.chart import bar
from workbench.scoring.reports.contrast_display import headline, heads, how, remarks, table
from workbench.scoring.reports.display import ABSENT
from workbench.scoring.reports.filtering import OF_PLACE
from workbench.scoring.reports.markup import (
    CHINESE,
    ENGLISH,
    FIGURE,
    cell,
    clickable,
    data,
    head,
    section,
)
from workbench.scoring.reports.page import IN_NOTEBOOK, IN_PAGE, framed, whole

if TYPE_CHECKING:
    from workbench.scoring.contrast import Contrast

_SHOWN = 20
_LEADS_TO = {
    "micro": "rendered",
    "macro": "rendered",
    "exact_form": "exact",
    "preferred_share": "preferred",
    "forbidden": "forbidden",
    "dominant_share": "usual",
    "hhi": "usual",
    "ltcr": "usual",
    "coverage": "known",
}
_COUNTED = {"usual": "renderings"}
_KINDS = {
    "rendered": "rendered in one, not in the other",
    "exact": "as the glossary writes it in one only",
    "preferred": "the preferred form in one only",
    "forbidden": "a forbidden form in one only",
    "usual": "rendered otherwise",
    "known": "a known rendering in one only",
}
"""The kind of places that a figure differs by, and how they are told."""


def page(made: Contrast) -> str:
    """Return a page of its own."""
    title = f"{made.names[0]} and {made.names[1]}"
    return whole(escape(title), part(made, True, IN_PAGE))


def part(made: Contrast, wait: bool, places: int = IN_NOTEBOOK) -> str:
    """Return a part of a page, with no more than so many places; TER only if it is there.

    With ``wait`` it is waited for.
    """
    body = [
        _figures(made, wait),
        '<div class="charts">',
        _terms(made),
        *(_groups(made, name) for name in ("speaker", "document", "translator")),
        "</div>",
        _places(made.places, made.names, places),
    ]
    return framed(headline(made), body, remarks(made))


def _figures(made: Contrast, wait: bool) -> str:
    rows = []
    for name, (label, *figures) in table(made, wait):
        cells = cell(label) + "".join(cell(each, FIGURE) for each in figures)
        kind = _LEADS_TO.get(name)
        rows.append(clickable({kind: _KINDS[kind]}, cells) if kind else f"<tr>{cells}</tr>")
    return section("All scores", rows, head(heads(made), FIGURE))


def _terms(made: Contrast) -> str:
    rows = [
        _beside(
            made, {"term": row["source"]}, row, [how(row["first_with"]), how(row["second_with"])]
        )
        for row in made.terms[:_SHOWN].to_dict("records")
    ]
    number = len(made.terms)
    return section(f"Terms rendered otherwise: {number}, the greatest differences first", rows)


def _groups(made: Contrast, name: str) -> str:
    """Return those that render their terms otherwise in the two."""
    found = made.by(name)
    if not found[name].any() or (len(found) < 2 and name != "speaker"):
        return ""
    found = found[found["difference"] != 0]
    ordered = found.loc[(-found["difference"].abs()).sort_values(kind="stable").index]
    rows = [
        _beside(made, {name: row[name]}, row, ["", ""])
        for row in ordered[:_SHOWN].to_dict("records")
    ]
    return section(f"By {name}, the greatest differences first", rows)


def _beside(
    made: Contrast, of: dict[str, str], row: Mapping[Hashable, Any], renderings: list[str]
) -> str:
    """Return two rows, one for each translation: a bar, and what it is made of."""
    [(name, value)] = of.items()
    measured = name != "term" or value not in made.unmeasured
    sides = zip(made.names, (row["first"], row["second"]), renderings, strict=True)
    first, second = (
        f"<td>{bar(number / row['occurrences'], side) if measured else ''}</td>"
        + cell(side)
        + cell(f"{number} of {row['occurrences']}" if measured else ABSENT, FIGURE)
        + cell(rendered, ENGLISH)
        for side, number, rendered in sides
    )
    label = cell(value or f"no {name}", f'{CHINESE} rowspan="2"')
    # One of the two is enough for the keyboard.
    return clickable(of, label + first) + f"<tr data-filter{data(of)}>{second}</tr>"


def _places(found: pd.DataFrame, names: tuple[str, str], most: int) -> str:
    rows = [_place(row) for row in found[:most].to_dict("records")]
    first, second = names
    heads_ = (
        "segment",
        "speaker",
        "term",
        "source",
        first,
        f"{first}: with",
        second,
        f"{second}: with",
    )
    return markup.places(heads_, rows, len(found))


def _place(row: Mapping[Hashable, Any]) -> str:
    kinds = {
        name: words
        for name, words in _KINDS.items()
        if row[_COUNTED.get(name, name)] != row[f"{_COUNTED.get(name, name)}_second"]
    }
    cells = [
        cell(row["segment"]),
        cell(row["speaker"], CHINESE),
        cell(row["term"], CHINESE),
        cell(row["source"], CHINESE),
        cell(row["target"], ENGLISH),
        cell(row["renderings"] or "not rendered", ENGLISH),
        cell(row["target_second"], ENGLISH),
        cell(row["renderings_second"] or "not rendered", ENGLISH),
    ]
    return f"<tr{data({name: row[name] for name in OF_PLACE} | kinds)}>{''.join(cells)}</tr>"
