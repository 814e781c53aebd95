"""Which edits of a segment stand against each other, and what settles them."""

import random

import pytest

from tests.store.edits import edit
from workbench.model import Edit
from workbench.store import log
from workbench.store.conflicts import conflicts
from workbench.store.log import EditLog


def chain(*told: tuple[str, str, str | None, str]) -> list[Edit]:
    """Return edits told as (edit, client, based on, target), in their order."""
    return [
        Edit(name, "target", "s1", target, base, client, client, "editor", number)
        for number, (name, client, base, target) in enumerate(told, start=1)
    ]


CASES = {
    "nothing": ([], []),
    "one": ([("A", "c1", None, "a")], []),
    "a client's own chain": (
        [("A", "c1", None, "a"), ("B", "c1", "A", "ab"), ("C", "c1", "B", "abc")],
        [],
    ),
    "a client's own drafts on one base, sent without waiting": (
        [("A", "c1", None, "a"), ("B", "c1", None, "ab"), ("C", "c1", None, "abc")],
        [],
    ),
    "one after the other": ([("A", "c1", None, "a"), ("B", "c2", "A", "b")], []),
    "two on nothing": ([("A", "c1", None, "a"), ("B", "c2", None, "b")], [("b", "a", None)]),
    "two on one base": (
        [("A", "c1", None, "a"), ("B", "c2", "A", "b"), ("C", "c1", "A", "c")],
        [("c", "b", "A")],
    ),
    "three on one base": (
        [("A", "c1", None, "a"), ("B", "c2", None, "b"), ("C", "c3", None, "c")],
        [("c", "a", None), ("c", "b", None)],
    ),
    "both typed the very same": ([("A", "c1", None, "a"), ("B", "c2", None, "a")], []),
    "the same, and then one goes on": (
        [("A", "c1", None, "a"), ("B", "c2", None, "a"), ("C", "c2", "B", "ab")],
        [],
    ),
    "the winner goes on typing unaware": (
        [("A", "c1", None, "a"), ("B", "c2", None, "b"), ("C", "c2", "B", "bb")],
        [("bb", "a", None)],
    ),
    "the loser goes on typing unaware": (
        [("A", "c1", None, "a"), ("B", "c2", None, "b"), ("C", "c1", "A", "aa")],
        [("aa", "b", None)],
    ),
    "the loser settles on the winner": (
        [("A", "c1", None, "a"), ("B", "c2", None, "b"), ("C", "c1", "B", "a")],
        [],
    ),
    "the winner settles on the loser": (
        [("A", "c1", None, "a"), ("B", "c2", None, "b"), ("C", "c2", "A", "b")],
        [],
    ),
    "a third settles on the winner": (
        [("A", "c1", None, "a"), ("B", "c2", None, "b"), ("C", "c3", "B", "c")],
        [],
    ),
    "a third who has seen the loser only": (
        [("A", "c1", None, "a"), ("B", "c2", None, "b"), ("C", "c3", "A", "c")],
        [("c", "b", None)],
    ),
    "settled, and then again": (
        [
            ("A", "c1", None, "a"), ("B", "c2", None, "b"), ("C", "c1", "B", "c"),
            ("D", "c2", "B", "d"),
        ],
        [("d", "c", "B")],
    ),
    "based on an edit that is not here": (
        [("A", "c1", None, "a"), ("B", "c2", "Z", "b")],
        [("b", "a", None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), CASES.values(), ids=CASES.keys())
def test_conflicts_are_told_and_settled(told, expected):
    edits = chain(*told)
    random.Random(1).shuffle(edits)
    found = conflicts(edits + edits[:1])
    assert [(c.ours.target, c.theirs.target, c.base) for c in found] == expected


@pytest.mark.parametrize("client", ["c1", "c2", "c3"])
def test_anybody_can_settle_with_one_edit(client):
    edits = chain(("A", "c1", None, "a"), ("B", "c2", None, "b"))
    (found,) = conflicts(edits)
    base = found.settled_on(client)
    assert conflicts([*edits, Edit("C", "target", "s1", "x", base, "", client, "editor", 3)]) == []


def test_a_state_set_on_an_unseen_text_is_a_conflict():
    typed = chain(("A", "c1", None, "a"), ("B", "c1", "A", "ab"))
    reviewed = Edit("C", "state", "s1", "reviewed", "A", "c2", "c2", "editor", 3)
    (found,) = conflicts([*typed, reviewed])
    assert (found.ours.state, found.ours.target) == ("reviewed", "a")
    assert (found.theirs.state, found.theirs.target) == ("draft", "ab")


def test_the_log_tells_of_conflicts_until_they_are_settled(tmp_path):
    log.start(tmp_path / "history.parquet")
    ours, theirs = (EditLog(tmp_path / "history.parquet", ["s1", "s2"]) for _ in range(2))
    ours.append([edit("s1", "ours", client="c1"), edit("s2", "alone", client="c1")])
    theirs.append([edit("s1", "theirs", client="c2")])
    (found,) = ours.conflicts()
    assert (found.segment, found.ours.target, found.theirs.target) == ("s1", "theirs", "ours")
    ours.save_snapshot()
    reopened = EditLog(tmp_path / "history.parquet", ["s1", "s2"])
    assert reopened.conflicts() == [found]
    base = found.settled_on("c1")
    ours.append([edit("s1", "both", based_on=base, client="c1")])
    for each in (ours, theirs, reopened, EditLog(tmp_path / "history.parquet", ["s1", "s2"])):
        assert each.conflicts() == []
    assert {e.value for e in ours.edits_of("s1")} == {"ours", "theirs", "both"}
