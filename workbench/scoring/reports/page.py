"""A score as HTML: a part of a notebook, or a page of its own that opens offline.

Whatever comes from a file is escaped, nothing is fetched, and the only script is that of
:mod:`workbench.scoring.reports.filtering`; without it all is there to read but the filter. Colours
are those of JupyterLab's theme where there is one, and else the reader's light or dark.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from workbench.scoring.reports import sections
from workbench.scoring.reports.display import Shown, says_something
from workbench.scoring.reports.filtering import POLICY, SCRIPT
from workbench.scoring.reports.style import PAGE_STYLE, STYLE
from workbench.scoring.reports.tables import GROUPS, TERMS

IN_NOTEBOOK = 300
IN_PAGE = 3000
"""Places that are listed."""

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def page(shown: Shown) -> str:
    """Return a page of its own, which opens offline."""
    return whole("Terminology score", part(shown, IN_PAGE))


def whole(title: str, body: str) -> str:
    """Return a page around a part of one."""
    return _PAGE.format(policy=POLICY, style=PAGE_STYLE, title=title, body=body)


def part(shown: Shown, places: int = IN_NOTEBOOK) -> str:
    """Return a report as a part of a page, with no more than so many places listed."""
    speakers = shown.groups.get("speaker", [])
    body = [
        sections.tiles(shown.lines),
        '<div class="charts">',
        sections.by_term(shown.terms),
        sections.by_rendering(shown.terms),
        sections.by_group(shown.groups),
        "</div>",
        sections.heat(shown.heat, shown.terms, speakers),
        sections.progress(shown.progress),
        sections.places(shown.places, shown.all_places, shown.terms, places),
        sections.all_scores(shown.lines),
        sections.all_rows(f"All {len(shown.terms)} terms that occur", shown.terms, TERMS),
        *(
            sections.all_rows(f"All {name}s: {len(rows)}", rows, [name, *GROUPS])
            for name, rows in shown.groups.items()
            if says_something(rows, name)
        ),
    ]
    return framed(shown.headline, body, [*shown.remarks, shown.signature])


def framed(headline: str, body: Sequence[str], remarks: Sequence[str]) -> str:
    """Return a part of a page: its headline, what it shows, and the remarks at its foot."""
    return "".join(
        [
            f'<div class="workbench-score"><style>{STYLE}</style>',
            f'<p class="headline">{escape(headline)}</p>',
            *body,
            *(f'<p class="remark">{escape(remark)}</p>' for remark in remarks),
            f"<script>{SCRIPT}</script></div>",
        ]
    )
