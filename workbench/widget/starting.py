"""What a page asks before there is a project: what files would become, and to make it of them.

Reading files takes many libraries: only the process that does it (``beside.py``) imports this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.model import LeftOut, Turn
from workbench.progress import Tell
from workbench.project import making, previewing
from workbench.project.previewing import DocumentPreview, GlossaryPreview

LISTED = 300
"""Turns and lines of one transcript that are sent; the rest is counted."""

BEGINNING = 80
"""Characters of a turn or line that are sent."""

Handler = Callable[[Mapping[str, Any], Tell], dict[str, Any]]


def preview(ask: Mapping[str, Any], tell: Tell) -> dict[str, Any]:
    """Answer what would become of files. Raises as ``create`` does for one that can't be read."""
    found = previewing.preview(ask["sources"], ask["glossaries"], tell)
    return {
        "type": "preview",
        "documents": [_document(each) for each in found.documents],
        "glossaries": [_glossary(each) for each in found.glossaries],
    }


def create(ask: Mapping[str, Any], tell: Tell) -> dict[str, Any]:
    """Make a project; the answer names its folder as the kernel finds it.

    Raises InputError, ProjectError, OSError; then nothing was written.
    """
    path = Path(ask["folder"])
    making.create(path, making.Files.named(ask["sources"], ask["glossaries"], ()), None, tell)
    here, made = Path.cwd().resolve(), path.resolve()
    shown = made.relative_to(here) if made.is_relative_to(here) else made
    return {"type": "created", "path": shown.as_posix()}


STARTING: dict[str, Handler] = {"preview": preview, "create": create}


def _document(found: DocumentPreview) -> dict[str, Any]:
    return {
        "document": found.document,
        "layout": found.layout,
        "encoding": found.encoding,
        "segments": found.segments,
        "characters": found.characters,
        "turns": [_turn(turn) for turn in found.turns[:LISTED]],
        "turnCount": len(found.turns),
        "speakers": [
            {"speaker": s.speaker, "role": s.role, "outlet": s.outlet, "turns": s.turns}
            for s in found.speakers
        ],
        "leftOut": [_line(part) for part in found.left_out[:LISTED]],
        "leftOutCount": len(found.left_out),
        "doubtful": [
            {"line": d.line, "text": _beginning(d.text), "reason": d.reason}
            for d in found.doubtful[:LISTED]
        ],
        "doubtfulCount": len(found.doubtful),
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "speaker": turn.speaker,
        "kind": str(turn.kind),
        "timestamp": "" if turn.timestamp is None else turn.timestamp.isoformat(),
        "text": _beginning(turn.text),
    }


def _line(part: LeftOut) -> dict[str, Any]:
    return {"line": part.line, "text": _beginning(part.text), "reason": part.reason}


def _glossary(found: GlossaryPreview) -> dict[str, Any]:
    return {
        "file": found.file,
        "terms": found.terms,
        "targets": found.targets,
        "leftOut": [
            {"line": note.line, "text": _beginning(note.text), "reason": note.reason}
            for note in found.left_out[:LISTED]
        ],
        "leftOutCount": len(found.left_out),
    }


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= BEGINNING else line[: BEGINNING - 1] + "…"
