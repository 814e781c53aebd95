"""A bilingual annotation and translation workbench inside JupyterLab.

import workbench

workbench.create("briefing", ["briefing.txt"], glossaries=["terms.csv"])
project = workbench.open("briefing")
project.translate()
"""

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
from workbench.notebook import Project, create, open
from workbench.version import __version__
from workbench.widget import comms as _comms

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

_comms.register(open)
