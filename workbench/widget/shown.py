"""What the widget needs of a project. The widget's room knows no more of it than this."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pandas as pd
import pyarrow as pa

from workbench.glossary.matching import Matcher
from workbench.store.folder import Marker
from workbench.store.log import EditLog
from workbench.store.regrouping import Way


class Shown(Protocol):
    """A project that can be shown; ``workbench.Project`` is one.

    ``author_given`` says that who opened it named the author.
    """

    path: Path
    marker: Marker
    author: str
    author_given: bool
    log: EditLog

    def turn_headers(self) -> pa.Table:
        """Return the columns of TURN_HEADERS."""

    def segment_table(self) -> pa.Table:
        """Return the columns of SEGMENTS: the same table as long as nothing was added."""

    def matcher(self) -> Matcher:
        """Return the matcher of the project's terms."""

    def glossary_mark(self) -> str:
        """Return what is another text once the glossary has changed, whoever changed it."""

    def add_term(
        self, source: str, target: str, note: str = "", status: str = "", author: str = ""
    ) -> None:
        """Add a term to the project's glossary, as proposed. Raises EditError."""

    @property
    def whole_glossary(self) -> pd.DataFrame:
        """The glossary with what was retired: the columns of GLOSSARY."""

    def glossary_as_read(self) -> pd.DataFrame:
        """Return the glossary as its files have it: the columns of GLOSSARY."""

    def update_glossary(
        self,
        frame: pd.DataFrame,
        origin: str = "update",
        author: str = "",
        respell: bool = False,
    ) -> pd.DataFrame:
        """Take new and changed targets of terms as edits. Raises EditError."""

    @property
    def dismissed_candidates(self) -> list[str]:
        """The candidates that somebody has dismissed."""

    def dismiss_candidate(self, source: str, dismissed: bool = True, author: str = "") -> None:
        """Say that a candidate is no term, or take that back. Raises EditError."""

    @property
    def glossary(self) -> pd.DataFrame:
        """The glossary as it stands: the columns of GLOSSARY."""

    def comment_term(self, source: str, text: str, author: str = "") -> str:
        """Comment on a term, and return the comment's id. Raises EditError."""

    def resolve_term_comment(self, comment: str, resolved: bool = True, author: str = "") -> None:
        """Mark a comment on a term as resolved, or open it again. Raises EditError."""

    def split(
        self,
        segment: str,
        at: int,
        target_at: int | None = None,
        who: tuple[str, str] | None = None,
    ) -> str:
        """Split a segment and return the id of the second part. Raises EditError."""

    def merge(self, segment: str, who: tuple[str, str] | None = None) -> None:
        """Merge a segment with the next one of its turn. Raises EditError."""

    def regroup(self, origin: str, way: Way = "undo", who: tuple[str, str] | None = None) -> str:
        """Undo or redo a split or merge, and return whose beginning it was. Raises EditError."""

    def changed(self) -> None:
        """Say that edits were made."""
