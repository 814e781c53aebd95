"""Which lines of subtitles are Chinese, and which are a translation beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.importers.cues import Cue
from workbench.importers.lines import Line

ENGLISH = "English subtitle"
OTHER = "subtitle in another language"

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")
_KANA_OR_HANGUL = re.compile(r"[\u3041-\u30ff\u1100-\u11ff\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z]")


def is_chinese(text: str, row: Line) -> bool:
    """Say whether a line has Chinese characters and is no Japanese or Korean."""
    if _KANA_OR_HANGUL.search(text, row.start, row.end):
        return False
    return _HAN.search(text, row.start, row.end) is not None


def translations(text: str, cues: Sequence[Cue]) -> dict[int, str]:
    """Return, by the place where it starts, why a line is no source text: it is a translation.

    The two languages stand in one cue, or in two of the same time. Where few cues have a line in
    another language, it is a word of the talk (OK, GDP) and no translation.
    """
    foreign = {row.start: why for cue in cues for row in cue.lines if (why := _foreign(text, row))}
    beside = {cue.time for cue in cues if any(row.start in foreign for row in cue.lines)}
    chinese = {cue.time for cue in cues if any(is_chinese(text, row) for row in cue.lines)}
    return foreign if len(beside) * 2 >= len(chinese) else {}


def _foreign(text: str, row: Line) -> str:
    if is_chinese(text, row):
        return ""
    if _LATIN.search(text, row.start, row.end):
        return ENGLISH
    return OTHER if any(map(str.isalpha, text[row.start : row.end])) else ""
