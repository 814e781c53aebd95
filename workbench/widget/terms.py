"""What the page asks of the glossary: the terms of rows, and to have one added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.widget.desk import Desk


def terms(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``terms``: what has to be known of the terms of rows ``start`` to ``stop``."""
    return {"type": "terms", "terms": desk.terms(int(ask["start"]), int(ask["stop"]))}


def term(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``term``: it is in the glossary, durably. Raises EditError or OSError."""
    told = ask["term"]
    with desk.lock:
        desk.project.add_term(
            str(told["source"]),
            str(told["target"]),
            str(told.get("note", "")),
            str(told.get("status", "")),
            str(ask.get("author", "")),
        )
    return {"type": "term"}
