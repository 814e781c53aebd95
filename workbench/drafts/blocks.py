"""The turns of an English text, as blocks of lines: by empty lines, or by labels of speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from workbench.drafts.placement import Line, Note
from workbench.importers import furniture
from workbench.importers.layouts import UNMARKED_LABELS
from workbench.importers.plain import parse
from workbench.text.segmenting import split

Block = list[Line]

_LINE_END = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_LABELS = (
    re.compile(r"\[[^\[\]]{1,200}\][ \t]*:?[ \t]*"),
    re.compile(r"(\*\*|__)[^*_]{1,200}?(?::[ \t]*\1|\1[ \t]*:)[ \t]*"),
    re.compile(r"[^\W\d_][^:.!?]{0,80}:(?!//)[ \t]*"),
)
_SENTENCE_END = re.compile(r"[.!?;…][”’\"')]*$")
_LETTER = re.compile(r"[^\W\d_]")
_WRAPPED = 40
_HYPHENATED = re.compile(r"\w-$")


@dataclass(frozen=True, slots=True)
class Labelled:
    """The blocks under labels, labels aside, and the lines that belong to none."""

    blocks: list[Block]
    left_over: tuple[Note, ...]


def lines(text: str, first: int = 1) -> Block:
    """Return the lines that are not empty, numbered from ``first``."""
    rows = enumerate(_LINE_END.split(text), start=first)
    return [Line(number, row.strip()) for number, row in rows if row.strip()]


def paragraphs(text: str) -> list[Block]:
    r"""Return the lines between empty lines together.

    >>> [[line.text for line in block] for block in paragraphs("One.\nTwo.\n\nThree.\n")]
    [['One.', 'Two.'], ['Three.']]
    """
    blocks: list[Block] = []
    last = 0
    for line in lines(text):
        if not blocks or line.line > last + 1:
            blocks.append([])
        blocks[-1].append(line)
        last = line.line
    return blocks


def unwrapped(block: Block) -> Block:
    """Join a line to the one before where that was broken for its length, not at a sentence."""
    joined: Block = []
    before = ""
    for line in block:
        if len(before) >= _WRAPPED and _goes_on(before, line.text):
            gap = "" if _HYPHENATED.search(before) else " "
            joined[-1] = Line(joined[-1].line, f"{joined[-1].text}{gap}{line.text}")
        else:
            joined.append(line)
        before = line.text
    return joined


def _goes_on(before: str, following: str) -> bool:
    ends = accumulate(map(len, split(f"{before} {following}")))
    return len(before) + 1 not in ends


def labelled(text: str, turns: int) -> Labelled | None:
    """Return the blocks under labels of speakers.

    Labels are those that a transcript's importer believes. Where that gives another number than
    ``turns``, a plain way of writing labels that gives just this number is believed instead.
    """
    found = _imported(text)
    if found is None or len(found.blocks) != turns:
        alike = (_by_pattern(text, pattern) for pattern in _LABELS)
        found = next((each for each in alike if len(each.blocks) == turns), found)
    return found


def _imported(text: str) -> Labelled | None:
    transcript = parse(text, "")
    if transcript is None:
        return None
    unmarked = transcript.layout == UNMARKED_LABELS.name
    if unmarked and not all(_may_name(turn.label) for turn in transcript.turns):
        return None
    starts = _numbers(text, (turn.text_start for turn in transcript.turns))
    blocks = [lines(turn.text, n) for turn, n in zip(transcript.turns, starts, strict=True)]
    notes = (_outside(Line(span.line, span.text)) for span in furniture(transcript))
    return Labelled([block for block in blocks if block], tuple(notes))


def _may_name(label: str) -> bool:
    """Say whether a line without any mark may name a speaker: a sentence names nobody."""
    return (
        not (label[:1].islower() or _SENTENCE_END.search(label))
        and _LETTER.search(label) is not None
    )


def _by_pattern(text: str, pattern: re.Pattern[str]) -> Labelled:
    blocks: list[Block] = []
    before: list[Note] = []
    for line in lines(text):
        label = pattern.match(line.text)
        if label:
            blocks.append([])
            line = Line(line.line, line.text[label.end() :])
        if not blocks:
            before.append(_outside(line))
        elif line.text:
            blocks[-1].append(line)
    return Labelled([block for block in blocks if block], tuple(before))


def _outside(line: Line) -> Note:
    return Note("", line.line, line.text.strip(), "it is no speaker's")


def _numbers(text: str, places: Iterable[int]) -> Iterator[int]:
    number, last = 1, 0
    for place in places:
        number += len(_LINE_END.findall(text, last, place))
        last = place
        yield number
