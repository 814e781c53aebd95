"""The speaker table: what the turns say of each speaker, and the English name and title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.model import Edit, Term
from workbench.speakers import proposing
from workbench.store.items import read, text

COLUMNS = ("speaker", "role", "outlet", "name", "title", "turns")
"""The columns of the table: ``name`` and ``title`` are English, ``turns`` counts."""


def table(turns: pd.DataFrame, terms: Iterable[Term], edits: Iterable[Edit]) -> pd.DataFrame:
    """Return one row a speaker with the columns COLUMNS, in order of appearance.

    ``turns`` has the columns of ``model.TURN_HEADERS``. ``edits`` are those of kind ``speaker``,
    oldest first; the latest of a speaker decides. The name and title of a speaker that has none are
    proposed from the ``terms``, or "".

    >>> turns = pd.DataFrame({"speaker": ["李明"] * 2, "role": ["", "部长"], "outlet": ["", ""]})
    >>> table(turns, [], []).to_dict("records")
    [{'speaker': '李明', 'role': '部长', 'outlet': '', 'name': '', 'title': '', 'turns': 2}]
    """
    english = proposing.renderings(terms)
    given = {text(said, "speaker"): said for said in (read(edit.value) for edit in edits)}
    rows = [_row(about, given.get(about["speaker"]), english) for about in appearing(turns)]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(
        {column: int if column == "turns" else object for column in COLUMNS}
    )


def appearing(turns: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield speaker, role, outlet and turns of each speaker, in order of appearance.

    ``turns`` has a column for each of the first three. Role and outlet are the first that are told.

    >>> turns = pd.DataFrame({"speaker": ["李明"] * 2, "role": ["", "部长"], "outlet": ""})
    >>> list(appearing(turns))
    [{'speaker': '李明', 'role': '部长', 'outlet': '', 'turns': 2}]
    """
    for speaker, of_speaker in turns[turns["speaker"] != ""].groupby("speaker", sort=False):
        first = {c: next(filter(None, of_speaker[c]), "") for c in ("role", "outlet")}
        yield {"speaker": str(speaker), **first, "turns": len(of_speaker)}


def _row(
    about: dict[str, Any], given: dict[str, Any] | None, english: dict[str, str]
) -> dict[str, Any]:
    if given is not None:
        return {**about, "name": text(given, "name"), "title": text(given, "title")}
    speaker, role, outlet = about["speaker"], about["role"], about["outlet"]
    name = proposing.name(speaker, outlet, english)
    return {**about, "name": name, "title": proposing.title(speaker, role, outlet, english)}


@dataclass(frozen=True, slots=True)
class Missing:
    """The speakers that have no English name, and those whose role has no English title."""

    names: tuple[str, ...]
    titles: tuple[str, ...]


def missing(frame: pd.DataFrame) -> Missing:
    """Return who still lacks a name or a title in a table of speakers.

    Who has no role, and a reporter known by the outlet alone, needs no title.
    """
    rows = frame.to_dict("records")
    titled = (r for r in rows if r["role"] and not proposing.unnamed(r["speaker"], r["outlet"]))
    return Missing(
        names=tuple(r["speaker"] for r in rows if not r["name"]),
        titles=tuple(r["speaker"] for r in titled if not r["title"]),
    )
