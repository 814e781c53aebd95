"""The layouts in which transcripts write who speaks, as a table of label grammars.

A layout is a pattern for the beginning of a line. Its labels are believed by what they say (a name,
a title, an outlet, 问) and by how often they come; the layout with most believed labels is taken,
the earlier one in the table on a tie. To add a layout, add a line to LAYOUTS.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.importers import timestamps
from workbench.importers.labels import Label, believed
from workbench.importers.lines import Line, after_marker, is_header, is_prose, lines
from workbench.importers.names import is_name, read_label, unquoted

_GAP = r"[ \t\u00a0\u3000]*"


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to write labels: its name and the pattern a labelled line begins with.

    ``alone`` says that nothing but its place marks a label, so that more is asked of it.
    """

    name: str
    pattern: re.Pattern[str]
    alone: bool = False


COLON_LABELS = Layout(
    "colon labels", re.compile(rf"(?P<a>[^:：\n]{{1,60}}?){_GAP}[:：](?!//){_GAP}")
)
UNMARKED_LABELS = Layout(
    "labels on their own line", re.compile(r"(?P<a>[^:：\n]{1,60})$"), alone=True
)
LAYOUTS = (
    Layout(
        "bracket labels",
        re.compile(
            rf"(?:\[(?P<a>[^\[\]\n]{{1,80}})\](?!\()|【(?P<b>[^【】\n]{{1,80}})】"
            rf"|〔(?P<c>[^〔〕\n]{{1,80}})〕|［(?P<d>[^［］\n]{{1,80}})］){_GAP}[:：]?{_GAP}"
        ),
    ),
    Layout(
        "Markdown headings",
        re.compile(rf"#{{1,6}}{_GAP}(?P<a>[^#\n]{{1,60}}?){_GAP}[:：]?{_GAP}#*$"),
    ),
    Layout(
        "Markdown bold labels",
        re.compile(
            rf"(?P<e>\*\*|__)(?P<a>[^*_\n]{{1,60}}?){_GAP}"
            rf"(?:[:：]{_GAP}(?P=e)|(?P=e){_GAP}[:：]){_GAP}"
        ),
    ),
    COLON_LABELS,
    Layout(
        "labels with a time",
        re.compile(rf"(?P<a>[^:：\n]{{1,60}}?){_GAP}(?P<stamp>{timestamps.PATTERN}){_GAP}[:：]?$"),
    ),
    UNMARKED_LABELS,
)

_NAME_BEHIND = re.compile(rf"(?P<name>[^:：\n，。？！]{{2,20}}?){_GAP}[:：]{_GAP}")
_CLOSING_BRACKET = re.compile(r"[\]】〕］]")
_NO_LABEL = re.compile(r"[，。！？；“”《》,;!?<>|=…]|\s{4,}|^[#*_>\[【]|^\W*$")
_STAMPED = re.compile(r"[\[【（(〔]?(?:\d|中?[华華]?民[国國])")
_MANY = 3


def find_labels(
    text: str, rows: Sequence[Line] | None = None, layouts: Sequence[Layout] = LAYOUTS
) -> tuple[Layout, list[Label]]:
    r"""Return the layout of ``text`` and its labels in order; no label if there is none.

    ``rows`` are the lines that can begin with a label, all of them unless given.

    >>> layout, labels = find_labels("问：何时？\n答：明天。")
    >>> layout.name, [label.label for label in labels]
    ('colon labels', ['问', '答'])
    """
    heads = [_head(text, row) for row in (lines(text, 0, len(text)) if rows is None else rows)]
    readings = [(layout, _labels(text, heads, layout)) for layout in layouts]
    return max(readings, key=lambda reading: len(reading[1]))


def label_at(text: str, row: Line, layout: Layout) -> Label | None:
    """Return what would be the label of a line in a layout, believed or not."""
    return _match(text, _head(text, row), layout.pattern)


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a line's content starts, behind list marker, and behind a timestamp if it has one."""

    row: Line
    start: int
    after_stamp: int
    stamp: timestamps.Stamp | None


def _head(text: str, row: Line) -> _Head:
    start = after_marker(text, row)
    stamp = timestamps.at_start(text, start, row.end) if _STAMPED.match(text, start) else None
    return _Head(row, start, stamp.end if stamp else start, stamp)


def _labels(text: str, heads: list[_Head], layout: Layout) -> list[Label]:
    pairs = [(label, head.row) for head in heads if (label := _match(text, head, layout.pattern))]
    if layout.alone:
        rows = [head.row for head in heads]
        found = _followed_by_prose(text, rows, [label for label, _ in pairs])
    else:
        found = _without_header(text, pairs)
    kept = believed(text, found, alone=layout.alone)
    if layout is LAYOUTS[0] and len(kept) >= _MANY and len(kept) * 2 > len(found):
        return found
    return kept


def _match(text: str, head: _Head, pattern: re.Pattern[str]) -> Label | None:
    match = pattern.match(text, head.after_stamp, head.row.end)
    if match is None:
        return None
    groups = match.groupdict()
    key = next(key for key in "abcd" if groups.get(key))
    label, end = groups[key].strip(), match.end()
    if named := _name_behind(text, label, end, head.row.end):
        label, end = (
            _CLOSING_BRACKET.sub("", text[match.start(key) : named.end("name")]),
            named.end(),
        )
    if not label or _NO_LABEL.search(unquoted(label)) or is_header(label):
        return None
    stamp = head.stamp
    if groups.get("stamp"):
        stamp = timestamps.own_line(text, *match.span("stamp"))
    return Label(head.row.start, head.start, end, label, stamp)


def _name_behind(text: str, label: str, place: int, end: int) -> re.Match[str] | None:
    """Return the name that stands behind a role in brackets: 【主持人】方晴：."""
    said = read_label(label)
    if text[place - 1 : place] in "：:" or not said.role or said.name != label:
        return None
    named = _NAME_BEHIND.match(text, place, end)
    return named if named and is_name(named["name"]) else None


def _without_header(text: str, pairs: list[tuple[Label, Line]]) -> list[Label]:
    """Drop the lines above the talk that say who takes part: 主持人：林若溪."""
    for place, (label, row) in enumerate(pairs):
        named = text[label.end : row.end]
        if not (read_label(label.label).role and named and read_label(named).known):
            return [label for label, _ in pairs[place:]]
    return []


def _followed_by_prose(text: str, rows: list[Line], found: list[Label]) -> list[Label]:
    following = dict(zip((row.end for row in rows), rows[1:], strict=False))
    under = ((label, following.get(label.end)) for label in found)
    return [label for label, row in under if row and is_prose(text[row.start : row.end])]
