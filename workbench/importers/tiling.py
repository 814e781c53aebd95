"""What no turn covers, so that turns and left out spans tile the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from workbench.importers.lines import is_passing, is_prose
from workbench.model import LeftOut, Transcript, Turn
from workbench.text.folding import fold

FURNITURE = "page furniture"
TEXT_BEFORE = "text before the first speaker"
WHITE_SPACE = "white space"
LIST_MARKER = "list marker"

_TITLE = re.compile(r"#.*|(?:原|副)?标题[:：].*|(?:题目|主题)[:：].*")
_ABOUT = re.compile(
    r"\W*(?:(?:信息|文章|稿件)?来源|稿源|(?:发布|会议|直播)?(?:时间|日期)|(?:会议)?地[点址]|作者"
    r"|责任编辑|责编|编辑|source|time|date|place|venue|location) ?[:：].*"
    r"|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s.*)?",
    re.IGNORECASE,
)
_LONG = 30
_CLAUSES = re.compile("[，。；！？,;!?]")
_PIECE = re.compile(r"\s+|[^\r\n\v\f\u2028\u2029\x85]*[^\s]")
_LIST_MARKER = re.compile(r"[•●○◆◇■□▪▶►★☆·*+>\-–—]+|\d{1,3}[.)、]")


def furniture(transcript: Transcript) -> tuple[LeftOut, ...]:
    """Return the lines left out that a reader sees: neither white space nor list markers."""
    return tuple(
        span
        for span in transcript.left_out
        if span.reason.startswith(FURNITURE) or span.reason == TEXT_BEFORE
    )


def left_out(text: str, turns: Sequence[Turn], reasons: Mapping[int, str]) -> tuple[LeftOut, ...]:
    """Return what is between the turns, line by line, each with its reason.

    ``reasons`` gives the reason for a line by the place where it starts, where the format of the
    file tells it; what stands beside turns for no such reason is page furniture.
    """
    gaps = _gaps(turns, len(text))
    spans = [piece for gap in gaps for piece in _pieces(text, *gap)]
    first = turns[0].start if turns else len(text)
    last = turns[-1].end if turns else 0
    found, line, seen = [], 1, 0
    for start, end in spans:
        line += _line_ends(text, seen, start)
        seen = start
        reason = reasons.get(start) or _reason(text[start:end], start, first, last)
        found.append(LeftOut(line, start, end, text[start:end], reason))
    return tuple(found)


def check_tiling(transcript: Transcript) -> None:
    """Raise AssertionError unless turns and left out spans cover the text once and in order."""
    spans = [(turn.start, turn.end) for turn in transcript.turns]
    spans += [(span.start, span.end) for span in transcript.left_out]
    place = 0
    for start, end in sorted(spans):
        if start != place or end <= start:
            raise AssertionError(f"gap or overlap at character {place} of the transcript")
        place = end
    if place != len(transcript.text):
        raise AssertionError("the spans end before the text does")


def _gaps(turns: Iterable[Turn], length: int) -> list[tuple[int, int]]:
    gaps, place = [], 0
    for turn in turns:
        gaps.append((place, turn.start))
        place = turn.end
    return [*gaps, (place, length)]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in _PIECE.finditer(text, start, end)]


def _line_ends(text: str, start: int, end: int) -> int:
    return len(re.findall(r"\r\n|[\r\n\v\f\u2028\u2029\x85]", text[start:end]))


def _reason(piece: str, start: int, first: int, last: int) -> str:
    if piece.isspace():
        return WHITE_SPACE
    if _LIST_MARKER.fullmatch(piece):
        return LIST_MARKER
    if start < first:
        return _reason_before(piece.strip())
    return (
        f"{FURNITURE}: after the last speaker" if start >= last else f"{FURNITURE}: between turns"
    )


def _reason_before(line: str) -> str:
    """Say why a line above the first speaker is left out, as far as its looks tell."""
    before = "before the first speaker"
    folded = fold(line)
    if is_passing(line):
        return f"{FURNITURE}: menu or control, {before}"
    if _TITLE.fullmatch(folded):
        return f"{FURNITURE}: title, {before}"
    if _ABOUT.fullmatch(folded):
        return f"{FURNITURE}: date, place or source, {before}"
    is_text = is_prose(line) or (len(line) >= _LONG and _CLAUSES.search(line))
    return TEXT_BEFORE if is_text else f"{FURNITURE}: heading or short line, {before}"
