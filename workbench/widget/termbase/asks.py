"""What the review's page asks. Each takes the desk and the ask; the answer lacks its id only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from workbench.errors import QueryError
from workbench.review.finding import Query, found
from workbench.widget.desk import Desk
from workbench.widget.termbase import told
from workbench.widget.termbase.base import of
from workbench.wording import Wording

MOST_LINES = 50
"""Lines that are sent at once."""


def glossary(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``glossary``: the numbers of the entries that fit a query. Raises QueryError."""
    query = _query(ask["query"])
    with desk.still():
        base = of(desk)
        mark = base.refresh(facts=query.weighs)
        known = base.known
        authors = {each.author for some in known.changes.values() for each in some}
        return {
            "type": "glossary",
            "mark": mark,
            "entries": len(known.entries),
            "conflicts": len(known.conflicts),
            "numbers": found(query, known),
            "domains": sorted(known.entries.domains - {""}),
            "authors": sorted(authors),
        }


def entries(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``entries``: the rows of the entries of some numbers."""
    with desk.still():
        base = of(desk)
        mark = base.refresh()
        there = [number for number in map(int, ask["numbers"]) if number < len(base.known.entries)]
        rows = [told.entry(number, base.known) for number in there]
        counted = base.counted
    return {"type": "entries", "mark": mark, "counted": counted, "entries": rows}


def lines(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``lines``: where an entry stands, and how it is rendered there."""
    key, said, start = str(ask["key"]), ask.get("said"), int(ask.get("start", 0))
    with desk.still():
        base = of(desk)
        mark = base.refresh(facts=True)
        places = base.known.facts.places(key, said)
        some = places[start : start + MOST_LINES]
        made = told.lines(desk, base, key, desk.matcher, some)
    return {"type": "lines", "mark": mark, "total": len(places), "lines": made}


def mark(desk: Desk, _ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``glossary mark``."""
    with desk.fresh():
        base = of(desk)
        mark = base.refresh(facts=True)
        entries, conflicts = len(base.known.entries), len(base.known.conflicts)
    return {"type": "glossary mark", "mark": mark, "entries": entries, "conflicts": conflicts}


def entry(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``entry``: its conflicts, comments and history, and what else translations say."""
    with desk.still():
        base = of(desk)
        base.refresh(facts=True)
        return {"type": "entry", **told.about(str(ask["key"]), base)}


def _query(told: Mapping[str, Any]) -> Query:
    given = {name: str(told.get(name) or "") for name in Query.__slots__ if name != "since"}
    return Query(**given, since=_moment(str(told.get("since") or "")))


def _moment(since: str) -> datetime | None:
    if not since:
        return None
    try:
        return datetime.fromisoformat(since).astimezone()
    except ValueError as error:
        raise QueryError(Wording("'{text}' is no date such as 2025-05-14.", text=since)) from error
