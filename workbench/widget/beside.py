"""An ask that takes long is answered in a process beside the kernel: both ends of their line.

The process gets the ask on its first line, and says each of its steps and at last its answer, a
line each. It undoes what it has begun when it is told to end, and also when the kernel ends, which
closes the line.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import traceback
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from threading import Thread
from typing import Any

from workbench.errors import ProjectError, WorkbenchError
from workbench.progress import Step, Tell
from workbench.widget import work
from workbench.widget.refusing import refusal
from workbench.widget.work import Work
from workbench.wording import Wording

_log = logging.getLogger(__name__)


class Answering(Work):
    """The kernel's end: an ask that is being answered, in the kernel's folder."""

    def __init__(self, ask: Mapping[str, Any]) -> None:
        super().__init__(__name__, Path.cwd(), given=json.dumps(ask) + "\n")

    def told(self) -> dict[str, Any]:
        """Return the last step, and the outcome once there is one: an answer without its id."""
        told = super().told()
        whole, _, _torn = self.said().rpartition("\n")
        for line in whole.split("\n"):
            if line.startswith(_OURS):
                told |= json.loads(line)
            elif told["state"] == "failed":
                _log.error("a process beside the kernel said: %s", line)
        if told["state"] == "failed" and told["outcome"] is None:
            told["outcome"] = refusal(_unanswered())
        return told


def begin(ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``preview`` and ``create``: they have begun. Raises OSError."""
    return work.keep(Answering(ask))


def main() -> None:
    """Be the other end: answer one ask. Exits with 3 where the answer is an error's."""
    ask = json.loads(sys.stdin.readline())
    signal.signal(signal.SIGTERM, _undo)
    Thread(target=_end_with_kernel, daemon=True).start()
    outcome = answer(ask, _tell)
    _say(outcome=outcome)
    sys.exit(3 if outcome["type"] == "error" else 0)


def answer(ask: Mapping[str, Any], tell: Tell) -> dict[str, Any]:
    """Return the answer to one ask without its id; what goes wrong is an error answer."""
    from workbench.widget.starting import STARTING

    try:
        return STARTING[ask["type"]](ask, tell)
    except (WorkbenchError, OSError) as error:
        return refusal(error)
    except Exception as error:
        traceback.print_exc()
        return refusal(error)


_OURS = ('{"step":', '{"outcome":')  # a library may say something too


def _say(**said: object) -> None:
    print(json.dumps(said), flush=True)


def _tell(step: Step) -> None:
    if step.doing == "finishing":  # or it might be there, and be called cancelled
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    _say(step=asdict(step))


def _undo(_signal: int, _frame: object) -> None:
    """Leave by an exception, once: what is being undone must not be left in its turn."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise KeyboardInterrupt


def _end_with_kernel() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    signal.raise_signal(signal.SIGTERM)


def _unanswered() -> ProjectError:
    return ProjectError(
        Wording(
            "The work ended without an answer, perhaps for want of memory. "
            "Try again, with fewer or smaller files."
        )
    )
