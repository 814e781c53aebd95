"""A project's glossary as edits have left it: the files it was made of are never changed.

An edit of kind ``term`` belongs to no segment. Its value is JSON with a target of a term as it
stands from then on: the columns of ``model.GLOSSARY`` but ``file``. Source (whatever its script),
target and ``applies_where`` say which target it is; the latest edit of it decides. One that is
retired is in the history and no longer in the glossary.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

import pandas as pd

from workbench.glossary.soundness import fault
from workbench.model import GLOSSARY, Edit
from workbench.store.items import read
from workbench.text.folding import fold, fold_all

KIND = "term"
COLUMNS = [name for name in GLOSSARY.names if name != "file"]
_EMPTY = dict.fromkeys(COLUMNS, "")

Key = tuple[str, str, str]
Row = dict[str, str]


def key_of(row: Mapping[str, str]) -> Key:
    """Return what tells a target of a term from all others."""
    return fold(row["source"]), row["target"], row.get("applies_where", "")


def told(edits: Iterable[Edit]) -> list[tuple[Edit, Row]]:
    """Return edits of kind ``term`` with the target that each tells.

    An edit that could not be made here, as a later version may write one, counts for nothing.
    """
    given = ((edit, _row(edit.value)) for edit in edits)
    return [(edit, dict(row)) for edit, row in given if row]


def standing(frame: pd.DataFrame, edits: Iterable[Edit]) -> pd.DataFrame:
    """Return a glossary after edits of kind ``term``, oldest first, with what they retired.

    ``frame`` has the columns of ``model.GLOSSARY``, and so has what is returned.
    """
    given = {key_of(row): row for _, row in told(edits)}
    if not given:
        return frame
    places = places_of(frame, {source for source, _, _ in given})
    there = zip(places, rows(frame.iloc[places], GLOSSARY.names), strict=True)
    before = [(place, row) for place, row in there if key_of(row) in given]
    # A target that stands there twice is what it is first.
    stands = {key_of(row): (place, row) for place, row in reversed(before)}
    after = [{**stands[key][1], **row} if key in stands else row for key, row in given.items()]
    index = [stands[key][0] if key in stands else len(frame) + n for n, key in enumerate(given)]
    made = pd.DataFrame(after, index=index, columns=GLOSSARY.names, dtype="str").fillna("")
    rest = frame.reset_index(drop=True).drop(index=[place for place, _ in before])
    return pd.concat([rest, made]).sort_index().reset_index(drop=True)


def places_of(frame: pd.DataFrame, sources: Collection[str]) -> list[int]:
    """Return the places of the rows that have one of some sources, given folded."""
    folded = fold_all(frame["source"].tolist())
    return [place for place, source in enumerate(folded) if source in sources]


def by_key(frame: pd.DataFrame, sources: Iterable[str]) -> dict[Key, Row]:
    """Return the targets of some sources, whatever their script, each as it stands first."""
    places = places_of(frame, set(map(fold, sources)))
    return {key_of(row): row for row in reversed(rows(frame.iloc[places]))}


def rows(frame: pd.DataFrame, columns: list[str] = COLUMNS) -> list[Row]:
    """Return the rows of a frame, what is missing as ""."""
    whole = frame.reindex(columns=columns, fill_value="").fillna("").astype(str)
    # Column by column: pandas looks at each cell's type, which for a large glossary takes seconds.
    cells = (whole[name].tolist() for name in columns)
    return [dict(zip(columns, row, strict=True)) for row in zip(*cells, strict=True)]


@lru_cache(maxsize=1 << 14)
def _row(value: str) -> Mapping[str, str] | None:
    fields = read(value)
    row = {name: said for name in COLUMNS if isinstance(said := fields.get(name), str)}
    return None if fault({**_EMPTY, **row}) else row
