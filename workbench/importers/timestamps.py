"""Find the timestamps of a live page: glued to a turn, before its label, or on their own line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))

_ROC_YEAR = r"(?:(?:中[华華])?民[国國] ?\d{2,3}|(?<!\d)1[01]\d)年"
"""A year of the calendar of Taiwan, in which 1912 is the first."""

_ROC_BEGIN = 1911
_DATE = (
    rf"(?:{_ROC_YEAR}\d{{1,2}}月\d{{1,2}}日|"
    r"(?:19|20)\d\d(?:-|/|\.|年)\d{1,2}(?:-|/|\.|月)\d{1,2}日?)"
    r"(?:[ \u3000\u00a0]?[\(（]?(?:星期|周|週)[一二三四五六日天][\)）]?)?"
)
_CLOCK = r"(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?"
_GAP = r"(?:[ \u3000\u00a0T]*|, ?)"
_STAMP = rf"(?:{_DATE}{_GAP})?(?<![\d:：.]){_CLOCK}"
_BRACKETED = rf"[\[【（(〔]{_STAMP}[\]】）)〕]"

PATTERN = rf"(?:{_BRACKETED}|{_STAMP})"
"""A timestamp, bracketed or not, to be part of another pattern."""

_OWN_LINE = re.compile(rf"(?:时间[:：] ?)?{PATTERN}")
_AT_START = re.compile(rf"(?:{_BRACKETED}|{_STAMP}(?![\d:：]))[ \t\u3000\u00a0]*")
_AT_END = re.compile(
    rf"(?:{_DATE}{_GAP}{_CLOCK}|(?<=[。！？…”’」』）》!?\")\]\s]){_CLOCK}|{_BRACKETED})$"
)
_DAY = re.compile(
    r"((?:19|20)\d\d)(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})"
    rf"|({_ROC_YEAR})(\d{{1,2}})月(\d{{1,2}})日"
)
_TIME = re.compile(r"(\d{1,2})[:：](\d\d)(?:[:：](\d\d))?")
_DIGITS = re.compile(r"\d+")
_REACH = 40


@dataclass(frozen=True, slots=True)
class Stamp:
    """A timestamp at ``text[start:end]``; ``day`` is None where only the time of day is given."""

    start: int
    end: int
    day: date | None
    clock: time

    def moment(self, day: date | None) -> datetime | None:
        """Return the moment, Beijing time, taking ``day`` where the stamp names none."""
        day = self.day or day
        return None if day is None else datetime.combine(day, self.clock, BEIJING)


def own_line(text: str, start: int, end: int) -> Stamp | None:
    """Return the timestamp that is all of ``text[start:end]``."""
    return _stamp(_OWN_LINE.fullmatch(text, start, end)) if end - start <= _REACH else None


def at_start(text: str, start: int, end: int) -> Stamp | None:
    """Return the timestamp that ``text[start:end]`` begins with; its end includes white space."""
    return _stamp(_AT_START.match(text, start, min(end, start + _REACH)))


def at_end(text: str, start: int, end: int) -> Stamp | None:
    """Return the timestamp glued to the end of ``text[start:end]``.

    >>> stamp = at_end("再见。2022-02-09 11:36:35", 0, 22)
    >>> stamp.start, stamp.day.isoformat(), stamp.clock.isoformat()
    (3, '2022-02-09', '11:36:35')
    """
    return _stamp(_AT_END.search(text, max(start, end - _REACH), end))


def any_day(text: str) -> date | None:
    """Return the first date written in ``text``, to go with bare times."""
    return next((day for match in _DAY.finditer(text) if (day := _day(match))), None)


def _stamp(match: re.Match[str] | None) -> Stamp | None:
    if match is None:
        return None
    day, clock = _DAY.search(match.group()), _TIME.search(match.group())
    hour, minute, second = clock.groups("0") if clock else ("0", "0", "0")
    at = time(int(hour), int(minute), int(second))
    return Stamp(match.start(), match.end(), _day(day) if day else None, at)


def _day(match: re.Match[str]) -> date | None:
    year, month, day = filter(None, match.groups())
    try:
        if match[4]:
            year = str(_ROC_BEGIN + int(_DIGITS.findall(year)[0]))
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
