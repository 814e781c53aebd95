"""A DataFrame that somebody changed, as edits like any other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.errors import EditError
from workbench.model import CONFIRMED, Annotation, Edit
from workbench.store import ulid
from workbench.store.log import EditLog
from workbench.text.wording import many
from workbench.wording import Wording

KINDS = ("target", "state", "note")
"""The columns of a frame that become edits."""


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did.

    ``conflicts`` are segments left alone because somebody was faster, ``reopened`` segments that
    were confirmed and are drafts again, ``missing`` those with a target for which the frame has a
    missing value, which changes nothing.
    """

    edits: int
    segments: int
    conflicts: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say it in a sentence or a few."""
        said = [f"{many(self.edits, 'edit')} written for {many(self.segments, 'segment')}."]
        if self.reopened:
            said.append(f"Drafts again, to be confirmed anew: {_named(self.reopened)}.")
        if self.missing:
            said.append(
                f"Left as they are, since a missing value changes nothing: {_named(self.missing)}. "
                "To clear a target, give an empty text."
            )
        if self.conflicts:
            said.append(
                "Left alone, since they were changed after this frame was read: "
                f"{_named(self.conflicts)}. Read the annotations again for those."
            )
        return " ".join(said)


@dataclass(frozen=True, slots=True)
class Writer:
    """In whose name edits are made."""

    author: str
    client: str
    origin: str = "update"

    def edit(self, kind: str, value: Mapping[str, Any], segment: str | None = None) -> Edit:
        """Return an edit that follows no version; its value is written as JSON."""
        told = json.dumps(value, ensure_ascii=False)
        return Edit(ulid.new(), kind, segment, told, None, self.author, self.client, self.origin)


def update(log: EditLog, frame: pd.DataFrame, writer: Writer) -> Update:
    """Write the changed targets and states of a frame to the log.

    ``frame`` has a column or index ``segment`` and one or more of ``target``, ``state`` and
    ``note``; a missing value changes nothing. With the column ``edit`` (as in the annotations) a
    row is compared with the version that it was read as: what somebody else has changed since is
    never overwritten, but named as a conflict. Raises EditError for unknown segments, states or
    columns.
    """
    edits: list[Edit] = []
    conflicts, reopened, missing = [], [], []
    rows = list(_rows(frame))
    read_as = {row["segment"]: _text(row["edit"]) for row in rows if "edit" in row}
    bases = log.annotations_at(read_as)
    for row in rows:
        now = log.annotation(row["segment"])
        base = bases.get(now.segment, now)
        if now.target and "target" in row and _text(row["target"]) is None:
            missing.append(now.segment)
        wanted = _wanted(row, base)
        if not wanted:
            continue
        if base.edit != now.edit:
            conflicts.append(now.segment)
        else:
            edits += _edits(now, wanted, writer)
            if now.state in CONFIRMED and [kind for kind, _ in wanted if kind != "note"] == [
                "target"
            ]:
                reopened.append(now.segment)
    log.append(edits)
    segments = len({edit.segment for edit in edits})
    return Update(len(edits), segments, tuple(conflicts), tuple(reopened), tuple(missing))


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    named = frame if "segment" in frame.columns else frame.reset_index()
    columns = [c for c in ("segment", *KINDS, "edit") if c in named.columns]
    if "segment" not in columns or not set(KINDS) & set(columns):
        raise EditError(
            Wording(
                "The frame needs a column 'segment', and 'target' or 'state' or 'note'; "
                "it has: {columns}.",
                columns=", ".join(map(str, frame.columns)),
            )
        )
    twice = named["segment"][named["segment"].duplicated()]
    if len(twice):
        raise EditError(
            Wording(
                "The frame has the segment '{segment}' twice. Keep one row of it.",
                segment=str(twice.iloc[0]),
            )
        )
    for values in named[columns].itertuples(index=False, name=None):
        yield dict(zip(columns, values, strict=True))


def _wanted(row: dict[str, Any], base: Annotation) -> list[tuple[str, str]]:
    before = {"target": base.target, "state": str(base.state), "note": base.note}
    given = ((kind, _text(row.get(kind))) for kind in before)
    return [(kind, value) for kind, value in given if value is not None and value != before[kind]]


def _edits(now: Annotation, wanted: list[tuple[str, str]], writer: Writer) -> list[Edit]:
    edits: list[Edit] = []
    based_on = now.edit
    for kind, value in wanted:
        base = None if kind == "note" else based_on
        edit = Edit(
            ulid.new(), kind, now.segment, value, base, writer.author, writer.client, writer.origin
        )  # fmt: skip
        edits.append(edit)
        if kind != "note":
            based_on = edit.edit
    return edits


def _named(segments: tuple[str, ...]) -> str:
    names = ", ".join(segments[:5]) + (" …" if len(segments) > 5 else "")
    return f"{many(len(segments), 'segment')} ({names})"


def _text(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)
