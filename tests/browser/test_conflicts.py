"""Two people, or one in two tabs, on one project: nobody's text is overwritten in silence."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW
from tests.browser.kernel import stopped

MINE, THEIRS = "Community workers visit homes.", "Neighbourhood staff call on families."


@pytest.fixture
def tabs(project, notebook):
    """Two tabs with the same notebook, each with the workbench on screen."""
    first = notebook(SHOW)
    first.grid.wait()
    first.save()
    second = first.another_tab()
    second.grid.wait()
    return first, second


def test_edits_of_different_sentences_merge(project, tabs):
    one, other = (tab.grid for tab in tabs)
    one.page.bring_to_front()
    one.take_in_hand(0)
    one.type("Good morning.")
    one.expect_saved()
    other.page.bring_to_front()
    expect(other.target(0)).to_have_text("Good morning.")
    other.take_in_hand(1)
    other.type("Welcome.")
    other.expect_saved()
    one.page.bring_to_front()
    expect(one.target(1)).to_have_text("Welcome.")
    one.type(" Friends.")
    one.expect_saved()
    assert project.annotations["target"][:2].tolist() == ["Good morning. Friends.", "Welcome."]


@pytest.mark.parametrize(
    ("key", "outcome"), [("1", MINE), ("2", THEIRS), ("3", f"{MINE}\n{THEIRS} Edited.")]
)
def test_two_versions_of_a_sentence_stand_side_by_side_until_a_key_chooses(
    project, tabs, pictures, key, outcome
):
    one, other = (tab.grid for tab in tabs)
    disagree(project, one, other)
    one.page.bring_to_front()
    versions = one.row(4).locator(".bw-version-text")
    expect(versions).to_have_text([MINE, THEIRS])
    expect(one.editor).to_have_text(MINE)
    expect(one.notice).to_contain_text("Two versions stand in sentence 5.")
    if pictures:
        one.page.screenshot(path=pictures / "conflict.png")
    one.press("Escape")
    one.press(key)
    if key == "3":
        expect(one.editor).to_be_focused()
        one.press("Control+End")
        one.type(" Edited.")
    expect(versions).to_have_count(0)
    one.expect_saved()
    assert project.log.conflicts() == []
    assert project.annotations["target"][4] == outcome
    other.page.bring_to_front()
    expect(other.row(4).locator(".bw-conflict")).to_have_count(0)
    expect(other.editor).to_have_text(outcome.replace("\n", ""))
    values = set(project.history["value"])
    assert {MINE, THEIRS} <= values


def test_typing_on_settles_nothing(project, tabs):
    one, other = (tab.grid for tab in tabs)
    disagree(project, one, other)
    one.page.bring_to_front()
    expect(one.row(4).locator(".bw-conflict")).to_be_visible()
    one.type(" Daily.")
    one.expect_saved()
    other.page.bring_to_front()
    expect(other.row(4).locator(".bw-version-text")).to_have_text([THEIRS, f"{MINE} Daily."])
    expect(other.editor).to_have_text(THEIRS)
    other.row(4).get_by_role("button", name="1 mine").click()
    other.expect_saved()
    assert project.annotations["target"][4] == THEIRS


def disagree(project, one, other):
    """Type into one sentence in both tabs before either can hear of the other's text."""
    for grid in (one, other):
        grid.page.bring_to_front()
        grid.take_in_hand(4)
    with stopped(project):
        for grid, text in ((one, MINE), (other, THEIRS)):
            grid.page.bring_to_front()
            grid.type(text)
            grid.expect_pending()
            grid.page.wait_for_timeout(500)
    other.expect_saved()
    one.expect_saved()


def test_the_foot_says_who_else_is_at_work(project, tabs):
    one, other = (tab.grid for tab in tabs)
    one.page.bring_to_front()
    one.take_in_hand(0)
    one.type("Good morning.")
    one.expect_saved()
    expect(one.root.locator(".bw-people")).to_be_empty()
    other.page.bring_to_front()
    expect(other.root.locator(".bw-people")).to_have_text(
        re.compile(r"^Also at work: you, elsewhere \d\d:\d\d$")
    )
