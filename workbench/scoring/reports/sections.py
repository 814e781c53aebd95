"""The parts of a score's report as HTML: whatever comes from a file is escaped."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from workbench.scoring.reports import markup
from workbench.scoring.reports.chart import bar, over_time, stack
from workbench.scoring.reports.display import Line, named, rendered, says_something
from workbench.scoring.reports.filtering import KINDS, OF_PLACE
from workbench.scoring.reports.markup import (
    CHINESE,
    ENGLISH,
    FIGURE,
    cell,
    clickable,
    data,
    head,
    leads_to,
    opened,
    section,
)
from workbench.scoring.reports.tables import Row, worst

_SHOWN = 20
_COLUMNS = 12
_LARGE = ("Adherence", "Consistency, dominant share", "Coverage", "Preferred share", "Forbidden")


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
        clickable(
            {"term": row["source"]},
            cell(row["source"], CHINESE) + cell(row["target"], ENGLISH) + _bar(row),
        )
        for row in worst(rows, _SHOWN)
    ]
    return section("Adherence by term, the worst first", made)


def by_rendering(rows: Sequence[Row]) -> str:
    """Return how the least consistent terms are rendered: a bar each, a part for each target."""
    repeated = [row for row in rows if _known(row) > 1]
    made = []
    for row in sorted(repeated, key=_evenness)[:_SHOWN]:
        renderings = _counts(row)
        how = ", ".join(f"{name} {number}" for name, number in renderings)
        cells = cell(row["source"], CHINESE) + f"<td>{stack(renderings)}</td>" + cell(how, ENGLISH)
        made.append(clickable({"term": row["source"]}, cells))
    return section("Consistency by term, the least consistent first", made)


def by_group(groups: Mapping[str, Sequence[Row]]) -> str:
    """Return the adherence of speakers, documents, states and translators, a bar each."""
    sections = []
    for name, rows in groups.items():
        if name != "day" and says_something(rows, name):
            made = [
                clickable({name: row[name]}, cell(named(row, name), CHINESE) + _bar(row))
                for row in worst(rows, _SHOWN)
            ]
            sections.append(section(f"Adherence by {name}, the worst first", made))
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
    names = "".join(f"<th{CHINESE}>{escape(str(name) or 'no speaker')}</th>" for name in across)
    body = "".join(
        f"<tr><th{CHINESE}>{escape(str(term))}</th>"
        + "".join(_heat(cells.get((term, speaker))) for speaker in across)
        + "</tr>"
        for term in down
    )
    table = f'<table class="heat"><tr><th></th>{names}</tr>{body}</table>'
    return f'<h3>Terms by speaker</h3><div class="scroll">{table}</div>'


def progress(rows: Sequence[Row]) -> str:
    """Return the adherence over the days on which segments were translated."""
    points = [(str(row["day"]), _share(row["so_far"]), _share(row["adherence"])) for row in rows]
    return f"<h3>Progress over time</h3>{over_time(points)}" if points else ""


def places(found: pd.DataFrame, number: int, terms: Sequence[Row], most: int) -> str:
    """Return the segments that figures come from, those with something wrong first.

    They are some of ``number``, and no more than ``most`` are listed.
    """
    found = found.reset_index(drop=True)
    faults = _faults(found, {row["source"]: row["dominant"] for row in terms if _known(row) > 1})
    grave = faults["rendered"] | faults["forbidden"]
    order = (2 - grave.astype(int) - faults.any(axis=1)).sort_values(kind="stable").index[:most]
    names = ("segment", "speaker", "term", "rendered", "with", "source", "target")
    listed = zip(
        found.loc[order].to_dict("records"), faults.loc[order].to_dict("records"), strict=True
    )
    return markup.places(names, [_place(row, wrong) for row, wrong in listed], number)


def all_scores(lines: Sequence[Line]) -> str:
    """Return every score with its interval."""
    rows = []
    for line in lines:
        cells = cell(line.name) + cell(line.figure, FIGURE) + cell(line.sure, FIGURE)
        cells += cell(line.how)
        rows.append(clickable(_kind(line), cells) if line.kind else f"<tr>{cells}</tr>")
    return section("All scores", rows, head(("", "", "95 % interval", "")))


def all_rows(title: str, rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Return a whole table to open; what its first column names leads to its places."""
    if not rows:
        return ""
    name = "term" if columns[0] == "source" else columns[0]
    body = [
        clickable({name: row[columns[0]]}, "".join(_value(row[column]) for column in columns))
        for row in rows
    ]
    return opened(title, head(columns) + "".join(body))


def _tile(line: Line) -> str:
    sure = f'<span class="sure">{escape(line.sure)}</span>' if line.sure else ""
    way = leads_to(_kind(line)) if line.kind else ""
    return (
        f'<div class="tile"{way}><span class="name">{escape(line.name)}</span>'
        f'<span class="large">{escape(line.figure)}</span>{sure}'
        f'<span class="how">{escape(line.how)}</span></div>'
    )


def _kind(line: Line) -> dict[str, object]:
    return {line.kind: KINDS[line.kind]}


def _bar(row: Row) -> str:
    share = _share(row["adherence"])
    figure, made = rendered(row)
    drawn = bar(share, figure) if share is not None else ""
    return f"<td>{drawn}</td>" + cell(figure, FIGURE) + cell(made, FIGURE)


def _heat(row: Row | None) -> str:
    if row is None:
        return "<td></td>"
    share = _share(row["adherence"]) or 0.0
    way = leads_to({"term": row["source"], "speaker": row["speaker"]})
    return (
        f'<td class="cell"{way} '
        f'style="--share:{share * 100:.1f}%">{row["rendered"]}/{row["occurrences"]}</td>'
    )


def _faults(found: pd.DataFrame, usual: Mapping[object, object]) -> pd.DataFrame:
    """Return for each place what is wrong with it: a column for each of KINDS."""
    otherwise = [
        term in usual and renderings not in ("", _same(usual[term], known))
        for term, renderings, known in zip(
            found["term"], found["renderings"], found["known"], strict=True
        )
    ]
    return pd.DataFrame(
        {
            "rendered": found["rendered"] < found["expected"],
            "exact": found["exact"] < found["expected"],
            "preferred": found["preferred"] < found["rendered"],
            "forbidden": found["forbidden"] > 0,
            "usual": pd.Series(otherwise, found.index, bool),
            "known": found["known"] < found["occurrences"],
        }
    )


def _place(row: Mapping[Hashable, Any], wrong: Mapping[Hashable, bool]) -> str:
    kinds = {str(name): KINDS[str(name)] for name, is_wrong in wrong.items() if is_wrong}
    missed = ' class="missed"' if wrong["rendered"] else ""
    cells = [
        cell(row["segment"]),
        cell(row["speaker"], CHINESE),
        cell(row["term"], CHINESE),
        cell(f"{row['rendered']} of {row['expected']}", FIGURE),
        cell(row["renderings"], ENGLISH),
        cell(row["source"], CHINESE),
        cell(row["target"], ENGLISH),
    ]
    return (
        f"<tr{missed}{data({name: row[name] for name in OF_PLACE} | kinds)}>{''.join(cells)}</tr>"
    )


def _same(usual: object, times: int) -> str:
    return "; ".join([str(usual)] * times)


def _value(value: object) -> str:
    if value is None:
        return cell("–", FIGURE)
    if isinstance(value, float):
        return cell(f"{value:.3f}", FIGURE)
    if isinstance(value, dict):
        return cell(", ".join(f"{name} {number}" for name, number in value.items()))
    return cell(value, FIGURE if isinstance(value, int) else "")


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
