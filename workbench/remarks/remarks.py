"""All comments and errors of a project as they stand, segment by segment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

import pyarrow as pa

from workbench.errors import EditError
from workbench.model import COMMENTS, ERRORS, Edit
from workbench.remarks.comments import Comment, comments
from workbench.remarks.errors import ErrorSpan, Texts, errors, standing
from workbench.store.items import items, read
from workbench.wording import Wording


class Remarks:
    """What edits of the kinds ``comment`` and ``error`` add up to.

    Where it is asked for, ``text_of`` gives the text of a segment's side, which an error's place
    follows.
    """

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._comments: dict[str, list[Comment]] = {}
        self._edits: dict[str, list[Edit]] = {}
        made = [edit for edit in edits if edit.segment is not None]
        self._commented = {edit.segment for edit in made if edit.kind == "comment"}
        for comment in comments(made):
            self._comments.setdefault(comment.segment, []).append(comment)
        marked = [edit for edit in made if edit.kind == "error"]
        segments = {item.id: item.segment for item in items(marked, "error")}
        for edit in marked:
            segment = segments.get(str(read(edit.value).get("error")))
            if segment is not None:
                self._edits.setdefault(segment, []).append(edit)

    def thread(self, thread: str) -> Comment:
        """Return the first comment of a thread that is there still. Raises EditError."""
        every = (comment for each in self._comments.values() for comment in each)
        found = next((comment for comment in every if comment.thread == thread), None)
        if found is None:
            raise EditError(
                Wording(
                    "There is no thread '{thread}'. The threads are in the comments.",
                    thread=thread,
                )
            )
        return found

    def error(self, error: str, text_of: Texts) -> ErrorSpan:
        """Return one error. Raises EditError."""
        every = (e for segment in self._edits for e in self.errors(segment, text_of))
        found = next((each for each in every if each.error == error), None)
        if found is None:
            raise EditError(
                Wording(
                    "There is no error '{error}'. The project's are in its errors.", error=error
                )
            )
        return found

    def knows(self, segment: str) -> bool:
        """Say whether a comment or an error of a segment was ever made, and be it taken back."""
        return segment in self._edits or segment in self._commented

    def commented(self) -> list[str]:
        """Return the segments that have a comment."""
        return list(self._comments)

    def marked(self) -> list[str]:
        """Return the segments in which an error is marked."""
        made = {error.segment for edits in self._edits.values() for error in standing(edits)}
        return [segment for segment in self._edits if segment in made]

    def comments(self, segment: str) -> list[Comment]:
        """Return the comments on a segment, thread by thread."""
        return self._comments.get(segment, [])

    def errors(self, segment: str, text_of: Texts) -> list[ErrorSpan]:
        """Return the errors in a segment, with their places in the texts that stand now."""
        edits = self._edits.get(segment)
        return errors(edits, text_of) if edits else []

    def comment_table(self) -> pa.Table:
        """Return one row a comment: the columns of COMMENTS."""
        rows = [asdict(comment) for each in self._comments.values() for comment in each]
        return pa.Table.from_pylist(rows, schema=COMMENTS)

    def error_table(self, text_of: Texts) -> pa.Table:
        """Return one row an error: the columns of ERRORS."""
        rows = [asdict(e) for segment in self._edits for e in self.errors(segment, text_of)]
        return pa.Table.from_pylist(rows, schema=ERRORS)
