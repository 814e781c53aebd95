"""Splits and merges as the page asks for them, and where segments are since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.store import reshaping
from workbench.store.regrouping import Way
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
    log = desk.project.log
    with desk.lock:
        with desk.fresh():
            at = characters(reshaping.source_of(log, segment), int(ask["at"]))
            target_at = characters(log.annotation(segment).target, int(ask["target_at"]))
        second = desk.project.split(segment, at, target_at, _who(desk, ask))
        return _reshaped(desk, second)


def merge(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``merge``. Raises EditError or OSError."""
    with desk.lock:
        with desk.fresh():
            second = reshaping.next_in_turn(desk.project.log, str(ask["segment"]))
        desk.project.merge(str(ask["segment"]), _who(desk, ask))
        return _reshaped(desk, second)


def regroup(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``regroup``. Raises EditError or OSError."""
    way: Way = "redo" if ask["way"] == "redo" else "undo"
    with desk.lock:
        boundary = desk.project.regroup(str(ask["origin"]), way, _who(desk, ask))
        return _reshaped(desk, boundary)


def _who(desk: Desk, ask: Mapping[str, Any]) -> tuple[str, str]:
    return str(ask.get("author") or desk.project.author), str(ask["client"])


def _reshaped(desk: Desk, boundary: str) -> dict[str, Any]:
    """Tell of the segments on both sides of a boundary, or of the one that it is in now."""
    with desk.still():
        segmentation = desk.project.log.segmentation()
        origin = segmentation.latest[boundary].origin
        home = segmentation.home(boundary)
        in_front = home == boundary
        before = [reshaping.before_in_turn(desk.project.log, boundary)] if in_front else []
    return {"type": "reshaped", "origin": origin, "segments": [*before, home]}
