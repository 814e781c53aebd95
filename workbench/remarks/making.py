"""Comments and errors as edits, ready to be written."""

from __future__ import annotations

from typing import Any

from workbench.model import Edit
from workbench.remarks import comments, errors
from workbench.remarks.checking import require_sound
from workbench.remarks.comments import Comment
from workbench.remarks.errors import ErrorSpan
from workbench.store import ulid
from workbench.store.update import Writer


def comment(segment: str, text: str, thread: str | None, writer: Writer) -> Edit:
    """Return the edit that makes a comment; without a thread it begins one. Raises EditError."""
    about = {"text": text} if thread is None else {"text": text, "thread": thread}
    return _edit(comments.KIND, ulid.new(), segment, about, writer)


def resolution(thread: Comment, resolved: bool, writer: Writer) -> Edit:
    """Return the edit that resolves a thread or opens it again."""
    return _edit(comments.KIND, thread.thread, thread.segment, {"resolved": resolved}, writer)


def error(segment: str, about: dict[str, Any], writer: Writer) -> Edit:
    """Return the edit that marks an error: category, severity, side, start, end, on and note.

    ``on`` is the whole text of that side. Raises EditError.
    """
    return _edit(errors.KIND, ulid.new(), segment, about, writer)


def moved(error: ErrorSpan, segment: str, start: int, on: str, writer: Writer) -> Edit:
    """Return the edit that has an error stand elsewhere, at a character of the target ``on``."""
    end = start + error.end - error.start
    about = {"side": error.side, "start": start, "end": end, "on": on}
    return _edit(errors.KIND, error.error, segment, about, writer)


def removal(error: ErrorSpan, writer: Writer) -> Edit:
    """Return the edit that takes an error back."""
    return _edit(errors.KIND, error.error, error.segment, {"removed": True}, writer)


def _edit(kind: str, name: str, segment: str, about: dict[str, Any], writer: Writer) -> Edit:
    edit = writer.edit(kind, {kind: name, **about}, segment)
    require_sound(edit)
    return edit
