"""Changes to a project's glossary as edits: the files it was made of are never changed.

An edit of kind ``term`` belongs to no segment. Its value is JSON with a target of a term as it
stands from then on: the columns of ``model.GLOSSARY`` but ``file``. Source (whatever its script),
target and ``applies_where`` say which target it is; the latest edit of it decides. One that is
retired is in the history and no longer in the glossary.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import pandas as pd

from workbench.errors import EditError
from workbench.glossary import contexts
from workbench.glossary.dates import iso
from workbench.model import GLOSSARY, Approval, Edit, Rule, Status
from workbench.store.update import Writer
from workbench.text.folding import fold
from workbench.wording import Wording

KIND = "term"
_COLUMNS = [name for name in GLOSSARY.names if name != "file"]
_NAMES = ("source", "target", "applies_where")
_WORDS: dict[str, set[str]] = {
    "status": set(Status),
    "rule": set(Rule),
    "approval": {*Approval, ""},
}
_DATES = ("valid_from", "valid_to", "changed")

Key = tuple[str, str, str]
Row = dict[str, str]


def standing(frame: pd.DataFrame, edits: Iterable[Edit], retired: bool = False) -> pd.DataFrame:
    """Return a glossary as it stands after edits of kind ``term``, oldest first.

    ``frame`` has the columns of ``model.GLOSSARY``, and so has what is returned. With ``retired``
    it also has the targets that were taken out.
    """
    given = {key_of(row): row for row in (json.loads(edit.value) for edit in edits)}
    if not given:
        return frame
    rows = {key_of(row): row for row in _rows(frame, GLOSSARY.names)}
    for key, row in given.items():
        rows[key] = {**rows.get(key, {}), **row}
    kept = [row for row in rows.values() if retired or row["approval"] != Approval.RETIRED]
    return pd.DataFrame(kept, columns=GLOSSARY.names, dtype="str").fillna("")


def edits(
    frame: pd.DataFrame, whole: pd.DataFrame, writer: Writer, respell: bool = False
) -> list[Edit]:
    """Return an edit for each target of a frame that is new or differs from the glossary as it is.

    ``frame`` has source and target, and whatever else of ``model.GLOSSARY`` is to change; a missing
    value changes nothing. ``whole`` has the retired targets too. A new target is proposed, and
    preferred where its term has no preferred one yet, unless the frame says otherwise; a retired
    one comes back as proposed with all that it had. A source in another script or width stays as
    the glossary writes it, unless ``respell`` says otherwise. Raises EditError; then nothing is to
    be written.
    """
    if not {"source", "target"} <= set(frame.columns):
        there = ", ".join(map(str, frame.columns))
        raise EditError(f"The frame needs the columns source and target; it has: {there}.")
    stands = {key_of(row): row for row in _rows(whole)}
    preferred = {key[0] for key, row in stands.items() if _is_preferred(row)}
    made: dict[Key, Row] = {}
    for told in frame.to_dict("records"):
        given = {str(k): _line(v) for k, v in told.items() if k in _COLUMNS and not pd.isna(v)}
        key = key_of(given)
        before = stands.get(key)
        row = {**_begun(before, given, key[0] in preferred), **given}
        if before and not respell:
            row["source"] = before["source"]
        _require_sound(row)
        if row != before:
            made[key] = row
    return [writer.edit(KIND, row) for row in made.values()]


def merging(now: pd.DataFrame, sources: Collection[str], into: str) -> pd.DataFrame:
    """Return the changes that make several terms one: their targets become those of ``into``.

    A target that ``into`` has already stays as it is there; one whose source is ``into`` in another
    script or width is written as ``into`` is. Raises EditError for an unknown source.
    """
    same = fold(into)
    rows = _known(now, [*sources, *_spelt(now, into)])
    respelt = [{**row, "source": into} for row in rows if fold(row["source"]) == same]
    moved = _moved(now, into, [row for row in rows if fold(row["source"]) != same])
    return pd.concat([pd.DataFrame(respelt, columns=_COLUMNS), moved], ignore_index=True)


def splitting(now: pd.DataFrame, source: str, targets: Collection[str], into: str) -> pd.DataFrame:
    """Return the changes that make some targets of a term those of another term, ``into``.

    Raises EditError for a source or a target that is not there.
    """
    rows = [row for row in _known(now, [source]) if row["target"] in targets]
    if missing := set(targets) - {row["target"] for row in rows}:
        raise EditError(f"{source} has no target {', '.join(sorted(missing))}.")
    return _moved(now, into, rows)


def undoing(frame: pd.DataFrame, whole: pd.DataFrame) -> list[Row]:
    """Return the rows that take the changes of a frame back, given all that stands before them.

    ``whole`` has the retired targets too; a target that it lacks is retired again.
    """
    stands = {key_of(row): row for row in _rows(whole)}
    return [stands.get(key_of(row)) or _gone(row) for row in _rows(frame)]


def history(edits: Iterable[Edit]) -> pd.DataFrame:
    """Return one row an edit, oldest first: when, by whom, and the target as it then stood."""
    rows = [
        {"changed_at": edit.changed, "author": edit.author, "origin": edit.origin, **_told(edit)}
        for edit in edits
    ]
    return pd.DataFrame(rows, columns=["changed_at", "author", "origin", *_COLUMNS])


def key_of(row: Mapping[str, str]) -> Key:
    """Return what tells a target of a term from all others."""
    return fold(row["source"]), row["target"], row.get("applies_where", "")


def _told(edit: Edit) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(edit.value)
    return told


def _spelt(now: pd.DataFrame, source: str) -> list[str]:
    """Return how a glossary writes a source, in whatever script or width."""
    return [each for each in dict.fromkeys(now["source"].tolist()) if fold(each) == fold(source)]


def _known(now: pd.DataFrame, sources: Iterable[str]) -> list[Row]:
    rows = _rows(now)
    there = {fold(row["source"]) for row in rows}
    if missing := [source for source in sources if fold(source) not in there]:
        raise EditError(f"The glossary has no term {', '.join(missing)}.")
    wanted = {fold(source) for source in sources}
    return [row for row in rows if fold(row["source"]) in wanted]


def _moved(now: pd.DataFrame, into: str, rows: Iterable[Row]) -> pd.DataFrame:
    there = {key_of(row) for row in _rows(now)}
    changes: list[Row] = []
    for row in rows:
        moved = {**row, "source": into}
        changes.append({**row, "approval": Approval.RETIRED})
        if key_of(moved) not in there:
            changes.append(moved)
    return pd.DataFrame(changes, columns=_COLUMNS)


def _gone(row: Row) -> Row:
    return {**{name: row[name] for name in _NAMES}, "approval": str(Approval.RETIRED)}


def _is_preferred(row: Row) -> bool:
    return row["status"] == Status.PREFERRED and row["approval"] != Approval.RETIRED


def _begun(before: Row | None, given: Mapping[str, str], has_preferred: bool) -> Row:
    if before is None:
        return _new(given, has_preferred)
    if before["approval"] == Approval.RETIRED:
        return {**before, "approval": str(Approval.PROPOSED)}
    return before


def _new(given: Mapping[str, str], has_preferred: bool) -> Row:
    status = Status.ADMITTED if has_preferred else Status.PREFERRED
    empty = dict.fromkeys(_COLUMNS, "")
    return {**empty, "status": str(status), "approval": str(Approval.PROPOSED), **given}


def _line(value: Any) -> str:
    text = " ".join(str(value).split())
    if not text.isprintable():
        raise EditError(
            Wording("'{text}' holds a character that can't be printed. Take it out.", text=text)
        )
    return text


def _require_sound(row: Row) -> None:
    pair = f"{row['source']} | {row['target']}"
    if not (any(map(str.isalnum, row["source"])) and any(map(str.isalnum, row["target"]))):
        raise EditError(
            Wording("{pair}: a term needs a source and a target with letters.", pair=pair)
        )
    for name, words in _WORDS.items():
        if row[name] not in words:
            known = ", ".join(sorted(filter(None, words)))
            raise EditError(f"{pair}: {row[name]!r} is no {name}. Use one of: {known}.")
    for name in _DATES:
        if iso(row[name]) is None:
            raise EditError(f"{pair}: {row[name]!r} is no date such as 2018-03-17.")
    if problem := contexts.problem(row["applies_where"]):
        raise EditError(f"{pair}: {problem}.")


def _rows(frame: pd.DataFrame, columns: list[str] = _COLUMNS) -> list[Row]:
    whole = frame.reindex(columns=columns, fill_value="").fillna("").astype(str)
    # Column by column: pandas looks at each cell's type, which for a large glossary takes seconds.
    cells = (whole[name].tolist() for name in columns)
    return [dict(zip(columns, row, strict=True)) for row in zip(*cells, strict=True)]
