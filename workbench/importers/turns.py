"""From labels to the parts of turns: where text and timestamp are, and what is page furniture.

Between one label and the next, a part ends at a timestamp that closes it or at a line of
furniture. Body text that follows without a label is a further part of the same speaker; what is
not body text there is furniture. The text of a part is one slice of the file, its paragraphs
together.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.importers import timestamps
from workbench.importers.labels import Label
from workbench.importers.lines import (
    Line,
    after_marker,
    ends_as_sentence,
    is_closing,
    is_passing,
    lines,
    repeated_lines,
)
from workbench.importers.timestamps import Stamp


@dataclass(slots=True)
class Part:
    """A turn in the making: the span of all of it, the span of its text, and its timestamp."""

    label: str
    start: int
    text_start: int
    text_end: int
    end: int
    stamp: Stamp | None = None


def find_parts(text: str, labels: list[Label]) -> list[list[Part]]:
    """Return the parts of each label's turn; a label with nothing under it has none."""
    ends = [label.line for label in labels[1:]] + [len(text)]
    repeated = repeated_lines(text)
    blocks = [
        _parts(text, label, end, repeated, last=end == len(text))
        for label, end in zip(labels, ends, strict=True)
    ]
    _stamps_before(text, labels, blocks)
    return blocks


def _parts(
    text: str, label: Label, end: int, repeated: frozenset[str], *, last: bool
) -> list[Part]:
    parts: list[Part] = []
    current: Part | None = Part(
        label.label, label.start, label.end, label.end, label.end, label.stamp
    )
    for row in _body(text, lines(text, label.end, end), last=last):
        content = text[row.start : row.end]
        closing = is_closing(content)
        if closing and last:
            break
        heads_page = content in repeated and row.start > label.end
        if closing or heads_page or is_passing(content):
            current = None if current is None or current.text_end > current.text_start else current
            continue
        if current is None:
            if not _goes_on(text, row):
                continue
            start = after_marker(text, row)
            current = Part("", start, start, start, start)
        if _take(text, current, row) and (not parts or parts[-1] is not current):
            parts.append(current)
        if _is_over(current):
            current = None
    return parts


def _goes_on(text: str, row: Line) -> bool:
    if timestamps.own_line(text, row.start, row.end):
        return False
    stamp = timestamps.at_end(text, row.start, row.end)
    return stamp is not None or ends_as_sentence(text[row.start : row.end])


def _take(text: str, part: Part, row: Line) -> bool:
    """Add a line to the part; say whether the part has text now."""
    empty = part.text_start == part.text_end
    if stamp := timestamps.own_line(text, row.start, row.end):
        part.stamp, part.end = part.stamp or stamp, row.end
        return not empty
    start = row.start
    if empty and part.stamp is None and (stamp := timestamps.at_start(text, start, row.end)):
        part.stamp, start = stamp, stamp.end
    stamp = timestamps.at_end(text, start, row.end)
    text_end = start + len(text[start : stamp.start if stamp else row.end].rstrip())
    if empty:
        part.text_start = start
    part.text_end, part.end = text_end, row.end
    part.stamp = part.stamp or stamp
    return part.text_end > part.text_start


def _is_over(part: Part) -> bool:
    return part.stamp is not None and part.stamp.start >= part.text_end > part.text_start


def _body(text: str, rows: list[Line], *, last: bool) -> list[Line]:
    """Drop what trails after the last turn: lines that are menus, not sentences."""
    kept = len(rows)
    while (
        last and kept > 1 and not ends_as_sentence(text[rows[kept - 1].start : rows[kept - 1].end])
    ):
        kept -= 1
    menu = any(mark in text[row.start : row.end] for row in rows[kept:] for mark in "|｜>©")
    return rows[:kept] if len(rows) - kept > 1 or menu else rows


def _stamps_before(text: str, labels: list[Label], blocks: list[list[Part]]) -> None:
    """Where each turn's timestamp stands on a line before its label, move it there."""
    above = lines(text, 0, labels[0].start)
    stamp = timestamps.own_line(text, above[-1].start, above[-1].end) if above else None
    if stamp is None:
        return
    for parts in blocks:
        if not parts:
            continue
        following = parts[-1].stamp
        if following is not None and following.start < parts[-1].text_end:
            return
        first = parts[0]
        first.start = stamp.start
        parts[-1].end = parts[-1].text_end
        first.stamp, stamp = stamp, following
        if len(parts) > 1:
            parts[-1].stamp = None
        if stamp is None:
            return
