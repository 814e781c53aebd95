"""What the page asks of the table of speakers: their English names, and how far each is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench import speakers as table
from workbench.store import tables
from workbench.store.update import Writer
from workbench.widget.desk import Desk


def speakers(desk: Desk, _ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``speakers``: all speakers in order of appearance, with their progress."""
    with desk.fresh():
        counts = _counts(desk)
        rows = [{**row, **counts.get(row["speaker"], _NOTHING)} for row in _named(desk)]
    return {"type": "speakers", "speakers": rows}


def speaker(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``speaker``: these are the ``names``, durably, as ``client`` gives them.

    Raises EditError or OSError.
    """
    given = {key: str(ask["names"][key]) for key in ("speaker", "name", "title")}
    with desk.lock:
        desk.project.log.refresh()
        writer = Writer(str(ask.get("author") or desk.project.author), str(ask["client"]), "editor")
        now = pd.DataFrame(_named(desk))
        desk.project.log.append(table.edits(pd.DataFrame([given]), now, writer))
        desk.project.changed()
        return speakers(desk, ask)


def _named(desk: Desk) -> list[dict[str, Any]]:
    turns = tables.frame(desk.project.turn_headers())
    given = desk.project.log.edits_of_kind(table.KIND)
    named = table.table(turns, desk.matcher.terms, given).drop(columns="turns")
    return [{str(key): value for key, value in row.items()} for row in named.to_dict("records")]


_NOTHING = dict.fromkeys(("segments", "done", "characters", "confirmed", "words"), 0)


def _counts(desk: Desk) -> dict[str, dict[str, int]]:
    groups, names = pd.factorize(desk.speakers())
    sums = desk.tally().by_group(groups, len(names))
    return {
        str(name): {count: int(sums[count][number]) for count in sums}
        for number, name in enumerate(names)
    }
