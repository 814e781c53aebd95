"""Comments and errors as the page is told of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from workbench import remarks
from workbench.model import Edit
from workbench.store.items import read
from workbench.store.log import EditLog
from workbench.widget.messages import Comment, ErrorSpan, Remarks
from workbench.widget.offsets import characters, utf16


class Remarked:
    """The comments and errors of a project's log, by segment; it follows the log."""

    def __init__(self, log: EditLog) -> None:
        self._log = log
        self._count = -1
        self._remarks = remarks.Remarks([])

    def of(self, segment: str, source: str, target: str) -> Remarks:
        """Return what is said of a segment, whose texts stand as given."""
        self._follow()
        texts = {"source": source, "target": target}
        found = self._remarks.errors(segment, lambda _, side: texts[side])
        return {
            "segment": segment,
            "comments": [_comment(comment) for comment in self._remarks.comments(segment)],
            "errors": [_error(error, texts[error.side]) for error in found],
        }

    def knows(self, segment: str) -> bool:
        """Say whether anything was ever said of a segment."""
        self._follow()
        return self._remarks.knows(segment)

    def commented(self) -> list[int]:
        """Return the places of the segments that have a comment."""
        self._follow()
        return self._places(self._remarks.commented())

    def marked(self) -> list[int]:
        """Return the places of the segments in which an error is marked."""
        self._follow()
        return self._places(self._remarks.marked())

    def _places(self, segments: Iterable[str]) -> list[int]:
        return [place for place in map(self._log.place, segments) if place is not None]

    def _follow(self) -> None:
        if self._log.remarked != self._count:
            self._count = self._log.remarked
            kinds = (self._log.edits_of_kind(kind) for kind in sorted(remarks.KINDS))
            self._remarks = remarks.Remarks(edit for edits in kinds for edit in edits)


def in_characters(edit: Edit) -> str:
    """Return the value of an edit with the places of an error in characters. Raises EditError."""
    remarks.require_sound(edit)
    value = read(edit.value) if edit.kind == "error" else {}
    if "on" not in value:
        return edit.value
    places = {end: characters(value["on"], value[end]) for end in ("start", "end")}
    return json.dumps({**value, **places}, ensure_ascii=False)


def _comment(comment: remarks.Comment) -> Comment:
    return {
        "comment": comment.comment,
        "thread": comment.thread,
        "author": comment.author,
        "created": _moment(comment.created),
        "text": comment.text,
        "resolved": comment.resolved,
    }


def _error(error: remarks.ErrorSpan, text: str) -> ErrorSpan:
    start, end = (0, 0) if error.stale else (utf16(text, p) for p in (error.start, error.end))
    return {
        "error": error.error,
        "category": error.category,
        "severity": error.severity,
        "side": error.side,
        "start": start,
        "end": end,
        "quote": error.quote,
        "stale": error.stale,
        "note": error.note,
        "author": error.author,
    }


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
