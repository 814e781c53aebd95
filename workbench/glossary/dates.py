"""Dates as glossaries write them: a day, a month or a year."""

from __future__ import annotations

import re

import pandas as pd

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?(?:[T ].*)?")


def iso(text: str) -> str | None:
    """Return a date in ISO 8601 as precise as it is given, "" for no text, None if it is no date.

    >>> [iso(text) for text in ("2018-03-17", "2018年3月", "2018", "", "spring")]
    ['2018-03-17', '2018-03', '2018', '', None]
    """
    text = text.strip()
    if not text:
        return ""
    match = _DATE.fullmatch(text)
    if match is None or not (1 <= int(match[2] or 1) <= 12 and 1 <= int(match[3] or 1) <= 31):
        return None
    return "-".join([match[1], *(part.zfill(2) for part in match.groups()[1:] if part)])


def within(day: str, first: str, last: str) -> bool:
    """Tell whether a day lies between two dates, both included; "" sets no bound.

    A bound counts as precisely as it is given: 2018 holds all of its days.

    >>> within("2018-06-01", "2018", "2018-06"), within("2018-07-01", "", "2018-06")
    (True, False)
    """
    return day[: len(first)] >= first and (not last or day[: len(last)] <= last)


def of_documents(frame: pd.DataFrame) -> list[str]:
    """Return the day of each row's document in ISO 8601, that of its first timestamp; else "".

    ``frame`` has the columns document and timestamp, as turns and pairs have; where it lacks one
    no day is known.

    >>> when = pd.Timestamp("2022-02-09 10:00")
    >>> frame = pd.DataFrame({"document": ["a", "a", "b"], "timestamp": [pd.NaT, when, pd.NaT]})
    >>> of_documents(frame)
    ['2022-02-09', '2022-02-09', '']
    """
    if not {"document", "timestamp"} <= set(frame.columns):
        return [""] * len(frame)
    timed = frame[["document", "timestamp"]].dropna().drop_duplicates("document")
    days = {str(document): str(day)[:10] for document, day in timed.itertuples(index=False)}
    return [days.get(document, "") for document in frame["document"].tolist()]
