"""Long work that a page asks for: it runs beside the kernel, is told of, and can be cancelled.

It runs as a command of ours in a process of its own, so that neither cells nor the page's asks
wait for it, and writes what it writes whole or not at all.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

from workbench.errors import QueryError
from workbench.store import ulid
from workbench.store.refusals import named
from workbench.widget.desk import Desk
from workbench.wording import Wording

FOLDER = "exports"
"""In the project's folder: what is written from the screen."""

State = Literal["running", "done", "failed", "cancelled"]

# Until it has begun it ends at once; from then on as if by Ctrl+C. A kernel ignores that signal
# itself, and its children with it.
_COMMAND = (
    "import signal; signal.signal(signal.SIGTERM, signal.default_int_handler); "
    "from workbench.cli import main; main()"
)

# Or a file of that name in the project's folder, which may be a stranger's, would be run in place
# of a library, by the command or by what it starts.
_SAFE = {"PYTHONSAFEPATH": "1"}

KEPT = 8
"""Works that have ended and can still be asked for."""


class Work:
    """One command under way. ``file`` is what it writes."""

    def __init__(self, words: list[str], file: Path) -> None:
        self.file = file
        self.told = False
        """Whether somebody was told that it has ended."""
        self._cancelled = False
        with tempfile.NamedTemporaryFile(delete=False) as said:
            # Read by its name: who reads by the file that the command writes to moves its place.
            self._said = Path(said.name)
            weakref.finalize(self, self._said.unlink, missing_ok=True)
            self._process = subprocess.Popen(
                [sys.executable, "-c", _COMMAND, *words],
                cwd=file.parent.parent,
                env=os.environ | _SAFE,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # an interrupt of the kernel's cell is none of this
            )

    @property
    def state(self) -> State:
        """How it stands; what had ended before it was cancelled is done."""
        code = self._process.poll()
        if code is None:
            return "running"
        if code == 0:
            return "done"
        return "cancelled" if self._cancelled else "failed"

    def said(self) -> str:
        """Return what the command has said so far."""
        return self._said.read_bytes().decode("utf-8", "replace").strip()

    def cancel(self) -> None:
        """End it as Ctrl+C does, so that it takes its unfinished files away."""
        if self._process.poll() is None:
            self._cancelled = True
            self._process.terminate()


_works: dict[str, Work] = {}


def begin(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``begin``: ``work`` (export or score) has begun. Raises QueryError, OSError."""
    kind = str(ask["work"])
    if kind not in _KINDS:
        raise QueryError(Wording("There is no work called '{work}'.", work=kind))
    name = ulid.new()
    _forget()
    _works[name] = _KINDS[kind](desk, ask)
    return _told(name)


def look(_desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``work``: how the work called ``name`` stands. Raises QueryError."""
    return _told(_known(ask))


def cancel(_desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``cancel``: the work called ``name`` ends soon. Raises QueryError."""
    name = _known(ask)
    _works[name].cancel()
    return _told(name)


def _export(desk: Desk, ask: Mapping[str, Any]) -> Work:
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
    return Work(["export", str(desk.project.path), str(file)], file)


def _score(desk: Desk, _ask: Mapping[str, Any]) -> Work:
    file = _file(desk, "score.html")
    return Work(["score", str(desk.project.path), "--html", str(file)], file)


_KINDS: dict[str, Callable[[Desk, Mapping[str, Any]], Work]] = {
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


def _forget() -> None:
    over = [name for name, work in list(_works.items()) if work.told]
    for name in over[:-KEPT]:
        _works.pop(name, None)


def _known(ask: Mapping[str, Any]) -> str:
    name = str(ask["name"])
    if name not in _works:
        raise QueryError(
            Wording(
                "That work is not known here: it is long over, or the kernel was started again."
            )
        )
    return name


def _told(name: str) -> dict[str, Any]:
    work = _works[name]
    state = work.state
    work.told = state != "running"
    return {
        "type": "work",
        "name": name,
        "state": state,
        "file": f"{FOLDER}/{work.file.name}",
        "said": work.said(),
    }
