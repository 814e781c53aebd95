"""Comments are threads beside the translation, which they leave alone."""

import itertools
import json
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbench
from tests.store.edits import edit
from workbench.errors import EditError, UnknownSegment
from workbench.remarks.comments import comments
from workbench.store import ulid
from workbench.store.verification import verify


def test_a_thread_is_written_answered_and_resolved(project, first):
    before = project.annotations
    thread = project.comment(first, "Is 媒体朋友 “friends from the media”?")
    other = workbench.open(project.path, author="Wu")
    other.comment(first, "Yes, as in the last briefing.", thread)
    project.comment(project.segments["segment"][1], "Another sentence.")
    found = project.comments
    assert found["text"].tolist() == [
        "Is 媒体朋友 “friends from the media”?",
        "Yes, as in the last briefing.",
        "Another sentence.",
    ]
    assert found["author"].tolist() == [project.author, "Wu", project.author]
    assert found["thread"].tolist() == [thread, thread, found["comment"][2]]
    assert found["created"].notna().all()
    assert not found["resolved"].any()
    other.resolve(thread)
    assert project.comments["resolved"].tolist() == [True, True, False]
    project.resolve(thread, resolved=False)
    assert not project.comments["resolved"].any()
    pd.testing.assert_frame_equal(project.annotations, before)


def test_comments_stand_in_parquet_beside_the_annotations_and_come_back(project, first):
    project.comment(first, "Why?")
    project.close()
    kept = pd.read_parquet(project.path / "comments.parquet")
    pd.testing.assert_frame_equal(kept, project.comments)
    assert kept["text"].tolist() == ["Why?"]
    assert workbench.open(project.path).comments.equals(kept)
    assert verify(project.path)


def test_what_is_no_comment_is_refused_and_nothing_is_written(project, first):
    before = len(project.history)
    with pytest.raises(UnknownSegment):
        project.comment("nowhere", "Why?")
    with pytest.raises(EditError, match="no thread 'nowhere'"):
        project.resolve("nowhere")
    assert len(project.history) == before


NAMES = [ulid.new() for _ in range(3)]
fields = st.one_of(
    st.builds(lambda text: {"text": text}, st.sampled_from(["", "a", "b"])),
    st.builds(lambda resolved: {"resolved": resolved}, st.booleans()),
    st.builds(lambda thread: {"thread": thread}, st.sampled_from(NAMES)),
)


@st.composite
def edits(draw):
    value = json.dumps({"comment": draw(st.sampled_from(NAMES)), **draw(fields)})
    value = draw(st.sampled_from([value, value, value, "no JSON", "[]", "{}"]))
    return replace(edit("s1", value, "comment"), sequence=draw(st.integers(1, 5)))


@given(st.lists(edits(), max_size=5))
def test_edits_of_comments_may_come_in_any_order_and_twice(made):
    expected = comments(made)
    for order in itertools.islice(itertools.permutations(made), 24):
        assert comments([*order, *order]) == expected
