"""Which of the things that look like labels are a speaker's."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from workbench.importers import timestamps
from workbench.importers.names import (
    introduced,
    is_answer,
    is_numbered_question,
    is_question,
    read_label,
)

_MANY = 3
_OFTEN = 2
_SHORT = 12
_TWO = 2
_QUESTION_MARK = re.compile(r"[^\r\n]*[?？]")
_SURE, _FAIR, _WEAK, _DOUBTFUL, _NONE = 4, 3, 2, 1, 0


@dataclass(frozen=True, slots=True)
class Label:
    """A label at ``text[start:end]``, brackets, colon and white space included.

    ``start`` includes a timestamp that stands before the label; ``line`` is where its line starts,
    list marker included.
    """

    line: int
    start: int
    end: int
    label: str
    stamp: timestamps.Stamp | None


def believed(text: str, found: list[Label], *, alone: bool) -> list[Label]:
    """Return the labels that are speakers', in their order.

    ``alone`` says that nothing but a line of their own marks them. A weak label is believed only
    beside sure ones; a doubtful one only where ``text`` introduces the name.
    """
    counts = Counter(label.label for label in found)
    if not any(map(is_answer, counts)):
        # An answer may count problems: 问题一, 问题二.
        found = [label for label in found if not is_numbered_question(label.label)]
    asking = {label.label for label in found if _asks(text, label)}
    weights = {
        label: _weight(label, count, alone=alone, asks=label in asking)
        for label, count in counts.items()
    }
    sure = {read_label(label).name for label, weight in weights.items() if weight == _SURE}
    if any(weight == _DOUBTFUL for weight in weights.values()):
        sure |= introduced(text) & weights.keys()
    least = _WEAK if sure else _FAIR
    taken = {label for label, weight in weights.items() if weight >= least or label in sure}
    taken |= {label for label in weights if _names_one_of(taken, label, alone=alone)}
    return [label for label in found if label.label in taken]


def _names_one_of(taken: set[str], label: str, *, alone: bool) -> bool:
    identity = read_label(label)
    return bool(identity.role) and not alone and identity.name in taken


def _asks(text: str, label: Label) -> bool:
    return _QUESTION_MARK.match(text, label.end) is not None


def _weight(label: str, count: int, *, alone: bool, asks: bool) -> int:
    """Say how surely a label is a speaker's, by its words and by how often it comes."""
    identity = read_label(label)
    if is_question(label) or is_answer(label):
        return _NONE if alone else _SURE
    if identity.known and identity.role and label != identity.outlet:
        return _SURE
    if alone:
        return _SURE if identity.known and count >= _OFTEN else _NONE
    if identity.outlet and not asks:
        return _NONE
    if identity.known:
        return _SURE if count >= _OFTEN else _once(label)
    return _FAIR if count >= _MANY and len(label) <= _SHORT else _NONE


def _once(label: str) -> int:
    # Two characters that begin with a surname are as often a common word (安全, 方案): such a
    # label is believed where a title stands beside the name elsewhere.
    if label.isascii():
        return _FAIR if " " in label else _WEAK
    return _FAIR if len(label) > _TWO else _DOUBTFUL
