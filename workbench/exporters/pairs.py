"""From the pairs of a project to those that are exported, and the reason for each left out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.errors import ExportError
from workbench.exporters.clean import trim
from workbench.model import State
from workbench.store.pairs import COLUMNS

NOT_CHOSEN = " (not chosen)"
_REQUIRED = ("segment", "source", "target", "state")
_NUMBERS = ("turn", "position")
_MOMENTS = ("timestamp", "changed")
_TEXTS = tuple(c for c in COLUMNS if c not in _NUMBERS + _MOMENTS)


def complete(pairs: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return all columns of a pair in their order and types, source and target trimmed.

    A missing value is "" in a text, <NA> in a number, NaT in a moment and "untranslated" as a
    state. Raises ExportError if a column is missing that no pair can do without.
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
    for column in ("source", "target"):
        frame[column] = _objects([trim(text) for text in frame[column]])
    for column in _NUMBERS:
        frame[column] = frame[column].astype("Int64")
    frame["changed"] = pd.to_datetime(frame["changed"], utc=True)
    return frame


def choose(frame: pd.DataFrame, states: Collection[State]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Split complete pairs into the chosen ones and ``left_out`` (segment, reason).

    A reason is ``empty source``, ``untranslated``, ``empty target`` or a state with NOT_CHOSEN;
    the last one alone can be answered by choosing other states.
    """
    rows = zip(frame["source"], frame["target"], frame["state"], strict=True)
    reasons = _objects([_reason(*row, states) for row in rows])
    out = reasons != ""
    left_out = pd.DataFrame({"segment": frame["segment"][out], "reason": reasons[out]})
    return frame[~out].reset_index(drop=True), left_out.reset_index(drop=True)


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
        after = [clean(text) for text in before]
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
        return ["" if pd.isna(value) else str(value) for value in column]
    if column.name in _MOMENTS:
        return in_words(column, lambda moment: moment.isoformat())
    return column.tolist()


def in_words(moments: pd.Series[Any], word: Callable[[pd.Timestamp], str]) -> list[str]:
    """Return moments as ``word`` writes them, each different one written once, "" for none."""
    codes, unique = pd.factorize(moments)
    words = [word(pd.Timestamp(moment)) for moment in unique]
    return [words[code] if code >= 0 else "" for code in codes]


def _texts(column: pd.Series[Any], missing: str) -> pd.Series[Any]:
    return _objects([missing if pd.isna(value) else str(value) for value in column.tolist()])


def _objects(values: list[str]) -> pd.Series[Any]:
    # Texts as plain objects: pandas' string type refuses lone surrogates.
    return pd.Series(values, dtype=object)
