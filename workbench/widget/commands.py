"""The long work that a page has done to its project: an export, or the score of its terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.errors import QueryError
from workbench.store.refusals import named
from workbench.widget import work
from workbench.widget.desk import Desk
from workbench.widget.work import Work
from workbench.wording import Wording

FOLDER = "exports"
"""In the project's folder: what is written from the screen."""


class Command(Work):
    """A command of ours under way, which writes ``file`` whole or not at all."""

    def __init__(self, words: list[str], file: Path) -> None:
        super().__init__("workbench.cli", file.parent.parent, words)
        self.file = file

    def told(self) -> dict[str, Any]:
        """Return what it writes, and what it has said so far."""
        file = f"{FOLDER}/{self.file.name}"
        return {**super().told(), "file": file, "said": self.said().strip()}


def begin(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``begin``: ``work`` (export or score) has begun. Raises QueryError, OSError."""
    kind = str(ask["work"])
    if kind not in _KINDS:
        raise QueryError(Wording("There is no work called '{work}'.", work=kind))
    return work.keep(_KINDS[kind](desk, ask))


def _export(desk: Desk, ask: Mapping[str, Any]) -> Command:
    from workbench.exporters import FORMATS

    suffix = str(ask["format"])
    if suffix not in FORMATS:
        raise QueryError(
            Wording(
                "There is no format '{format}'. Choose from {formats}.",
                format=suffix,
                formats=", ".join(FORMATS),
            )
        )
    file = _file(desk, _named(desk.project.marker.name) + suffix)
    return Command(["export", str(desk.project.path), str(file)], file)


def _score(desk: Desk, _ask: Mapping[str, Any]) -> Command:
    file = _file(desk, "score.html")
    return Command(["score", str(desk.project.path), "--html", str(file)], file)


_KINDS: dict[str, Callable[[Desk, Mapping[str, Any]], Command]] = {
    "export": _export,
    "score": _score,
}


def _file(desk: Desk, name: str) -> Path:
    folder = desk.project.path / FOLDER
    with named(folder):
        folder.mkdir(exist_ok=True)
    return folder / name


def _named(project: str) -> str:
    """Return a project's name as one that every file system takes."""
    return re.sub(r"[^\w\- ]+", "-", project).strip("- ")[:80] or "project"
