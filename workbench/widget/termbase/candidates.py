"""What the review's page asks of candidates: terms that the texts use and the glossary lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from workbench.review.ranking import Ranked
from workbench.text.folding import fold
from workbench.widget.desk import Desk
from workbench.widget.termbase import told
from workbench.widget.termbase.base import Termbase, of

MOST_LINES = 50
_AT_ONCE = 0.5
"""Seconds for which an answer waits for the ranking; a longer one is asked for again."""


def candidates(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``candidates``: the likeliest first, as soon as they are ranked."""
    with desk.still():
        base = of(desk)
        base.refresh()
        ranking = base.ranking(anew=bool(ask.get("anew")))
    ready = ranking.wait(_AT_ONCE)
    with desk.still():
        dismissed = desk.project.dismissed_candidates
        found = ranking.candidates(base.known.entries.sources, dismissed)
    return {
        "type": "candidates",
        "ready": ready,
        "segments": ranking.ranked,
        "of": ranking.of,
        "candidates": [{**asdict(each), "renderings": [*each.renderings]} for each in found],
        "dismissed": dismissed,
    }


def lines(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``candidate lines``: where a source stands, and its renderings there."""
    ranked = Ranked(str(ask["source"]), 0, tuple(map(str, ask["renderings"])))
    start = int(ask.get("start", 0))
    with desk.still():
        base = of(desk)
        mark = base.refresh(facts=True)
        places = _places(base, ranked)
        some = places[start : start + MOST_LINES]
        made = told.lines(desk, base, fold(ranked.source), ranked.matcher(), some)
    return {"type": "lines", "mark": mark, "total": len(places), "lines": made}


def dismiss(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``dismiss``: a candidate is no term, or may be one again. Raises EditError."""
    with desk.lock:
        author = str(ask.get("author", ""))
        desk.project.dismiss_candidate(str(ask["source"]), bool(ask["dismissed"]), author)
    return {"type": "dismissed"}


def _places(base: Termbase, ranked: Ranked) -> list[int]:
    found = ranked.matcher().table(base.sources)["text"].to_pylist()
    return sorted(dict.fromkeys(found), key=lambda place: not base.targets[place].strip())
