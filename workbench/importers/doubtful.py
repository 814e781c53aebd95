"""Lines that begin as a speaker's label might and were not believed, for a reader to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.importers.layouts import COLON_LABELS, LAYOUTS, Layout, label_at
from workbench.importers.lines import Line, ends_as_sentence, lines
from workbench.importers.names import is_name, is_numbered_question, may_be_name, read_label
from workbench.importers.tiling import furniture
from workbench.model import Transcript

READ = "looks like a label, read as text"
LEFT_OUT = "looks like a label, left out"

_LONGEST = 20
_NAME = 3
_LINE_END = re.compile(r"\r\n|[\r\n\v\f\u2028\u2029\x85]")


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A line of the transcript, 1-based, that begins with what may be a label."""

    line: int
    label: str
    text: str
    reason: str


def doubtful(transcript: Transcript) -> tuple[Doubtful, ...]:
    r"""Return the lines that look like the labels of the transcript's layout and were not believed.

    Names, offices and outlets are looked for; a transcript whose format names its speakers has
    none.

    >>> from workbench.importers.plain import parse
    >>> found = parse("局长 石磊：好。\n兲小丽：我来说。\n局长 石磊：请。\n", "utf-8")
    >>> [(each.line, each.label) for each in doubtful(found)]
    [(2, '兲小丽')]
    """
    layout = next((each for each in LAYOUTS if each.name == transcript.layout), None)
    if layout is None or layout.alone:
        return ()
    found, number, seen = [], 1, 0
    for row, reason in sorted(_rows(transcript), key=lambda pair: pair[0].start):
        if label := _label(transcript.text, row, layout, reason):
            number += len(_LINE_END.findall(transcript.text, seen, row.start))
            seen = row.start
            found.append(Doubtful(number, label, transcript.text[row.start : row.end], reason))
    return tuple(found)


def _rows(transcript: Transcript) -> Iterator[tuple[Line, str]]:
    text = transcript.text
    for turn in transcript.turns:
        for row in lines(text, turn.text_start, turn.text_end):
            if row.start == turn.start or _LINE_END.search(text, turn.start, row.start):
                yield row, READ
    for span in furniture(transcript):
        yield Line(span.start, span.end), LEFT_OUT


def _label(text: str, row: Line, layout: Layout, reason: str) -> str:
    found = label_at(text, row, layout)
    if found and _may_speak(found.label):
        said = text[found.end : row.end]
        return found.label if reason == READ or ends_as_sentence(said) else ""
    named = label_at(text, row, COLON_LABELS)
    if named is None or layout is COLON_LABELS or reason == LEFT_OUT:
        return ""
    identity = read_label(named.label)
    return named.label if identity.known and identity.role and _may_speak(named.label) else ""


def _may_speak(label: str) -> bool:
    identity = read_label(label)
    if len(label) > _LONGEST or label.isascii() or is_numbered_question(label):
        return False
    is_person = is_name(label) or (len(label) == _NAME and may_be_name(label))
    return bool(identity.role or identity.outlet) or is_person
