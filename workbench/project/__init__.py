"""A project: its folder as tables, its terms, its remarks, its measures, and what ties them.

:class:`Project` is what all else holds; each file here has the methods of one of its sides.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.progress import Tell, silent
from workbench.project.project import Project

if TYPE_CHECKING:
    from workbench.project.previewing import Preview

__all__ = ["Project", "preview"]


def preview(
    sources: Iterable[str | Path], glossaries: Iterable[str | Path] = (), tell: Tell = silent
) -> Preview:
    """Return what :meth:`Project.create` would make of files; nothing is written.

    ``tell`` hears of each file when it is its turn. Raises as it does for a file that can't be
    read: InputError, ProjectError, OSError.
    """
    from workbench.project import previewing

    return previewing.preview(sources, glossaries, tell)
