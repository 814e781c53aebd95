"""The process that reads projects for JupyterLab's server: asks in, openings out, a line each."""

from __future__ import annotations

import json
import logging
import os
import sys
from typing import IO

from workbench.errors import WorkbenchError
from workbench.project import Project
from workbench.widget.desk import Desk
from workbench.widget.messages import Opening


def opening(marker: str, at: int | None) -> Opening | None:
    """Return what a page shows first of a project; None where it can't be read."""
    try:
        return Desk(Project.open(marker)).opening(at)
    except (WorkbenchError, OSError):
        return None
    except Exception:
        # The page waits for its kernel, which will say the same; the next project may be sound.
        logging.exception("%s: the project's first rows can't be read", marker)
        return None


def answer(asks: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each ask in turn, until there are no more."""
    for line in asks:
        found = opening(**json.loads(line))
        answers.write(json.dumps(found).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as line:
        # Whatever else prints here would be taken for an answer.
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        answer(sys.stdin.buffer, line)
