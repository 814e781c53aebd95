"""Splits and merges as the page asks for them, and where segments are since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.store import reshaping
from workbench.store.regrouping import Way
from workbench.store.segmentation import KINDS
from workbench.widget.desk import Desk
from workbench.widget.offsets import characters


def places(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``places``: the indexes of ``segments``, or of those that hold them."""
    with desk.still():
        shape, log = desk.shape(), desk.project.log
        segments = [str(segment) for segment in ask["segments"]]
        homes = [log.segmentation().home(segment) for segment in segments]
        found = [log.place(home) for home in homes]
        return {
            "type": "places",
            "shape": shape,
            "segments": len(desk),
            "places": [-1 if place is None else place for place in found],
            "held": [home != segment for home, segment in zip(homes, segments, strict=True)],
        }


def split(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``split``: places are UTF-16 offsets. Raises EditError or OSError."""
    segment = str(ask["segment"])
    with desk.lock:
        log = desk.project.log
        log.refresh()
        at = characters(reshaping.source_of(log, segment), int(ask["at"]))
        target_at = characters(log.annotation(segment).target, int(ask["target_at"]))
        second = desk.project.split(segment, at, target_at, _who(desk, ask))
        return _reshaped(desk, second)


def merge(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``merge``. Raises EditError or OSError."""
    with desk.lock:
        log = desk.project.log
        log.refresh()
        second = reshaping.next_in_turn(log, str(ask["segment"]))
        desk.project.merge(str(ask["segment"]), _who(desk, ask))
        return _reshaped(desk, second)


def regroup(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``regroup``. Raises EditError or OSError."""
    way: Way = "redo" if ask["way"] == "redo" else "undo"
    with desk.lock:
        log = desk.project.log
        desk.project.regroup(str(ask["origin"]), way, _who(desk, ask))
        made = log.edits_from(str(ask["origin"]))
        return _reshaped(desk, next(str(e.segment) for e in made if e.kind in KINDS))


def _who(desk: Desk, ask: Mapping[str, Any]) -> tuple[str, str]:
    return str(ask.get("author") or desk.project.author), str(ask["client"])


def _reshaped(desk: Desk, boundary: str) -> dict[str, Any]:
    """Tell of the segments on both sides of a boundary, or of the one that it is in now."""
    log = desk.project.log
    segmentation = log.segmentation()
    origin = segmentation.latest[boundary].origin
    home = segmentation.home(boundary)
    before = [reshaping.before_in_turn(log, boundary)] if home == boundary else []
    return {"type": "reshaped", "origin": origin, "segments": [*before, home]}
