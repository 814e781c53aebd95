"""A score as HTML: a part of a notebook, or a page of its own that opens offline.

Whatever comes from a file is escaped. There is no script and nothing is fetched; colours are
those of JupyterLab's theme where there is one, and else the reader's light or dark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from workbench.scoring.chart import bar
from workbench.scoring.display import Shown, has_speakers, named, rendered
from workbench.scoring.tables import SPEAKERS, TERMS, Row, worst

_SHOWN = 20
_ZH, _EN, _FIGURE = ' lang="zh"', ' lang="en"', ' class="figure"'

_STYLE = """
.workbench-score { max-width: 60rem; font-variant-numeric: tabular-nums; line-height: 1.5; }
.workbench-score table { border-collapse: collapse; margin: 0 0 1em; font-size: inherit; }
/* The name twice, to have more weight than what JupyterLab says of every table. */
.workbench-score.workbench-score :is(th, td) {
  padding: 0.15em 0.8em 0.15em 0; text-align: left; vertical-align: top;
  font-weight: normal; max-width: 24em; overflow-wrap: break-word; white-space: pre-wrap; }
.workbench-score.workbench-score .figure { text-align: right; white-space: nowrap; }
.workbench-score .headline { font-size: 1.25em; }
.workbench-score h3 { font-size: 1.05em; margin: 1em 0 0.3em; }
.workbench-score .bar { display: block; width: 12em; height: 0.8em; margin-top: 0.35em; }
.workbench-score .track { fill: currentColor; opacity: 0.15; }
.workbench-score .filled { fill: var(--jp-brand-color1, #1e88e5); }
.workbench-score details { margin: 0.5em 0; overflow-x: auto; }
.workbench-score summary { cursor: pointer; }
.workbench-score.workbench-score .all :is(th, td) {
  border-top: 1px solid var(--jp-border-color2, #8886); max-width: 14em; }
.workbench-score .all th { white-space: nowrap; }
.workbench-score .remark { margin: 0.2em 0; overflow-wrap: anywhere; }
"""

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Terminology score</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font-family: system-ui, sans-serif; margin: 2rem; }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def page(shown: Shown) -> str:
    """Return a page of its own, which opens offline."""
    return _PAGE.format(body=part(shown))


def part(shown: Shown) -> str:
    """Return a report as a part of a page.

    >>> made = part(Shown("<b>", [("Adherence", "50.0 %", "1 of 2")], [], [], [], "signature"))
    >>> "&lt;b&gt;" in made, "<b>" in made
    (True, False)
    """
    terms = worst(shown.terms, _SHOWN)
    speakers = shown.speakers if has_speakers(shown.speakers) else []
    return "".join(
        [
            f'<div class="workbench-score"><style>{_STYLE}</style>',
            f'<p class="headline">{escape(shown.headline)}</p>',
            _bars("Adherence by term, the worst first", map(_term, terms)),
            _bars("Adherence by speaker, the worst first", map(_speaker, worst(speakers, _SHOWN))),
            f"<h3>All scores</h3><table>{''.join(map(_line, shown.lines))}</table>",
            _all(f"All {len(shown.terms)} terms that occur", shown.terms, TERMS),
            _all(f"All {len(speakers)} speakers", speakers, SPEAKERS),
            *(f'<p class="remark">{escape(remark)}</p>' for remark in shown.remarks),
            f'<p class="remark"><code>{escape(shown.signature)}</code></p></div>',
        ]
    )


def _bars(title: str, rows: Iterable[str]) -> str:
    body = "".join(rows)
    return f"<h3>{title}</h3><table>{body}</table>" if body else ""


def _term(row: Row) -> str:
    return _bar(_cell(row["source"], _ZH) + _cell(row["target"], _EN), row)


def _speaker(row: Row) -> str:
    return _bar(_cell(named(row), _ZH), row)


def _bar(heads: str, row: Row) -> str:
    share = row["adherence"]
    figure, made = rendered(row)
    drawn = bar(share, figure) if isinstance(share, float) else ""
    numbers = _cell(figure, _FIGURE) + _cell(made, _FIGURE)
    return f"<tr>{heads}<td>{drawn}</td>{numbers}</tr>"


def _line(line: tuple[str, str, str]) -> str:
    name, figure, how = line
    return f"<tr>{_cell(name)}{_cell(figure, _FIGURE)}{_cell(how)}</tr>"


def _all(title: str, rows: Sequence[Row], columns: Sequence[str]) -> str:
    if not rows:
        return ""
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(_value(row[column]) for column in columns)}</tr>" for row in rows)
    table = f'<table class="all"><tr>{head}</tr>{body}</table>'
    return f"<details><summary>{escape(title)}</summary>{table}</details>"


def _value(value: object) -> str:
    if value is None:
        return _cell("–", _FIGURE)
    if isinstance(value, float):
        return _cell(f"{value:.3f}", _FIGURE)
    if isinstance(value, dict):
        return _cell(", ".join(f"{name} {number}" for name, number in value.items()))
    return _cell(value, _FIGURE if isinstance(value, int) else "")


def _cell(text: object, attributes: str = "") -> str:
    return f"<td{attributes}>{escape(str(text))}</td>"
