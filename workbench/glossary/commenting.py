"""Comments on the terms of a glossary, as edits like any other.

An edit of kind ``term comment`` belongs to no segment. Its value is JSON with the ``comment``'s id
and the fields that it sets: ``term`` (the source, whatever its script), ``text``, ``resolved``. The
latest edit of each field decides; a comment whose text is empty was taken back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workbench.errors import EditError
from workbench.model import Edit
from workbench.store import ulid
from workbench.store.items import items
from workbench.store.update import Writer
from workbench.text.folding import fold
from workbench.wording import Wording

KIND = "term comment"


@dataclass(frozen=True, slots=True)
class TermComment:
    """One comment. ``key`` is the folded source of its term."""

    comment: str
    key: str
    term: str
    author: str
    created: datetime | None
    text: str
    resolved: bool


def comments(edits: Iterable[Edit]) -> list[TermComment]:
    """Return the comments that edits of kind ``term comment`` add up to."""
    return [
        TermComment(
            item.id,
            fold(item.text("term")),
            item.text("term"),
            item.author,
            item.created,
            item.text("text"),
            item.fields.get("resolved") is True,
        )
        for item in items(edits, KIND, "comment")
        if item.text("term") and item.text("text")
    ]


def comment(term: str, text: str, writer: Writer) -> Edit:
    """Return the edit that makes a comment on a term. Raises EditError."""
    if not term.strip() or not text.strip():
        raise EditError(Wording("A comment on a term needs the term's source and a text."))
    about = {"comment": ulid.new(), "term": term.strip(), "text": text.strip()}
    return writer.edit(KIND, about)


def resolution(name: str, resolved: bool, edits: Iterable[Edit], writer: Writer) -> Edit:
    """Return the edit that resolves a comment, or opens it again. Raises EditError."""
    if name not in {each.comment for each in comments(edits)}:
        raise EditError(Wording("There is no comment '{name}' on a term.", name=name))
    return writer.edit(KIND, {"comment": name, "resolved": resolved})
