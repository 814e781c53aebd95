"""What the edits of a segment add up to.

The latest edit decides, and latest means the greatest ``(sequence, changed, edit)``. Each part of
an annotation remembers the edit that made it, so edits may come in any order and twice, from any
number of writers, and everybody ends at the same annotation.

A note on the source is a register of its own: it changes neither state nor version.

The rule of states: an explicit state holds until the target is next changed; a changed target is
a draft, an emptied one is untranslated.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from workbench.model import Annotation, Edit, State

Order = tuple[int, datetime, str]

_STATES = frozenset(State)

_NEVER: Order = (0, datetime.min.replace(tzinfo=UTC), "")


def order(edit: Edit) -> Order:
    """Return what an edit is ordered by."""
    return (edit.sequence, edit.changed or _NEVER[1], edit.edit)


def makes_version(edit: Edit) -> bool:
    """Say whether an edit makes a new version of its segment's translation.

    A state that this workbench does not know makes none, so that a newer one's does no harm.
    """
    return edit.kind == "target" or (edit.kind == "state" and edit.value in _STATES)


def state_of(edit: Edit) -> State:
    """Return the state that a segment is in after an edit that made a version of it."""
    if edit.kind == "state":
        return State(edit.value)
    return State.DRAFT if edit.value.strip() else State.UNTRANSLATED


@dataclass(slots=True)
class Standing:
    """A segment's annotation under way, with the edits that last made its text, state and note."""

    segment: str
    text: Edit | None = None
    last: Edit | None = None
    note: Edit | None = None

    def take(self, edit: Edit) -> bool:
        """Take in one edit, and say whether it changes where the segment stands."""
        before = (self.text, self.last, self.note)
        if edit.kind == "target" and _newer(edit, self.text):
            self.text = edit
        if makes_version(edit) and _newer(edit, self.last):
            self.last = edit
        if edit.kind == "note" and _newer(edit, self.note):
            self.note = edit
        return before != (self.text, self.last, self.note)

    def annotation(self) -> Annotation:
        """Return what stands now."""
        note = self.note.value if self.note else ""
        if self.last is None:
            return Annotation(self.segment, note=note)
        return Annotation(
            segment=self.segment,
            target=self.text.value if self.text else "",
            state=state_of(self.last),
            author=self.last.author,
            changed=self.last.changed,
            origin=self.text.origin if self.text else self.last.origin,
            note=note,
            edit=self.last.edit,
        )


def fold(segment: str, edits: Iterable[Edit]) -> Annotation:
    """Return the annotation that edits of one segment add up to, in whatever order they come.

    >>> first = Edit("A", "target", "s1", "Hello", None, "Lin", "c1", "editor", 1)
    >>> then = Edit("B", "state", "s1", "translated", "A", "Lin", "c1", "editor", 2)
    >>> str(fold("s1", [then, first]).state), fold("s1", [then, first]).target
    ('translated', 'Hello')
    """
    standing = Standing(segment)
    for edit in edits:
        standing.take(edit)
    return standing.annotation()


def _newer(edit: Edit, than: Edit | None) -> bool:
    return than is None or order(edit) > order(than)
