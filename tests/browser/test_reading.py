"""Where a translator's eye and hand are is where they stay, whatever comes in."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW
from workbench.model import State

_SELECTED = "() => window.getSelection().toString()"


def test_it_begins_at_the_first_sentence_that_is_not_confirmed(project, notebook):
    frame = project.annotations
    frame["target"] = "Said."
    frame.loc[:5, "state"] = State.TRANSLATED
    frame.loc[2, "state"] = State.REVIEWED
    project.update(frame)
    grid = notebook(SHOW).grid
    grid.wait()
    expect(grid.row(6)).to_have_attribute("aria-selected", "true")
    expect(grid.row(6)).to_be_in_viewport()


def test_a_selection_and_the_focus_on_a_hint_survive_a_new_kernel(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(4)
    hint = grid.panel.get_by_role("button", name="community worker")
    hint.focus()
    grid.source(1).select_text()
    chosen = opened.page.evaluate(_SELECTED)
    assert chosen == "欢迎出席今天的发布会。"
    opened.restart_kernel()
    expect(grid.root).not_to_have_attribute("data-connection", "connected")
    expect(grid.root).to_have_attribute("data-connection", "connected")
    frame = project.annotations
    frame.loc[0, "target"] = "Good morning."
    project.update(frame)
    expect(grid.target(0)).to_have_text("Good morning.")
    assert opened.page.evaluate(_SELECTED) == chosen
    expect(hint).to_be_focused()
