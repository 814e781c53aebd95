"""Puts files out of the way without deleting them."""

from __future__ import annotations

from pathlib import Path

from workbench.store import folder as folders
from workbench.store import ulid
from workbench.store.durable import sync_folder


def set_aside(path: Path, project: Path | None = None) -> Path:
    """Move a file of a project into its folder for such files, and return where it is now.

    ``project`` is the project's folder, unless given that which holds the file. Raises OSError.
    """
    folder = (project or path.parent) / folders.SET_ASIDE
    folder.mkdir(exist_ok=True)
    there = folder / f"{ulid.new()}-{path.name}"
    path.rename(there)
    sync_folder(folder)
    sync_folder(path.parent)
    return there
