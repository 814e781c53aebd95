"""The line that the JupyterLab plugin opens to a kernel on its own, by a project's path."""

from __future__ import annotations

import sys
from typing import Any

from workbench.widget.dispatch import Dispatcher, Opener

TARGET = "bilingual-workbench"


def register(opener: Opener) -> None:
    """Let pages open and make projects in this kernel; outside of a kernel do nothing.

    ``opener`` takes a path, relative to the kernel's folder or absolute, and opens the project.
    """
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if getattr(shell, "kernel", None) is None:
        return
    from comm import get_comm_manager

    def connect(comm: Any, _opening: Any) -> None:
        dispatcher = Dispatcher(opener=opener)
        comm.on_msg(lambda message: comm.send(dispatcher.answer(message["content"]["data"])))

    get_comm_manager().register_target(TARGET, connect)
