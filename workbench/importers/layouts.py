"""The layouts in which transcripts write who speaks, as a table of label grammars.

A layout is a pattern for the beginning of a line. Its labels are believed by what they say (a name,
a title, an outlet, 问) and by how often they come; the layout with most believed labels is taken,
the earlier one in the table on a tie. To add a layout, add a line to LAYOUTS.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from workbench.importers import timestamps
from workbench.importers.lines import Line, after_marker, is_header, is_prose, lines
from workbench.importers.names import is_name, read_label
from workbench.importers.words import ANSWER, QUESTION
from workbench.text.folding import fold

_GAP = r"[ \t\u00a0\u3000]*"


@dataclass(frozen=True, slots=True)
class Label:
    """A label at ``text[start:end]``, brackets, colon and white space included.

    ``start`` includes a timestamp that stands before the label on its line.
    """

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to write labels: its name and the pattern a labelled line begins with."""

    name: str
    pattern: re.Pattern[str]
    alone: bool = False


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
            rf"(?P<e>\*\*|__)(?P<a>[^*_\n]{{1,60}}?){_GAP}(?:[:：]{_GAP}(?P=e)|(?P=e){_GAP}[:：]){_GAP}"
        ),
    ),
    Layout("colon labels", re.compile(rf"(?P<a>[^:：\n]{{1,60}}?){_GAP}[:：](?!//){_GAP}")),
    Layout("labels on their own line", re.compile(r"(?P<a>[^:：\n]{1,60})$"), alone=True),
)

_NO_LABEL = re.compile(r"[，。！？；“”《》,;!?<>|=…]|\s{4,}|^[#*_>\[【]|^\W*$")
_MANY = 3
_OFTEN = 2
_SHORT = 12


def find_labels(text: str) -> tuple[Layout, list[Label]]:
    r"""Return the layout of ``text`` and its labels in order; no label if there is none.

    >>> layout, labels = find_labels("问：何时？\n答：明天。")
    >>> layout.name, [label.label for label in labels]
    ('colon labels', ['问', '答'])
    """
    rows = lines(text, 0, len(text))
    readings = [(layout, _labels(text, rows, layout)) for layout in LAYOUTS]
    return max(readings, key=lambda reading: len(reading[1]))


def _labels(text: str, rows: list[Line], layout: Layout) -> list[Label]:
    found = [label for row in rows if (label := _match(text, row, layout.pattern)) is not None]
    if layout.alone:
        found = _followed_by_prose(text, rows, found)
    counts = Counter(label.label for label in found)
    believed = [label for label in found if _believed(label.label, counts, layout)]
    if "bracket" in layout.name and len(believed) >= _MANY and len(believed) * 2 > len(found):
        return found
    return believed


def _match(text: str, row: Line, pattern: re.Pattern[str]) -> Label | None:
    start = after_marker(text, row)
    stamp = timestamps.at_start(text, start, row.end)
    match = pattern.match(text, stamp.end if stamp else start, row.end)
    if match is None:
        return None
    groups = match.groupdict()
    label = next(groups[key] for key in "abcd" if groups.get(key)).strip()
    if not label or _NO_LABEL.search(label) or is_header(label):
        return None
    return Label(start, match.end(), label)


def _followed_by_prose(text: str, rows: list[Line], found: list[Label]) -> list[Label]:
    following = dict(zip((row.end for row in rows), rows[1:], strict=False))
    kept = []
    for label in found:
        under = following.get(label.end)
        if under and is_prose(text[under.start : under.end]):
            kept.append(label)
    return kept


def _believed(label: str, counts: Counter[str], layout: Layout) -> bool:
    if fold(label) in QUESTION | ANSWER:
        return not layout.alone
    identity = read_label(label)
    often = counts[label] >= _OFTEN
    if layout.alone:
        return identity.known and (often or bool(identity.role))
    return identity.known or is_name(label) or (counts[label] >= _MANY and len(label) <= _SHORT)
