"""A changed table of speakers, as edits."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.errors import EditError
from workbench.model import Edit
from workbench.store.update import Writer
from workbench.wording import Wording

KIND = "speaker"
"""The kind of these edits: no segment, the value JSON with speaker, name and title."""

_ENGLISH = ("name", "title")


def edits(frame: pd.DataFrame, now: pd.DataFrame, writer: Writer) -> list[Edit]:
    """Return an edit for each speaker whose name or title differs from the table as it is now.

    ``frame`` has ``speaker`` and ``name`` or ``title`` or both; a missing value changes nothing,
    "" empties. An edit holds name and title as they then stand. Raises EditError for missing
    columns, a speaker that the project has not or that comes twice, and control characters.
    """
    _require_columns(frame)
    standing = {row["speaker"]: row for row in now.to_dict("records")}
    seen: set[str] = set()
    made = []
    for row in frame.to_dict("records"):
        speaker = str(row["speaker"])
        _require_known(speaker, standing, seen)
        seen.add(speaker)
        before = {key: standing[speaker][key] for key in _ENGLISH}
        after = {**before, **_given(row)}
        if after != before:
            made.append(writer.edit(KIND, {"speaker": speaker, **after}))
    return made


def _require_columns(frame: pd.DataFrame) -> None:
    if "speaker" not in frame.columns or not set(_ENGLISH) & set(frame.columns):
        raise EditError(
            Wording(
                "The frame needs a column 'speaker', and 'name' or 'title' or both; "
                "it has: {columns}.",
                columns=", ".join(map(str, frame.columns)),
            )
        )


def _require_known(speaker: str, standing: dict[str, Any], seen: set[str]) -> None:
    if speaker in seen:
        raise EditError(
            Wording("The speaker '{speaker}' comes twice. Keep one row.", speaker=speaker)
        )
    if speaker not in standing:
        raise EditError(
            Wording(
                "The project has no speaker '{speaker}'. Its speakers are: {speakers}.",
                speaker=speaker,
                speakers=", ".join(standing),
            )
        )


def _given(row: dict[Any, Any]) -> dict[str, str]:
    return {key: _one_line(row[key]) for key in _ENGLISH if key in row and not pd.isna(row[key])}


def _one_line(value: Any) -> str:
    text = " ".join(str(value).split())
    if not text.isprintable():
        raise EditError(
            Wording("'{text}' holds a character that can't be printed. Take it out.", text=text)
        )
    return text
