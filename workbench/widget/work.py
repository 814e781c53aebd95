"""Long work that a page asks for: it runs beside the kernel, is told of, and can be cancelled.

It runs as a process of its own, so that neither cells nor the page's asks wait for it, and writes
what it writes whole or not at all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from workbench.errors import QueryError
from workbench.store import ulid
from workbench.wording import Wording

State = Literal["running", "done", "failed", "cancelled"]

# Until it has begun it ends at once; from then on as if by Ctrl+C. A kernel ignores that signal
# itself, and its children with it.
_COMMAND = (
    "import signal; signal.signal(signal.SIGTERM, signal.default_int_handler); "
    "from {module} import main; main()"
)

# Or a file of that name in the folder, which may be a stranger's, would be run in place of a
# library, by the command or by what it starts.
_SAFE = {"PYTHONSAFEPATH": "1"}

KEPT = 8
"""Works that have ended and can still be asked for."""


class Work:
    """The ``main`` of one of our modules under way in a process beside the kernel.

    With ``given`` it reads that from its standard input, which stays open as long as the kernel
    lives. Raises OSError where no process can be started.
    """

    def __init__(
        self, module: str, folder: Path, words: Sequence[str] = (), given: str | None = None
    ) -> None:
        self.was_told = False
        """Whether somebody was told that it has ended."""
        self._cancelled = False
        with tempfile.NamedTemporaryFile(delete=False) as said:
            # Read by its name: who reads by the file that the command writes to moves its place.
            self._said = Path(said.name)
            weakref.finalize(self, self._said.unlink, missing_ok=True)
            self._process = subprocess.Popen(
                [sys.executable, "-c", _COMMAND.format(module=module), *words],
                cwd=folder,
                env=os.environ | _SAFE,
                stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # an interrupt of the kernel's cell is none of this
            )
        if given is not None and self._process.stdin is not None:
            self._process.stdin.write(given.encode())
            self._process.stdin.flush()

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
        """Return what it has said so far."""
        return self._said.read_bytes().decode("utf-8", "replace")

    def told(self) -> dict[str, Any]:
        """Return what is answered about it, but for its name."""
        state = self.state
        self.was_told = state != "running"
        nothing = {"file": "", "said": "", "step": None, "outcome": None}
        return {"type": "work", "state": state, **nothing}

    def cancel(self) -> None:
        """End it as Ctrl+C does, so that it takes its unfinished files away."""
        if self._process.poll() is None and not self._cancelled:
            self._cancelled = True
            self._process.terminate()


_works: dict[str, Work] = {}


def keep(work: Work) -> dict[str, Any]:
    """Give work that has begun a name by which it is asked for; return the answer about it."""
    name = ulid.new()
    _forget()
    _works[name] = work
    return _told(name)


def look(ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``work``: how the work called ``name`` stands. Raises QueryError."""
    return _told(_known(ask))


def cancel(ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``cancel``: the work called ``name`` ends soon. Raises QueryError."""
    name = _known(ask)
    _works[name].cancel()
    return _told(name)


def _forget() -> None:
    over = [name for name, work in list(_works.items()) if work.was_told]
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
    return {**_works[name].told(), "name": name}
