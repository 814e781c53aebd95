"""Edits add up to the same annotation for everybody, in whatever order they arrive."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model import Edit, State
from workbench.store import ulid
from workbench.store.fold import fold

NOON = datetime(2025, 5, 14, 12, tzinfo=UTC)


def edit(sequence: int, kind: str, value: str, seconds: int = 0, author: str = "Lin") -> Edit:
    moment = NOON + timedelta(seconds=seconds)
    return Edit(
        ulid.new(), kind, "s1", value, None, author, "c1", "editor", sequence, moment
    )  # fmt: skip


@pytest.mark.parametrize(
    ("edits", "target", "state"),
    [
        ([], "", State.UNTRANSLATED),
        ([(1, "target", "Hello")], "Hello", State.DRAFT),
        ([(1, "target", "Hello"), (2, "state", "translated")], "Hello", State.TRANSLATED),
        # a confirmed sentence that is touched again has to be confirmed again
        (
            [(1, "target", "Hello"), (2, "state", "reviewed"), (3, "target", "Hullo")],
            "Hullo",
            State.DRAFT,
        ),
        ([(1, "target", "Hello"), (2, "target", "")], "", State.UNTRANSLATED),
        ([(1, "target", "Hello"), (2, "target", " \n")], " \n", State.UNTRANSLATED),
        # a kind that this version does not know changes nothing
        ([(1, "target", "Hello"), (2, "waiver", "x")], "Hello", State.DRAFT),
        # the sequence decides, not the clock
        ([(2, "target", "later", -3600), (1, "target", "sooner", 0)], "later", State.DRAFT),
        # two at once: the clock decides, so that everybody agrees
        ([(1, "target", "a", 1), (1, "target", "b", 2)], "b", State.DRAFT),
    ],
)
def test_edits_add_up(edits, target, state):
    annotation = fold("s1", [edit(*each) for each in edits])
    assert (annotation.target, annotation.state) == (target, state)


def test_an_annotation_tells_whose_edit_was_last():
    first, second = edit(1, "target", "Hello", author="Lin"), edit(2, "state", "reviewed", 5, "Wu")
    annotation = fold("s1", [first, second])
    assert (annotation.author, annotation.edit) == ("Wu", second.edit)
    assert annotation.changed == NOON + timedelta(seconds=5)


def test_a_note_changes_nothing_but_the_note():
    target, note = edit(1, "target", "Hello"), edit(2, "note", "He means the 2024 plan.", 5, "Wu")
    without, annotation = fold("s1", [target]), fold("s1", [note, target])
    assert annotation == replace(without, note="He means the 2024 plan.")
    assert (annotation.author, annotation.edit) == ("Lin", target.edit)
    assert fold("s1", [note]).state == State.UNTRANSLATED
    assert fold("s1", [note, edit(3, "note", "")]).note == ""


kinds = st.sampled_from(["target", "state", "note", "comment"])


@st.composite
def histories(draw):
    made = []
    for _ in range(draw(st.integers(0, 12))):
        kind = draw(kinds)
        value = draw(st.sampled_from(list(State)) if kind == "state" else st.text(max_size=3))
        made.append(edit(draw(st.integers(1, 4)), kind, value, draw(st.integers(0, 2))))
    return made


@given(histories(), st.randoms())
def test_order_and_repetition_do_not_matter(edits, random):
    shuffled = edits + edits[: len(edits) // 2]
    random.shuffle(shuffled)
    assert fold("s1", shuffled) == fold("s1", edits)


@given(histories())
def test_a_newest_edit_wins(edits):
    newest = replace(edit(9, "target", "newest"), sequence=9)
    assert fold("s1", [newest, *edits]).target == "newest"
