"""Find what is enclosed within a sentence: titles, asides in brackets, quoted words, addresses."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

OPENING = "“‘「『（《〈【〔［｛([{"
CLOSING = "”’」』）》〉】〕］｝)]}"
QUOTES_CLOSING = "”’」』\"'"

_PAIRS = dict(zip(CLOSING, OPENING, strict=True))
_BRACKET = re.compile(f"[{re.escape(OPENING + CLOSING)}]")
_INTERNAL = re.compile(r"(?:https?://|www\.)[!-~]+[0-9A-Za-z/#=&_-]|&#?\w{1,10};", re.ASCII)
_ENDS = frozenset("。！？；…!?;.｡")
_PHRASE = re.compile(
    r"的(?![确確士])|等|[和与與或及是]|[这這][一两兩几幾]?[句个個样樣种種]|之[类類]|一[类類词詞]|式|成[为為]"
)
_CONTINUES = re.compile(r"[^。！？；…!?;.｡\s“「『（《〈【〔［(\[{]")
_DEEPEST = 8
_LONGEST = {"《": 80, "〈": 80, "“": 40, "‘": 40, "「": 40, "『": 40}
_LONGEST_ASIDE = 120


@dataclass(frozen=True, slots=True)
class Span:
    """``line[start:end]``, brackets included, and whether it may be a sentence of its own."""

    start: int
    end: int
    may_be_sentence: bool


class Enclosed:
    """The spans of one line in which a sentence doesn't end.

    >>> spans = Enclosed("他读了《谁来养老？》一书。")
    >>> spans.holds(7, sentence=0), spans.holds(11, sentence=0)
    (True, False)
    """

    def __init__(self, line: str) -> None:
        spans = _bracketed(line)
        spans += [Span(m.start(), m.end(), False) for m in _INTERNAL.finditer(line)]
        self._spans = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]

    def holds(self, place: int, sentence: int) -> bool:
        """Say whether ``place`` is inside a span, in the sentence that starts at ``sentence``."""
        index = bisect_left(self._starts, place) - 1
        while index >= 0 and self._starts[index] > place - _LONGEST_ASIDE:
            span = self._spans[index]
            if place < span.end and not (span.may_be_sentence and span.start <= sentence):
                return True
            index -= 1
        return False


def _bracketed(line: str) -> list[Span]:
    spans: list[Span] = []
    open_brackets: list[int] = []
    for match in _BRACKET.finditer(line):
        place, char = match.start(), match.group()
        if char not in _PAIRS:
            open_brackets.append(place)
            continue
        depth = _depth(line, open_brackets, _PAIRS[char])
        if depth is None:
            continue
        start = open_brackets[-depth]
        del open_brackets[-depth:]
        if _within_sentence(line, start, place):
            may_be_sentence = line[start] not in _LONGEST and line[place - 1] in _ENDS
            spans.append(Span(start, place + 1, may_be_sentence))
    return spans


def _depth(line: str, open_brackets: list[int], opening: str) -> int | None:
    # A bound on the depth keeps a line of nothing but brackets linear.
    for depth, place in enumerate(reversed(open_brackets[-_DEEPEST:]), start=1):
        if line[place] == opening:
            return depth
    return None


def _within_sentence(line: str, start: int, end: int) -> bool:
    if end - start > _LONGEST.get(line[start], _LONGEST_ASIDE):
        return False
    if line[start] not in "“‘「『":
        return True
    if line[end - 1] in _ENDS:
        return line[end - 1] != "。" and _PHRASE.match(line, end + 1) is not None
    return _CONTINUES.match(line, end + 1) is not None
