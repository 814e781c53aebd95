"""Splits and merges of segments as edits, to be written in one append: all of it or none.

Both halves of a split, and what a merge makes, are targets and states like any other edit's, so
that the history has who did what. All edits of one split or merge have one origin, such as
``split 01J…``, by which it is taken back as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors import EditError, UnknownSegment
from workbench.model import CONFIRMED, Annotation, Edit, State
from workbench.store import ulid
from workbench.store.log import EditLog
from workbench.store.segmentation import MERGE, SPLIT, merging
from workbench.store.update import Writer
from workbench.wording import Wording


@dataclass(frozen=True, slots=True)
class Split:
    """A split that is not written yet: the second segment, and where its part of the target was."""

    edits: tuple[Edit, ...]
    second: str
    moved: int


def split(log: EditLog, segment: str, at: int, target_at: int, writer: Writer) -> Split:
    """Return the edits that split a segment before a character of its source.

    The target is split before a character as well; white space at that place goes. Both parts keep
    the state, but one without text is untranslated. Raises EditError.
    """
    source = source_of(log, segment)
    _require_settled(log, segment)
    if not 0 < at < len(source) or not source[:at].strip() or not source[at:].strip():
        raise EditError(
            Wording("A split leaves words on both sides. Take a place inside the source.")
        )
    now, second = log.annotation(segment), log.segmentation().name_at(segment, at)
    if not 0 <= target_at <= len(now.target):
        raise EditError(
            Wording(
                "The translation has no place {place}: it ends at {end}.",
                place=target_at,
                end=len(now.target),
            )
        )
    after = now.target[target_at:].lstrip()
    before = now.target[:target_at].rstrip() if after else now.target
    edits = [
        edit(SPLIT, second, "", writer),
        *bring(now, before, _part(now, before), writer),
        *bring(standing(log, second), after, _part(now, after), writer),
        *held(log, segment, second, at, writer),
    ]
    return Split(tuple(edits), second, len(now.target) - len(after))


def merge(log: EditLog, segment: str, writer: Writer) -> tuple[Edit, ...]:
    """Return the edits that merge a segment with the next one of its turn. Raises EditError."""
    second = next_in_turn(log, segment)
    _require_settled(log, segment, second)
    one, other = log.annotation(segment), log.annotation(second)
    target = " ".join(filter(None, (one.target.rstrip(), other.target.lstrip())))
    target = target if other.target.strip() else one.target
    note = "\n".join(dict.fromkeys(filter(None, (one.note, other.note))))
    return (
        edit(MERGE, second, merging(segment, log.seen(second)), writer),
        *bring(one, target, _joined(one, other), writer),
        *([edit("note", segment, note, writer)] if note != one.note else []),
    )


def source_of(log: EditLog, segment: str) -> str:
    """Return the source of a segment of today. Raises UnknownSegment."""
    return str(log.segmentation().segments["source"][_place(log, segment)].as_py())


def next_in_turn(log: EditLog, segment: str) -> str:
    """Return the segment after one of today's. Raises EditError at the end of a turn."""
    segments, place = log.segmentation().segments, _place(log, segment)
    here, *others = segments.slice(place, 2).to_pylist()
    if not others or any(here[key] != others[0][key] for key in ("document", "turn")):
        raise EditError(
            Wording("This segment is the last of its turn: there is none to merge it with.")
        )
    return str(others[0]["segment"])


def before_in_turn(log: EditLog, segment: str) -> str:
    """Return the segment before one of today's that is not the first of its turn."""
    before: str = log.segmentation().segments["segment"][_place(log, segment) - 1].as_py()
    return before


def standing(log: EditLog, segment: str) -> Annotation:
    """Return where a segment stands, and be it one that has never been there."""
    try:
        return log.annotation(segment)
    except UnknownSegment:
        return Annotation(segment)


def held(log: EditLog, segment: str, second: str, at: int, writer: Writer) -> list[Edit]:
    """Return the edits that leave the second part of a segment what it holds of others."""
    inside = log.segmentation().within(segment)
    return [
        edit(MERGE, name, merging(second, log.seen(name)), writer)
        for name, place in inside
        if place > at
    ]


def bring(now: Annotation, target: str, state: State, writer: Writer) -> list[Edit]:
    """Return the edits that bring a segment to a target and a state."""
    edits: list[Edit] = []
    if target != now.target:
        edits.append(edit("target", now.segment, target, writer, now.edit))
        follows = State.DRAFT if target.strip() else State.UNTRANSLATED
    else:
        follows = now.state
    if state != follows:
        based_on = edits[-1].edit if edits else now.edit
        edits.append(edit("state", now.segment, str(state), writer, based_on))
    return edits


def edit(kind: str, segment: str, value: str, writer: Writer, based_on: str | None = None) -> Edit:
    """Return an edit of a writer."""
    who = (writer.author, writer.client, writer.origin)
    return Edit(ulid.new(), kind, segment, value, based_on, *who)


def _place(log: EditLog, segment: str) -> int:
    place = log.place(segment)
    if place is None:
        raise UnknownSegment(
            Wording(
                "There is no segment '{segment}' today: it may have been merged. "
                "Read the segments anew.",
                segment=segment,
            )
        )
    return place


def _require_settled(log: EditLog, *segments: str) -> None:
    if {conflict.segment for conflict in log.conflicts()} & set(segments):
        raise EditError(
            Wording("Two versions of this segment stand against each other: choose one first.")
        )


def _part(whole: Annotation, text: str) -> State:
    emptied = whole.target.strip() and not text.strip()
    return State.UNTRANSLATED if emptied else whole.state


def _joined(one: Annotation, other: Annotation) -> State:
    """Return how far a whole is: no farther than any of its parts."""
    states = {one.state, other.state}
    if len(states) == 1:
        return one.state
    if states <= CONFIRMED:
        return State.TRANSLATED
    if states & {State.NEEDS_WORK, State.REJECTED}:
        return State.NEEDS_WORK
    return State.DRAFT
