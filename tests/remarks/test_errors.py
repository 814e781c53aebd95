"""Errors in the MQM typology keep their place while the text around them changes."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbench
from tests.remarks.conftest import TARGET
from workbench.errors import EditError
from workbench.remarks import CATEGORIES, SEVERITIES
from workbench.text.anchoring import moved


def translate(project, text):
    frame = project.annotations
    frame.loc[0, "target"] = text
    project.update(frame)


def place(project):
    (found,) = project.errors.to_dict("records")
    return (found["start"], found["end"], found["stale"])


def test_an_error_is_marked_kept_in_parquet_and_taken_back(project, first):
    span = (TARGET.index("friends"), TARGET.index("friends") + 7)
    error = project.mark_error(first, "terminology/wrong term", "major", span, note="see glossary")
    in_source = project.mark_error(first, "accuracy/omission", "minor", (0, 2), side="source")
    found = project.errors
    columns = ["error", "category", "severity", "side", "quote", "stale", "note"]
    assert found[columns].values.tolist() == [
        [error, "terminology/wrong term", "major", "target", "friends", False, "see glossary"],
        [in_source, "accuracy/omission", "minor", "source", project.segments["source"][0][:2], False, ""],
    ]  # fmt: skip
    project.close()
    pd.testing.assert_frame_equal(pd.read_parquet(project.path / "errors.parquet"), found)
    project.remove_error(error)
    assert workbench.open(project.path).errors["error"].tolist() == [in_source]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TARGET + " Welcome.", (14, 21, False)),
        ("Very good morning, friends from the media.", (19, 26, False)),
        ("Dear friends from the media, good morning.", (5, 12, False)),
        ("Good morning, friend from the media.", (14, 21, True)),
        ("Friends, friends and friends.", (14, 21, True)),
        ("", (14, 21, True)),
    ],
)
def test_an_error_follows_its_passage_or_says_that_it_is_stale(project, first, text, expected):
    project.mark_error(first, "style", "minor", (14, 21))
    translate(project, text)
    assert place(project) == expected
    translate(project, TARGET)
    assert place(project) == (14, 21, False)


@pytest.mark.parametrize(
    ("category", "severity", "span", "side", "said"),
    [
        ("typo", "minor", (0, 1), "target", "'typo' is no category"),
        ("style", "bad", (0, 1), "target", "'bad' is no severity"),
        ("style", "minor", (0, 1), "middle", "'middle' is no side"),
        ("style", "minor", (3, 3), "target", "not empty"),
        ("style", "minor", (0, 1000), "target", "within that text"),
    ],
)
def test_what_is_no_error_is_refused(project, first, category, severity, span, side, said):
    before = len(project.history)
    with pytest.raises(EditError, match=said):
        project.mark_error(first, category, severity, span, side)
    assert len(project.history) == before


def test_the_typology_names_each_category_once_with_its_dimension_before_it():
    assert len(set(CATEGORIES)) == len(CATEGORIES)
    for category in CATEGORIES:
        assert category.partition("/")[0] in CATEGORIES[: CATEGORIES.index(category) + 1]
    assert SEVERITIES == ("neutral", "minor", "major", "critical")


@given(
    st.text("ab 中", max_size=8),
    st.text("ab 中", min_size=1, max_size=6),
    st.text("ab 中", max_size=8),
    st.data(),
)
def test_a_passage_that_is_found_reads_as_it_was_marked(before, passage, after, data):
    on = before + passage + after
    span = (len(before), len(before) + len(passage))
    now = data.draw(st.one_of(st.text("ab 中", max_size=20), st.just(on)))
    found = moved(span, on, now)
    assert found is None or now[found[0] : found[1]] == passage
    assert moved(span, on, on) == span
    assert moved(span, on, on + "!") == span
    assert moved(span, on, "!" + on) == (span[0] + 1, span[1] + 1)
