"""What became of a segment, edit by edit, and what one person has done: to look back and undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workbench.model import Edit
from workbench.store.fold import Standing, makes_version
from workbench.store.lineage import Extent, Forebear, group_of, lineage
from workbench.store.log import EditLog
from workbench.store.segmentation import KINDS, Stretch
from workbench.store.versions import versions
from workbench.widget import messages
from workbench.widget.desk import Desk
from workbench.widget.messages import Step, Version
from workbench.widget.rows import annotation_message

MOST_STEPS = 500
"""Edits of a person that can be undone after a reload."""

IN_EDITOR = ("editor", "undo", "redo", "replace", "restore")
"""Origins of edits that were made on screen: the first word of an edit's origin."""

SHAPE = "shape"
"""The kind of a step that is a split or a merge."""


def history(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``history``: the versions of a segment, oldest first. Raises StorageError.

    With them come those of the segments that it was made from by splits and merges. Drafts of one
    visit are one version, as the last of them left it.
    """
    stretch, edits = _stretch(desk.project.log, str(ask["segment"]))
    extents = _lasting(lineage(stretch, edits))
    shown = [
        _version(edit, stood, extents[edit.edit])
        for edit, stood in _versions(edits)
        if edit.edit in extents
    ]
    return {"type": "history", "versions": shown}


def steps(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``steps``: what the asking page's author did last on screen, oldest first.

    What the asking client did itself it knows; ``client`` names it. Raises StorageError.
    """
    author = str(ask.get("author") or desk.project.author)
    return {"type": "steps", "steps": list(_steps(desk, author, str(ask["client"])))}


def standing(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``standing``: where segments stand now, and their places. Raises UnknownSegment."""
    log = desk.project.log
    segments = [str(segment) for segment in ask["segments"]]
    with desk.still():
        found = [annotation_message(log.annotation(segment)) for segment in segments]
        places = [log.place(segment) for segment in segments]
    return {
        "type": "standing",
        "annotations": found,
        "places": [-1 if place is None else place for place in places],
    }


def _steps(desk: Desk, author: str, client: str) -> Iterator[Step]:
    log = desk.project.log
    own = [e for e in log.edits_by(author) if _undoable(e) and e.client != client][-MOST_STEPS:]
    typed = [edit for edit in own if not group_of(edit.origin)]
    wanted = {edit.edit for edit in typed}
    segments = {str(edit.segment) for edit in typed}
    found = [step for step in _transitions(log, segments) if step["edit"] in wanted]
    order = {edit.edit: number for number, edit in enumerate(own)}
    for step in sorted([*found, *_reshapings(own)], key=lambda step: order[step["edit"]]):
        index = log.place(log.segmentation().home(step["segment"]))
        if index is not None:
            yield {**step, "index": index}


def _undoable(edit: Edit) -> bool:
    if group_of(edit.origin):
        return edit.kind in KINDS
    return makes_version(edit) and edit.origin.partition(" ")[0] in IN_EDITOR


def _reshapings(own: Iterable[Edit]) -> Iterator[Step]:
    """Yield one step for each split or merge, however many edits it was."""
    nowhere: messages.Standing = {"target": "", "state": "untranslated"}
    last = ""
    for edit in own:
        if group_of(edit.origin) and edit.origin != last:
            yield {
                "edit": edit.edit,
                "kind": SHAPE,
                "segment": str(edit.segment),
                "index": 0,
                "origin": edit.origin,
                "before": nowhere,
                "after": nowhere,
            }
        last = edit.origin


def _transitions(log: EditLog, segments: set[str]) -> Iterator[Step]:
    of_segment: dict[str, list[Edit]] = {}
    for edit in log.edits_of(*segments):
        of_segment.setdefault(str(edit.segment), []).append(edit)
    for segment, edits in of_segment.items():
        before: messages.Standing = {"target": "", "state": "untranslated"}
        for edit, stood in _versions(edits):
            now = annotation_message(stood.annotation())
            after: messages.Standing = {"target": now["target"], "state": now["state"]}
            yield {
                "edit": edit.edit,
                "kind": edit.kind,
                "segment": segment,
                "index": 0,
                "origin": edit.origin,
                "before": before,
                "after": after,
            }
            before = after


def _stretch(log: EditLog, segment: str) -> tuple[Stretch, list[Edit]]:
    """Return where a segment has been and all edits there, both of one moment."""
    while True:
        stretch = log.segmentation().stretch(segment)
        edits = log.edits_of(*stretch.places)
        # Reading takes in what others add, and with it their splits and merges.
        if log.segmentation().stretch(segment) == stretch:
            return stretch, edits


def _lasting(lineage: Iterable[Forebear]) -> dict[str, Extent]:
    """Return the edits that visits ended with, be they to one segment before and after a split."""
    visited: dict[tuple[str | None, Extent], list[Edit]] = {}
    for edit, extent in lineage:
        visited.setdefault((edit.segment, extent), []).append(edit)
    return {
        version.edit.edit: extent
        for (_, extent), edits in visited.items()
        for version in versions(edits)
    }


def _version(edit: Edit, stood: Standing, extent: Extent) -> Version:
    now = annotation_message(stood.annotation())
    return {
        "edit": edit.edit,
        "segment": str(edit.segment),
        "extent": extent,
        "kind": edit.kind,
        "target": now["target"],
        "state": now["state"],
        "author": edit.author,
        "changed": now["changed"],
        "origin": edit.origin,
    }


def _versions(edits: Iterable[Edit]) -> Iterator[tuple[Edit, Standing]]:
    """Yield each edit that made a version of its segment, and that as it stands by then."""
    under_way: dict[str, Standing] = {}
    for edit in edits:
        segment = str(edit.segment)
        stood = under_way.setdefault(segment, Standing(segment))
        if stood.take(edit) and makes_version(edit):
            yield edit, stood
