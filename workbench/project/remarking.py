"""Comments on a project's segments, and errors that reviewers mark."""

from __future__ import annotations

import json

import pandas as pd

from workbench.checks import Waivers, waivers
from workbench.model import Edit
from workbench.project.stored import Stored
from workbench.remarks import making
from workbench.store import tables


class Remarking(Stored):
    """The remarks on a project."""

    @property
    def comments(self) -> pd.DataFrame:
        """One row a comment, thread by thread: the columns of COMMENTS."""
        self.log.refresh()
        return tables.frame(self._remarks().comment_table())

    @property
    def errors(self) -> pd.DataFrame:
        """One row an error that somebody marked: the columns of ERRORS."""
        self.log.refresh()
        return tables.frame(self._remarks().error_table(self._texts()))

    def comment(self, segment: str, text: str, thread: str | None = None) -> str:
        """Comment on a segment, or answer in the ``thread`` of a comment; return the comment's id.

        Raises EditError.
        """
        edit = making.comment(segment, text, thread, self._writer())
        return self._remark(edit, "comment")

    def resolve(self, thread: str, resolved: bool = True) -> None:
        """Mark a thread of comments as resolved, or open it again. Raises EditError."""
        self.log.refresh()
        edit = making.resolution(self._remarks().thread(thread), resolved, self._writer())
        self._remark(edit, "comment")

    def mark_error(
        self,
        segment: str,
        category: str,
        severity: str,
        span: tuple[int, int],
        side: str = "target",
        note: str = "",
    ) -> str:
        """Mark an error in a segment and return its id.

        ``category`` and ``severity`` are of :mod:`workbench.remarks.typology`, ``span`` is start
        and end in characters of the text on that ``side``. Raises EditError.
        """
        self.log.refresh()
        place = {"side": side, "start": span[0], "end": span[1]}
        on = self._texts()(segment, side)
        about = {"category": category, "severity": severity, **place, "on": on, "note": note}
        return self._remark(making.error(segment, about, self._writer()), "error")

    def remove_error(self, error: str) -> None:
        """Take back an error that was marked; the history keeps it. Raises EditError."""
        self.log.refresh()
        found = self._remarks().error(error, self._texts())
        self._remark(making.removal(found, self._writer()), "error")

    def _remark(self, edit: Edit, kind: str) -> str:
        self.log.append([edit])
        self.changed()
        return str(json.loads(edit.value)[kind])

    def _waivers(self) -> Waivers:
        self.log.refresh()
        return Waivers(self.log.edits_of_kind(waivers.KIND))
