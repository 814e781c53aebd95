"""A client's drafts of one segment in one visit are one version."""

from datetime import UTC, datetime, timedelta

import pytest

from workbench.model import Edit
from workbench.store.versions import versions

NOON = datetime(2025, 5, 14, 12, tzinfo=UTC)


def told(number, kind, value, client, minutes, origin="editor") -> Edit:
    moment = NOON + timedelta(minutes=minutes)
    return Edit(f"E{number}", kind, "s1", value, None, client, client, origin, number, moment)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], []),
        ([("target", "a", "c1", 0)], [("a", 0)]),
        ([("target", "a", "c1", 0), ("target", "ab", "c1", 0.01)], [("ab", 1)]),
        # another client in between
        (
            [("target", "a", "c1", 0), ("target", "b", "c2", 1), ("target", "c", "c1", 2)],
            [("a", 0), ("b", 0), ("c", 0)],
        ),
        # a confirmation ends a version
        (
            [("target", "a", "c1", 0), ("state", "translated", "c1", 1), ("target", "b", "c1", 2)],
            [("a", 0), ("translated", 0), ("b", 0)],
        ),
        # states are never drafts of each other
        (
            [("state", "translated", "c1", 0), ("state", "reviewed", "c1", 1)],
            [("translated", 0), ("reviewed", 0)],
        ),
        # back the next day
        ([("target", "a", "c1", 0), ("target", "b", "c1", 60 * 24)], [("a", 0), ("b", 0)]),
        # a clock that was set back by an hour is not a visit of an hour
        ([("target", "a", "c1", 0), ("target", "b", "c1", -60)], [("a", 0), ("b", 0)]),
        # what a command made of it is not what was typed
        ([("target", "a", "c1", 0), ("target", "b", "c1", 1, "restore")], [("a", 0), ("b", 0)]),
        ([("note", "n", "c1", 0), ("note", "no", "c1", 1)], [("no", 1)]),
        ([("note", "n", "c1", 0), ("target", "a", "c1", 1)], [("n", 0), ("a", 0)]),
    ],
)
def test_versions_are_as_a_person_would_count_them(edits, expected):
    given = [told(number, *each) for number, each in enumerate(edits, start=1)]
    found = versions(reversed(given))
    assert [(version.edit.value, len(version.drafts)) for version in found] == expected
    assert [e for v in found for e in (*v.drafts, v.edit)] == given
