"""A reviewer approves and rejects; who may not review is told so before anything is sent."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW
from tests.browser.kernel import stopped


def choose(grid, index, state):
    grid.state(index).click()
    grid.root.get_by_role("menuitemradio", name=state, exact=True).click()


def test_a_reviewer_approves_and_rejects_from_the_state_menu(project, notebook):
    grid = notebook(SHOW).grid
    for index in (0, 1):
        grid.take_in_hand(index)
        grid.type("Good morning.")
        grid.press("Control+Shift+Enter")
    choose(grid, 0, "Reviewed")
    choose(grid, 1, "Rejected")
    grid.expect_saved()
    assert project.annotations["state"].tolist()[:2] == ["reviewed", "rejected"]


def test_an_empty_translation_is_neither_confirmed_nor_reviewed(project, notebook):
    grid = notebook(SHOW).grid
    grid.wait()
    message = grid.root.locator(".bw-message")
    choose(grid, 0, "Translated")
    expect(message).to_have_text("Nothing to confirm yet: the translation is empty.")
    choose(grid, 0, "Reviewed")
    expect(message).to_have_text("Nothing to review yet: the translation is empty.")
    choose(grid, 1, "Needs work")
    grid.expect_saved()
    assert project.annotations["state"].tolist()[:2] == ["untranslated", "needs work"]


def test_letters_are_no_verdict_after_a_source_was_selected_with_the_mouse(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.expect_saved()
    box = grid.source(0).bounding_box()
    mouse = opened.page.mouse
    mouse.move(box["x"] + 4, box["y"] + box["height"] / 2)
    mouse.down()
    mouse.move(box["x"] + 80, box["y"] + box["height"] / 2, steps=5)
    mouse.up()
    assert opened.page.evaluate("() => window.getSelection().toString()") != ""
    grid.press("a")
    grid.press("x")
    grid.press("Escape")
    expect(grid.row(0).locator(".cm-content")).to_be_focused()
    grid.type(" Welcome.")
    grid.expect_saved()
    assert project.annotations.loc[0, ["target", "state"]].tolist() == [
        "Good morning. Welcome.",
        "draft",
    ]


def test_who_may_not_review_is_told_who_may(project, notebook):
    project.set_reviewers(["Wu"])
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.state(0).click()
    item = grid.root.get_by_role("menuitemradio", name="Reviewed")
    expect(item).to_have_attribute("aria-disabled", "true")
    item.click(force=True)
    expect(grid.root.locator(".bw-message")).to_have_text("Only Wu may review in this project.")
    grid.expect_saved()
    assert project.annotations["state"][0] == "draft"


def test_a_right_that_was_taken_away_meanwhile_costs_no_word(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.expect_saved()
    with stopped(project):  # so that the page can't hear of it before it is chosen
        project.set_reviewers(["Wu"])
        choose(grid, 0, "Reviewed")
        grid.expect_pending()
    expect(grid.notice).to_contain_text("may not review in this project: Wu may.")
    expect(grid.state(0)).to_have_attribute("aria-label", "Draft")
    grid.take_in_hand(0)
    grid.type(" Welcome.")
    grid.expect_saved()
    expect(grid.notice).not_to_be_visible()
    assert project.annotations.loc[0, ["target", "state"]].tolist() == [
        "Good morning. Welcome.",
        "draft",
    ]
