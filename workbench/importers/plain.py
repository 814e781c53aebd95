"""Transcripts as plain text or Markdown: decode, find labels, make turns of what is under them.

Before the first label stands the page: its header, menus, a lead that announces who speaks. Where
speakers are named and the first of them is no reporter, all of it is furniture, since whoever spoke
before would have been named. Where the first label is a question (问, or a reporter's outlet),
something was said before it: body text directly above is the spokesperson's opening, a turn
without speaker. A title (原标题：), a menu, a lead that announces (有关情况, 答记者问) is none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from workbench.errors import EmptyFile, NoSpeaker, UnknownEncoding
from workbench.importers.introductions import introduced_role
from workbench.importers.labels import Label
from workbench.importers.layouts import LAYOUTS, find_labels
from workbench.importers.lines import is_closing, is_header, is_passing, is_prose, lines
from workbench.importers.names import Identity, is_question
from workbench.importers.speakers import identify
from workbench.importers.spoken import Spoken, transcript
from workbench.importers.turns import Part, find_parts
from workbench.model import Transcript
from workbench.text.encoding import decode
from workbench.text.folding import fold

_ANNOUNCES = re.compile(
    r"答记者问|回答.{0,20}(?:提问|记者)|有关情况|有关问题|记者会|发布会|吹风会|采访|专访|实录"
    r"|press conference|briefing|interview|answered questions"
)


def read(path: Path) -> Transcript:
    """Read a transcript. Raises EmptyFile, UnknownEncoding, NoSpeaker, and OSError."""
    return parsed(path, *decoded(path))


def decoded(path: Path) -> tuple[str, str]:
    """Return the text of a file and its encoding. Raises EmptyFile, UnknownEncoding, OSError."""
    try:
        text, encoding = decode(path.read_bytes())
    except ValueError as error:
        remedy = "Save it as UTF-8 and try again."
        raise UnknownEncoding(path, f"it can't be read as text: {error}", remedy) from error
    if not text.strip():
        raise EmptyFile(path)
    return text, encoding


def parsed(path: Path, text: str, encoding: str) -> Transcript:
    """Make turns of the text of a file. Raises NoSpeaker."""
    found = parse(text, encoding)
    if found is None:
        understood = ", ".join(layout.name for layout in LAYOUTS)
        remedy = f"Labels understood: {understood}; such as [部长 王明], 王明：, 问：, ### 王明."
        raise NoSpeaker(path, "no speaker label was found", remedy)
    return found


def parse(text: str, encoding: str) -> Transcript | None:
    r"""Make turns of a decoded text; None where no label is found.

    >>> found = parse("问：何时公布？\n答：明天公布。\n", "utf-8")
    >>> [(turn.kind.value, turn.text) for turn in found.turns]
    [('question', '何时公布？'), ('answer', '明天公布。')]
    """
    layout, labels = find_labels(text)
    spoken = _spoken(text, labels) if labels else []
    if not spoken:
        return None
    return transcript(text, encoding, layout.name, spoken)


def _spoken(text: str, labels: list[Label]) -> list[Spoken]:
    speakers = {
        label: replace(speaker, role=speaker.role or introduced_role(text, speaker))
        for label, speaker in identify(dict.fromkeys(label.label for label in labels)).items()
    }
    blocks = find_parts(text, labels)
    opening = _opening(text, labels, speakers[labels[0].label])
    spoken = [Spoken(opening, "", Identity())] if opening else []
    for label, parts in zip(labels, blocks, strict=True):
        spoken += [Spoken(part, label.label, speakers[label.label]) for part in parts]
    return spoken


def _opening(text: str, labels: list[Label], first: Identity) -> Part | None:
    if not is_question(labels[0].label) and not first.outlet:
        return None
    body = []
    for row in reversed(lines(text, 0, labels[0].line)):
        if not _is_body(text[row.start : row.end]):
            break
        body.append(row)
    if not body:
        return None
    start, end = body[-1].start, body[0].end
    return Part("", start, start, end, end)


def _is_body(paragraph: str) -> bool:
    if not is_prose(paragraph) or is_closing(paragraph) or is_passing(paragraph):
        return False
    head = re.split("[:：]", paragraph, maxsplit=1)
    return not (len(head) > 1 and is_header(head[0])) and not _ANNOUNCES.search(fold(paragraph))
