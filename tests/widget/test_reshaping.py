"""Segments that are split and merged while a page is open."""

import pytest

import workbench
from workbench.store import ulid

SOURCE = "社区工作者入户走访,基本公共服务不断改善。"
TARGET = "Community workers visit, and 𠮷 basic public services improve."
LONG_INDEX = 4


def typed(page, row, target):
    edit = {"edit": ulid.new(), "kind": "target", "segment": row["segment"], "value": target}
    return page("edits", edits=[{**edit, "based_on": row["edit"]}])


def rows(page):
    return page("rows", start=0, stop=99)["rows"]


@pytest.fixture
def long(page):
    row = rows(page)[LONG_INDEX]
    typed(page, row, TARGET)
    return rows(page)[LONG_INDEX]


def test_a_page_splits_by_its_own_offsets_and_asks_where_its_rows_are(page, long):
    before = page("rows", start=0, stop=1)["shape"]
    segments = [row["segment"] for row in rows(page)]
    cut = TARGET.index(" basic") + 1  # in UTF-16, one more than in characters
    made = page("split", client="page", segment=long["segment"], at=10, target_at=cut)
    assert made["type"] == "reshaped"
    assert made["segments"] == [long["segment"], f"{long['segment']}+10"]
    told = page("places", segments=[*segments, made["segments"][1], "strange"])
    assert told["shape"] != before
    assert told["segments"] == 11
    assert told["places"] == [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 5, -1]
    first, second = rows(page)[4:6]
    assert (first["target"], second["target"]) == (
        "Community workers visit, and 𠮷",
        "basic public services improve.",
    )
    assert [(h["start"], h["source"]) for h in second["hints"]] == [(0, "基本公共服务")]
    assert [row["index"] for row in rows(page)] == list(range(11))
    progress = page("changes", since=None)["progress"]
    assert (sum(progress["segments"].values()), progress["words"]) == (11, 8)
    page("regroup", client="page", origin=made["origin"], way="undo")
    assert page("places", segments=[made["segments"][1]])["held"] == [True]
    assert rows(page)[LONG_INDEX]["target"] == TARGET


def test_what_another_merges_while_one_types_in_it_is_there_again(project, page, long):
    project.close()
    other = workbench.open(project.path, author="Wu")
    segments = other.segments["segment"].tolist()
    other.merge(segments[0])
    shape = page("changes", since=None)["shape"]
    other.merge(segments[3])
    answer = typed(page, long, "Community workers visit.")
    assert answer["type"] == "saved"
    assert answer["conflicts"] == []
    # The segments are again those that the page knows.
    assert page("changes", since=None)["shape"] == shape
    found = {row["segment"]: row["target"] for row in rows(page)}
    assert found[long["segment"]] == "Community workers visit."
    assert found[segments[3]] == TARGET
    assert sum(answer["progress"]["segments"].values()) == len(found) == 9


def test_steps_name_a_split_as_one_and_typing_apart(project, page, long):
    page("split", client="page", segment=long["segment"], at=10, target_at=3)
    second = rows(page)[LONG_INDEX + 1]
    typed(page, second, "More.")
    steps = page("steps", client="later")["steps"]
    assert [step["kind"] for step in steps] == ["target", "shape", "target"]
    assert steps[1]["origin"].startswith("split ")
    assert [step["index"] for step in steps] == [4, 5, 5]


def test_a_refused_split_is_an_error_answer(page, long):
    answer = page("split", client="page", segment=long["segment"], at=0, target_at=0)
    assert (answer["type"], answer["code"]) == ("error", "EditError")
