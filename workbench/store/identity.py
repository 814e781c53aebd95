"""Whether the open project is still the one that stands in its folder."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.errors import FolderGone, ProjectError, ProjectReplaced
from workbench.store import folder as folders
from workbench.store.folder import Marker
from workbench.wording import Wording


class Identity:
    """The id of the project that was opened, held against its folder's marker."""

    def __init__(self, folder: Path, id_: str) -> None:
        self.folder = folder
        self.id = id_
        self.marker: Marker | None = None  # as it stood when it was last looked at
        self._checked: tuple[int, ...] = ()

    def check(self) -> None:
        """Raise FolderGone where the project is gone, ProjectReplaced where another is there."""
        try:
            marker = os.stat(self.folder / folders.MARKER)  # noqa: PTH116 - once an edit
            seen = (marker.st_dev, marker.st_ino, marker.st_mtime_ns, marker.st_size)
            if seen == self._checked:
                return
            found = folders.load(self.folder)
        except (FileNotFoundError, NotADirectoryError, ProjectError) as error:
            raise FolderGone(
                Wording(
                    "{folder}: the project is no longer there. "
                    "Put the folder back where it was and try again.",
                    folder=str(self.folder),
                )
            ) from error
        if found.id != self.id:
            raise ProjectReplaced(
                Wording(
                    "{folder}: another project (id {found}) is in this folder now; the open one is "
                    "{open}. Open the folder anew, or put the former one back and try again.",
                    folder=str(self.folder),
                    found=found.id,
                    open=self.id,
                )
            )
        self.marker = found
        self._checked = seen
