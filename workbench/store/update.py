"""A DataFrame that somebody changed, as edits like any other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.errors import EditError
from workbench.model import Annotation, Edit
from workbench.store import ulid
from workbench.store.log import EditLog


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did: edits written, and segments left alone because somebody was faster."""

    edits: int
    segments: int
    conflicts: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say it in a sentence or two."""
        said = f"{self.edits} edits written for {self.segments} segments."
        if self.conflicts:
            named = ", ".join(self.conflicts[:5]) + (" …" if len(self.conflicts) > 5 else "")
            said += (
                f" {len(self.conflicts)} segments were left alone, since they were changed after "
                f"this frame was read: {named}. Read the annotations again for those."
            )
        return said


@dataclass(frozen=True, slots=True)
class Writer:
    """In whose name edits are made."""

    author: str
    client: str
    origin: str = "update"


def update(log: EditLog, frame: pd.DataFrame, writer: Writer) -> Update:
    """Write the changed targets and states of a frame to the log.

    ``frame`` has a column or index ``segment`` and one or both of ``target`` and ``state``; a
    missing value changes nothing. With the column ``edit`` (as in the annotations) a row is
    compared with the version that it was read as: what somebody else has changed since is never
    overwritten, but named as a conflict. Raises EditError for unknown segments, states or columns.
    """
    edits: list[Edit] = []
    conflicts: list[str] = []
    rows = list(_rows(frame))
    read_as = {row["segment"]: _text(row["edit"]) for row in rows if "edit" in row}
    bases = log.annotations_at(read_as)
    for row in rows:
        now = log.annotation(row["segment"])
        base = bases.get(now.segment, now)
        wanted = _wanted(row, base)
        if not wanted:
            continue
        if base.edit != now.edit:
            conflicts.append(now.segment)
        else:
            edits += _edits(now, wanted, writer)
    log.append(edits)
    return Update(len(edits), len({edit.segment for edit in edits}), tuple(conflicts))


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    named = frame if "segment" in frame.columns else frame.reset_index()
    columns = [c for c in ("segment", "target", "state", "edit") if c in named.columns]
    if "segment" not in columns or not {"target", "state"} & set(columns):
        raise EditError(
            "The frame needs a column 'segment', and 'target' or 'state' or both; it has: "
            f"{', '.join(map(str, frame.columns))}."
        )
    twice = named["segment"][named["segment"].duplicated()]
    if len(twice):
        raise EditError(f"The frame has the segment {twice.iloc[0]!r} twice. Keep one row of it.")
    for values in named[columns].itertuples(index=False, name=None):
        yield dict(zip(columns, values, strict=True))


def _wanted(row: dict[str, Any], base: Annotation) -> list[tuple[str, str]]:
    before = {"target": base.target, "state": str(base.state)}
    given = ((kind, _text(row.get(kind))) for kind in before)
    return [(kind, value) for kind, value in given if value is not None and value != before[kind]]


def _edits(now: Annotation, wanted: list[tuple[str, str]], writer: Writer) -> list[Edit]:
    edits: list[Edit] = []
    based_on = now.edit
    for kind, value in wanted:
        edit = Edit(
            ulid.new(), kind, now.segment, value, based_on, writer.author, writer.client,
            writer.origin,
        )  # fmt: skip
        edits.append(edit)
        based_on = edit.edit
    return edits


def _text(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)
