"""What the review's page changes: each is an edit, on disk before it is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.glossary import editing
from workbench.widget.desk import Desk
from workbench.widget.termbase.base import of

_ORIGINS = ("review", "undo")
"""What edits of rows may say they come from."""


def save(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``save terms``: ``rows`` are in the glossary. Raises EditError or OSError."""
    origin = str(ask.get("origin", "review"))
    frame = pd.DataFrame([dict(row) for row in ask["rows"]])
    with desk.lock:
        named = origin if origin in _ORIGINS else "review"
        return _written(desk, ask, frame, named, respell=origin == "undo")


def merge(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``merge terms``: targets of ``sources`` are those of ``into``. Raises EditError."""
    sources = [str(source) for source in ask["sources"]]
    with desk.lock:
        changes = editing.merging(desk.project.glossary, sources, str(ask["into"]))
        return _written(desk, ask, changes, "merge", respell=True)


def split(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``split term``: some targets are those of ``into``. Raises EditError."""
    targets = [str(target) for target in ask["targets"]]
    with desk.lock:
        glossary = desk.project.glossary
        changes = editing.splitting(glossary, str(ask["source"]), targets, str(ask["into"]))
        return _written(desk, ask, changes, "split")


def comment(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``comment term``: it is said. Raises EditError or OSError."""
    with desk.lock:
        desk.project.comment_term(str(ask["source"]), str(ask["text"]), _author(ask))
    return {"type": "term commented"}


def resolve(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``resolve term comment``. Raises EditError or OSError."""
    with desk.lock:
        resolved = bool(ask["resolved"])
        desk.project.resolve_term_comment(str(ask["comment"]), resolved, _author(ask))
    return {"type": "term commented"}


def _written(
    desk: Desk, ask: Mapping[str, Any], frame: pd.DataFrame, origin: str, respell: bool = False
) -> dict[str, Any]:
    undo = editing.undoing(frame, desk.project.whole_glossary)
    desk.project.update_glossary(frame, origin, _author(ask), respell)
    return {"type": "terms saved", "mark": of(desk).refresh(), "undo": undo}


def _author(ask: Mapping[str, Any]) -> str:
    return str(ask.get("author", ""))
