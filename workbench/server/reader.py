"""The server's end of the process that reads projects for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

WAIT = 1.0
"""Seconds that a request waits for its turn: after that, its kernel is as quick."""


class Reader:
    """A process of its own that reads projects, started when it is first needed.

    What it imports and what it reads stays out of the server, and a file that breaks it breaks no
    server. It ends with the server, whose end of the line it hears closing.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process, if it does not run."""
        with self._turn:
            self._running()

    def opening(self, marker: Path, at: int | None = None) -> bytes | None:
        """Return a project's Opening as JSON; None where it can't be read, or not now.

        ``at`` is the row to begin at; unless given, the first that is not confirmed.
        """
        if not self._turn.acquire(timeout=WAIT):
            return None
        try:
            return self._ask({"marker": str(marker), "at": at})
        except OSError:  # it has ended meanwhile, and is started again for the next
            return None
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the process."""
        with self._turn:
            if self._process is not None:
                self._process.kill()
                self._process.communicate()

    def _ask(self, ask: dict[str, object]) -> bytes | None:
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(ask).encode() + b"\n")
        process.stdin.flush()
        answer = process.stdout.readline().strip()
        return None if answer in (b"", b"null") else answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "workbench.server.reading"],
                env=os.environ | {"PYTHONSAFEPATH": "1"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        return self._process
