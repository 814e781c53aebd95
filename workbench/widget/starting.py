"""What a page asks before there is a project: what files would become, and to make it of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from workbench.model import LeftOut, Turn
from workbench.project import Project

if TYPE_CHECKING:
    from workbench.project.previewing import DocumentPreview, GlossaryPreview, Preview

LISTED = 300
"""Turns and lines of one transcript that are sent; the rest is counted."""

BEGINNING = 80
"""Characters of a turn or line that are sent."""


class Maker(Protocol):
    """Whoever makes projects; ``workbench.notebook`` does."""

    def preview(self, sources: Iterable[str], glossaries: Iterable[str], /) -> Preview:
        """Return what would become of files."""

    def create(self, path: str, sources: Iterable[str], glossaries: Iterable[str], /) -> Project:
        """Make a project folder, all of it or nothing, and return the project."""


Handler = Callable[[Maker, Mapping[str, Any]], dict[str, Any]]


def preview(maker: Maker, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer what would become of files. Raises as ``create`` does for one that can't be read."""
    found = maker.preview(ask["sources"], ask["glossaries"])
    return {
        "type": "preview",
        "documents": [_document(each) for each in found.documents],
        "glossaries": [_glossary(each) for each in found.glossaries],
    }


def create(maker: Maker, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Make a project; the answer names its folder as the kernel finds it.

    Raises InputError, ProjectError, OSError; then nothing was written.
    """
    project = maker.create(ask["folder"], ask["sources"], ask["glossaries"])
    here = Path.cwd().resolve()
    path = project.path
    shown = path.relative_to(here) if path.is_relative_to(here) else path
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
