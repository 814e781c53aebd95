"""Split text into sentences without losing a character: Chinese, English, and pages that mix them.

1. A line end is a boundary.
2. A Chinese sentence ends at 。！？； or …… with the closing quotes and brackets that follow it.
   ASCII ``! ? ;`` count as Chinese where they stand beside Chinese text, as in re-encoded pages.
   A comma, 、 or ： never ends a sentence.
3. Not inside 《title？》, nor inside a bracket that opened within the sentence （他笑。）.
4. Not where the quoted words are part of the sentence: “好！”他说。 and “为什么？”的问题。
5. In English a sentence ends at ``. ! ?`` before white space and a word that can begin one, unless
   the full stop belongs to an abbreviation, an initial or a number.
6. White space belongs to the sentence before it; a piece without a letter, digit or Han character
   never stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.text.counting import HAN
from workbench.text.enclosed import CLOSING, OPENING, QUOTES_CLOSING, Enclosed
from workbench.text.english import ends_sentence

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]*(?:[\r\n\v\f\x85\u2028\u2029]\s*|$)")
_MARKS = re.compile(r"[。！？；｡!?;….]+")
_CHINESE_MARKS = re.compile(r"[。！？；｡]")
_CHINESE = re.compile(rf"[{HAN}\u3001-\u303f\uff00-\uff9f“”‘’…—]")
_HAN = re.compile(f"[{HAN}]")
_DOUBLE = re.compile('"')
_SINGLE = re.compile(r"(?<!\w)'|'(?!\w)")
_SPACES = re.compile(r"\s*")
_NEAR = 8
_CONTINUES = frozenset("，、：。；！？…—～·,:;.!?")
_REPORTED = re.compile(
    r"[^\s，。！？；：、…“”‘’「」『』《》,.!?;:]{1,8}?"
    r"(?:(?<![据據小如是以该該来來听聽])[说說]|[说說问問答喊叫写寫笑]道|表示|指出|[强強][调調]|[问問喊])"
    r"(?=[，。；,;.]|\s|$)"
)


def split(text: str) -> list[str]:
    """Split ``text`` into sentences; joined they are ``text`` again, to the character.

    Leading white space stays with the first sentence. Empty text has none.

    >>> split("他问：“去吗？”我说3.5万人都去！Mr. Wang agreed. Good.")
    ['他问：“去吗？”', '我说3.5万人都去！', 'Mr. Wang agreed. ', 'Good.']
    """
    stop_between_han = "。" not in text
    return _joined(
        piece
        for line in _LINE.finditer(text)
        for piece in _sentences(line.group(), stop_between_han)
    )


def _joined(pieces: Iterable[str]) -> list[str]:
    # A piece without a word belongs to the sentence before it, or else to the first one.
    groups: list[list[str]] = []
    waiting = False
    for piece in pieces:
        has_word = any(char.isalnum() for char in piece)
        if groups and (waiting or not has_word):
            groups[-1].append(piece)
        else:
            groups.append([piece])
            waiting = True
        waiting = waiting and not has_word
    return ["".join(group) for group in groups]


def _sentences(line: str, stop_between_han: bool) -> Iterator[str]:
    enclosed = Enclosed(line)
    closing = _closing_quotes(line)
    start = 0
    for marks in _MARKS.finditer(line):
        if marks.start() < start or enclosed.holds(marks.start(), _content(line, start)):
            continue
        after = _after_closing(line, marks.end(), closing)
        if _is_boundary(line, start, marks, after, stop_between_han):
            end = _content(line, after)
            yield line[start:end]
            start = end
    if start < len(line):
        yield line[start:]


def _content(line: str, place: int) -> int:
    space = _SPACES.match(line, place)
    return space.end() if space else place


def _after_closing(line: str, place: int, closing: frozenset[int]) -> int:
    while place < len(line) and (line[place] in CLOSING or place in closing):
        place += 1
    return place


def _closing_quotes(line: str) -> frozenset[int]:
    # Straight quotes of one kind open and close by turns.
    return frozenset(
        match.start() for kind in (_DOUBLE, _SINGLE) for match in list(kind.finditer(line))[1::2]
    )


def _is_boundary(
    line: str, start: int, marks: re.Match[str], after: int, stop_between_han: bool
) -> bool:
    following = line[after : after + 1]
    if following in _CONTINUES:
        return following == ""
    run = marks.group()
    if _CHINESE_MARKS.search(run):
        return not _goes_on(line, marks, after)
    if run in {".", ".."}:
        return _full_stop(line, start, marks, after, stop_between_han)
    if "…" in run or _beside_chinese(line, marks.start(), after):
        return not following.isdigit() and not _goes_on(line, marks, after)
    return ";" not in run and ends_sentence(line, start, marks.start(), after)


def _beside_chinese(line: str, mark: int, after: int) -> bool:
    before = line[max(0, mark - _NEAR) : mark].rstrip("\"')")[-1:]
    behind = _content(line, after)
    following = line[behind : behind + 1]
    return bool(_CHINESE.match(before) or _CHINESE.match(following))


def _full_stop(
    line: str, start: int, marks: re.Match[str], after: int, stop_between_han: bool
) -> bool:
    before, following = line[marks.start() - 1 : marks.start()], line[after : after + 1]
    if not _CHINESE.match(before) or marks.start() == 0:
        return ends_sentence(line, start, marks.start(), after)
    if following.isspace() or following in OPENING or after > marks.end():
        return True
    return stop_between_han and bool(_HAN.match(following))


def _goes_on(line: str, marks: re.Match[str], after: int) -> bool:
    if not any(char in QUOTES_CLOSING for char in line[marks.end() : after]):
        return False
    return _REPORTED.match(line, after) is not None
