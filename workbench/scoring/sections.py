"""The parts of a score's report as HTML: whatever comes from a file is escaped."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from html import escape

import pandas as pd

from workbench.scoring.chart import bar, over_time, stack
from workbench.scoring.display import Line, named, rendered, says_something
from workbench.scoring.tables import Row, worst

_SHOWN = 20
_COLUMNS = 12
_ZH, _EN, _FIGURE = ' lang="zh"', ' lang="en"', ' class="figure"'
_LARGE = ("Adherence", "Consistency, dominant share", "Coverage", "Preferred share", "Forbidden")
_ROW = ("term", "speaker", "document", "state", "translator", "day")


def tiles(lines: Sequence[Line]) -> str:
    """Return the figures that are read first, large, and those of a reference if there is one."""
    beside = [line for line in lines if line.name in {"Adherence of the reference", "BLEU", "TER"}]
    large = [line for name in _LARGE for line in lines if line.name == name]
    return "".join(
        ['<div class="tiles">', *map(_tile, [*large, *beside]), "</div>"],
    )


def by_term(rows: Sequence[Row]) -> str:
    """Return the adherence of the worst terms, a bar each."""
    made = [
        _clickable(
            {"term": row["source"]},
            _cell(row["source"], _ZH) + _cell(row["target"], _EN) + _bar(row),
        )
        for row in worst(rows, _SHOWN)
    ]
    return _table("Adherence by term, the worst first", made)


def by_rendering(rows: Sequence[Row]) -> str:
    """Return how the least consistent terms are rendered: a bar each, a part for each target."""
    repeated = [row for row in rows if _known(row) > 1]
    made = []
    for row in sorted(repeated, key=_evenness)[:_SHOWN]:
        renderings = _counts(row)
        how = ", ".join(f"{name} {number}" for name, number in renderings)
        cells = _cell(row["source"], _ZH) + f"<td>{stack(renderings)}</td>" + _cell(how, _EN)
        made.append(_clickable({"term": row["source"]}, cells))
    return _table("Consistency by term, the least consistent first", made)


def by_group(groups: Mapping[str, Sequence[Row]]) -> str:
    """Return the adherence of speakers, documents, states and translators, a bar each."""
    sections = []
    for name, rows in groups.items():
        if name != "day" and says_something(rows, name):
            made = [
                _clickable({name: row[name]}, _cell(named(row, name), _ZH) + _bar(row))
                for row in worst(rows, _SHOWN)
            ]
            sections.append(_table(f"Adherence by {name}, the worst first", made))
    return "".join(sections)


def heat(rows: Sequence[Row], terms: Sequence[Row], speakers: Sequence[Row]) -> str:
    """Return terms by speakers, each cell coloured by how faithfully he renders it."""
    if not says_something(speakers, "speaker"):
        return ""
    cells = {(row["source"], row["speaker"]): row for row in rows if row["adherence"] is not None}
    measured = {term for term, _ in cells}, {speaker for _, speaker in cells}
    down = [row["source"] for row in terms if row["source"] in measured[0]][:_SHOWN]
    across = [row["speaker"] for row in speakers if row["speaker"] in measured[1]][:_COLUMNS]
    if not down:
        return ""
    head = "".join(f"<th{_ZH}>{escape(str(name) or 'no speaker')}</th>" for name in across)
    body = "".join(
        f"<tr><th{_ZH}>{escape(str(term))}</th>"
        + "".join(_heat(cells.get((term, speaker))) for speaker in across)
        + "</tr>"
        for term in down
    )
    table = f'<table class="heat"><tr><th></th>{head}</tr>{body}</table>'
    return f'<h3>Terms by speaker</h3><div class="scroll">{table}</div>'


def progress(rows: Sequence[Row]) -> str:
    """Return the adherence over the days on which segments were translated."""
    points = [(str(row["day"]), _share(row["so_far"]), _share(row["adherence"])) for row in rows]
    return f"<h3>Progress over time</h3>{over_time(points)}" if points else ""


def places(found: pd.DataFrame, most: int) -> str:
    """Return the segments that figures come from, those with something wrong first."""
    if not len(found):
        return ""
    wrong = (found["rendered"] < found["expected"]) | (found["forbidden"] > 0)
    listed = pd.concat([found[wrong], found[~wrong]])[:most]
    body = "".join(_place(row) for row in listed.to_dict("records"))
    count = f"{len(listed)} of {len(found)} listed" if len(listed) < len(found) else "all listed"
    names = ("segment", "speaker", "term", "rendered", "with", "source", "target")
    head = "".join(f"<th>{name}</th>" for name in names)
    return (
        '<details class="places"><summary>Places: <span class="what">'
        f"click a term, a speaker, a day or a cell ({count})</span></summary>"
        '<button class="all" data-filter hidden>Show all</button>'
        f'<div class="scroll"><table class="all-rows"><tr>{head}</tr>{body}</table></div></details>'
    )


def all_scores(lines: Sequence[Line]) -> str:
    """Return every score with its interval."""
    rows = "".join(
        f"<tr>{_cell(line.name)}{_cell(line.figure, _FIGURE)}{_cell(line.sure, _FIGURE)}"
        f"{_cell(line.how)}</tr>"
        for line in lines
    )
    head = "<tr><th></th><th></th><th>95 % interval</th><th></th></tr>"
    return f"<h3>All scores</h3><table>{head}{rows}</table>"


def all_rows(title: str, rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Return a whole table to open."""
    if not rows:
        return ""
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(_value(row[column]) for column in columns)}</tr>" for row in rows)
    table = f'<table class="all-rows"><tr>{head}</tr>{body}</table>'
    return f'<details><summary>{escape(title)}</summary><div class="scroll">{table}</div></details>'


def _tile(line: Line) -> str:
    sure = f'<span class="sure">{escape(line.sure)}</span>' if line.sure else ""
    return (
        f'<div class="tile"><span class="name">{escape(line.name)}</span>'
        f'<span class="large">{escape(line.figure)}</span>{sure}'
        f'<span class="how">{escape(line.how)}</span></div>'
    )


def _table(title: str, rows: Iterable[str]) -> str:
    body = "".join(rows)
    return f"<section><h3>{title}</h3><table>{body}</table></section>" if body else ""


def _clickable(data: Mapping[str, object], cells: str) -> str:
    return f'<tr data-filter {_data(data)} tabindex="0" role="button">{cells}</tr>'


def _data(data: Mapping[str, object]) -> str:
    return " ".join(f'data-{name}="{escape(str(value))}"' for name, value in data.items())


def _bar(row: Row) -> str:
    share = _share(row["adherence"])
    figure, made = rendered(row)
    drawn = bar(share, figure) if share is not None else ""
    return f"<td>{drawn}</td>" + _cell(figure, _FIGURE) + _cell(made, _FIGURE)


def _heat(row: Row | None) -> str:
    if row is None:
        return "<td></td>"
    share = _share(row["adherence"]) or 0.0
    data = _data({"term": row["source"], "speaker": row["speaker"]})
    return (
        f'<td class="cell" data-filter {data} tabindex="0" role="button" '
        f'style="--share:{share * 100:.1f}%">{row["rendered"]}/{row["occurrences"]}</td>'
    )


def _place(row: Mapping[Hashable, object]) -> str:
    missed = ' class="missed"' if str(row["rendered"]) != str(row["expected"]) else ""
    made = f"{row['rendered']} of {row['expected']}"
    cells = [
        _cell(row["segment"]),
        _cell(row["speaker"], _ZH),
        _cell(row["term"], _ZH),
        _cell(made, _FIGURE),
        _cell(row["renderings"], _EN),
        _cell(row["source"], _ZH),
        _cell(row["target"], _EN),
    ]
    return f"<tr{missed} {_data({name: row[name] for name in _ROW})}>{''.join(cells)}</tr>"


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


def _share(value: object) -> float | None:
    return value if isinstance(value, float) else None


def _known(row: Row) -> int:
    known = row["known"]
    return known if isinstance(known, int) else 0


def _evenness(row: Row) -> tuple[float, int]:
    return _share(row["hhi"]) or 0.0, -_known(row)


def _counts(row: Row) -> list[tuple[str, int]]:
    renderings = row["renderings"]
    return list(renderings.items()) if isinstance(renderings, dict) else []
