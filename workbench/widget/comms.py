"""The line that the JupyterLab plugin opens to a kernel on its own, by a project's path."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.widget.dispatch import Opener

TARGET = "bilingual-workbench"


def in_kernel() -> bool:
    """Say whether this process is a notebook's kernel."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return getattr(shell, "kernel", None) is not None


def register(opener: Opener) -> None:
    """Let pages open projects and make new ones in this kernel.

    ``opener`` takes a path, relative to the kernel's folder or absolute, and opens the project.
    """
    from comm import get_comm_manager

    from workbench.widget.dispatch import Dispatcher

    def connect(comm: Any, _opening: Any) -> None:
        dispatcher = Dispatcher(opener=opener)
        comm.on_msg(lambda message: comm.send(dispatcher.answer(message["content"]["data"])))

    get_comm_manager().register_target(TARGET, connect)
