"""A bilingual annotation and translation workbench inside JupyterLab.

import workbench

workbench.create("briefing", ["briefing.txt"], glossaries=["terms.csv"])
project = workbench.open("briefing")
project.translate()
"""

from typing import TYPE_CHECKING

from workbench.errors import (
    EditError,
    EmptyFile,
    ExportError,
    GlossaryError,
    InputError,
    NoSpeaker,
    ProjectError,
    UnknownEncoding,
    UnknownFormat,
    WorkbenchError,
)
from workbench.version import __version__
from workbench.widget import comms as _comms

if TYPE_CHECKING:
    from workbench.notebook import Project, create, open

__all__ = [
    "EditError",
    "EmptyFile",
    "ExportError",
    "GlossaryError",
    "InputError",
    "NoSpeaker",
    "Project",
    "ProjectError",
    "UnknownEncoding",
    "UnknownFormat",
    "WorkbenchError",
    "__version__",
    "create",
    "open",
]


def __getattr__(name: str) -> object:
    """Import what opens projects when it is used: JupyterLab's server imports this package too."""
    if name not in __all__:
        raise AttributeError(f"module 'workbench' has no attribute '{name}'")
    from workbench import notebook

    return getattr(notebook, name)


if _comms.in_kernel():
    # Pages ask in threads of their own, and may do so from now on: all that answers is there.
    from workbench import notebook

    _comms.register(notebook.open)
