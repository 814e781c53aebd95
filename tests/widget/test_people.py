"""Who else is at work, by the edits of late."""

from datetime import UTC, datetime, timedelta

from workbench.model import Edit
from workbench.store import history
from workbench.widget import people

NOON = datetime(2025, 5, 14, 12, 0, tzinfo=UTC)


def made(author, client, minute, origin="editor", sequence=None):
    changed = NOON + timedelta(minutes=minute)
    number = minute if sequence is None else sequence
    return Edit(f"e{minute}", "target", "s", "x", None, author, client, origin, number, changed)


def others(edits, client):
    return people.others(history.table(edits), client)


def test_each_author_is_named_once_the_latest_first():
    edits = [made("li", "a", 1), made("wang", "b", 2), made("li", "c", 3)]
    assert others(edits, "mine") == [
        {"author": "li", "changed": "2025-05-14T12:03:00+00:00"},
        {"author": "wang", "changed": "2025-05-14T12:02:00+00:00"},
    ]


def test_ones_own_editor_is_nobody_else_and_ones_second_is():
    assert others([made("li", "mine", 1)], "mine") == []
    assert [one["author"] for one in others([made("li", "second", 1)], "mine")] == ["li"]


def test_a_script_is_not_at_work():
    assert others([made("li", "a", 1, origin="update")], "mine") == []
