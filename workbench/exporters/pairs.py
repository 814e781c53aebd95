"""From the pairs of a project to those that are exported, and the reason for each left out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.errors import ExportError
from workbench.exporters.clean import trim
from workbench.exporters.paragraphs import paragraphs
from workbench.model import State
from workbench.store.pairs import COLUMNS

CONFIRMED = (State.TRANSLATED, State.REVIEWED)
"""The states of a translation that somebody stands by."""

NOT_CHOSEN = " (not chosen)"
_REQUIRED = ("segment", "source", "target", "state")
_NUMBERS = ("turn", "position")
_MOMENTS = ("timestamp", "changed")
_TEXTS = tuple(c for c in COLUMNS if c not in _NUMBERS + _MOMENTS)


def complete(pairs: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return all columns of a pair in their order and types, source and target trimmed.

    The columns ``paragraph`` and ``mark`` follow (see :class:`workbench.exporters.format.Corpus`);
    no row has a mark yet. A missing value is "" in a text, <NA> in a number, NaT in a moment and
    "untranslated" as a state. Raises ExportError if a column is missing that no pair can do
    without.
    """
    missing = [column for column in _REQUIRED if column not in pairs.columns]
    if missing:
        raise ExportError(
            f"{path}: the pairs lack the columns {', '.join(missing)}. "
            "Give one row a segment with the columns of workbench.store.pairs.COLUMNS."
        )
    frame = pairs.reindex(columns=list(COLUMNS)).reset_index(drop=True)
    for column in _TEXTS:
        missing_text = str(State.UNTRANSLATED) if column == "state" else ""
        frame[column] = _texts(frame[column], missing_text)
    for column in _NUMBERS:
        frame[column] = frame[column].astype("Int64")
    frame["paragraph"] = paragraphs(frame)
    frame["mark"] = ""
    for column in ("source", "target"):
        frame[column] = _objects([trim(text) for text in frame[column]])
    frame["changed"] = pd.to_datetime(frame["changed"], utc=True)
    return frame


def choose(frame: pd.DataFrame, states: Collection[State]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Split complete pairs into the chosen ones and ``left_out`` (segment, reason)."""
    reasons = why_not(frame, states)
    return frame[reasons == ""].reset_index(drop=True), left_out(frame, reasons)


def why_not(frame: pd.DataFrame, states: Collection[State]) -> pd.Series[Any]:
    """Return for each complete pair the reason to leave it out, or "".

    A reason is ``empty source``, ``untranslated``, ``empty target`` or a state with NOT_CHOSEN;
    the last one alone can be answered by choosing other states.
    """
    rows = zip(frame["source"], frame["target"], frame["state"], strict=True)
    return _objects([_reason(*row, states) for row in rows])


def left_out(frame: pd.DataFrame, reasons: pd.Series[Any]) -> pd.DataFrame:
    """Return the rows that have a reason to be left out (segment, reason)."""
    out = reasons != ""
    found = pd.DataFrame({"segment": frame["segment"][out], "reason": reasons[out]})
    return found.reset_index(drop=True)


def _reason(source: str, target: str, state: str, states: Collection[State]) -> str:
    if not source:
        return "empty source"
    if not target:
        return "untranslated" if state == State.UNTRANSLATED else "empty target"
    return "" if state in states else f"{state}{NOT_CHOSEN}"


def cleaned(
    frame: pd.DataFrame, clean: Callable[[str], str], reason: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Clean every text; return the pairs and what was altered (segment, column, reason)."""
    result, found = frame.copy(), []
    for column in _TEXTS:
        before = frame[column].tolist()
        clean_of = {text: clean(text) for text in set(before)}
        after = [clean_of[text] for text in before]
        if after != before:
            result[column] = _objects(after)
            altered = frame["segment"][result[column] != frame[column]]
            found += [(segment, column, reason) for segment in altered]
    return result, pd.DataFrame(found, columns=["segment", "column", "reason"], dtype=object)


def as_text(frame: pd.DataFrame) -> dict[str, list[str]]:
    """Return each column of complete pairs as texts.

    Numbers are in digits, moments in ISO 8601; "" is nothing.
    """
    return {column: _as_text(frame[column]) for column in COLUMNS}


def _as_text(column: pd.Series[Any]) -> list[str]:
    if column.name in _NUMBERS:
        return ["" if gone else str(n) for n, gone in zip(column, column.isna(), strict=True)]
    if column.name in _MOMENTS:
        return _in_words(column)
    return column.tolist()


def _in_words(moments: pd.Series[Any]) -> list[str]:
    codes, unique = pd.factorize(moments)
    plain = unique.to_pydatetime() if isinstance(unique, pd.DatetimeIndex) else unique
    words = [moment.isoformat() for moment in plain]
    return [words[code] if code >= 0 else "" for code in codes]


def _texts(column: pd.Series[Any], missing: str) -> pd.Series[Any]:
    gone = column.isna().tolist()
    return _objects([missing if g else str(v) for v, g in zip(column.tolist(), gone, strict=True)])


def _objects(values: list[str]) -> pd.Series[Any]:
    # Texts as plain objects: pandas' string type refuses lone surrogates.
    return pd.Series(values, dtype=object)
