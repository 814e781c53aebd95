"""What the widget needs of a project. The widget's room knows no more of it than this."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pandas as pd

from workbench.glossary.matching import Matcher
from workbench.store.folder import Marker
from workbench.store.log import EditLog


class Shown(Protocol):
    """A project that can be shown; ``workbench.Project`` is one."""

    path: Path
    marker: Marker
    author: str
    log: EditLog

    @property
    def turns(self) -> pd.DataFrame:
        """The columns of TURNS."""

    @property
    def segments(self) -> pd.DataFrame:
        """The columns of SEGMENTS."""

    def matcher(self) -> Matcher:
        """Return the matcher of the project's terms."""

    def changed(self) -> None:
        """Say that edits were made."""
