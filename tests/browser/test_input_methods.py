"""An input method has its keys to itself: Enter accepts a candidate and does nothing else."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW
from tests.browser.scenes import note_editor

# Keys that an input method uses itself, by the code that the browser gives them.
OF_THE_METHOD = ["Enter", "Escape", "Space", "ArrowDown", "Digit1", "Backspace", "Tab"]


@contextmanager
def composing(page, text):
    """Have an input method at work with a text that is not accepted yet."""
    devtools = page.context.new_cdp_session(page)
    place = {"selectionStart": len(text), "selectionEnd": len(text)}
    devtools.send("Input.imeSetComposition", {"text": text, **place})
    yield devtools
    devtools.detach()


def eaten(devtools, code, modifiers=0):
    """Press a key that the input method takes: browsers tell of it as key 229, `Process`."""
    key = {"key": "Process", "code": code, "windowsVirtualKeyCode": 229, "modifiers": modifiers}
    devtools.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **key})
    devtools.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})


@pytest.mark.parametrize("modifiers", [0, 2], ids=["plain", "Ctrl"])
def test_enter_accepts_a_candidate_and_nothing_else(project, notebook, modifiers):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("Premier ")
    with composing(opened.page, "zong li") as devtools:
        for code in OF_THE_METHOD:
            eaten(devtools, code, modifiers)
        expect(grid.editor).to_have_text("Premier zong li")
        devtools.send("Input.insertText", {"text": "总理"})
    expect(grid.row(0).locator(".cm-content")).to_be_focused()
    grid.expect_saved()
    assert project.annotations["target"][0] == "Premier 总理"
    assert project.annotations["state"][0] == "draft"
    assert opened.cells == [SHOW]


def test_nothing_half_composed_is_sent(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    with composing(opened.page, "zong") as devtools:
        grid.page.wait_for_timeout(800)
        assert project.annotations["target"][0] == ""
        devtools.send("Input.insertText", {"text": "总"})
    grid.expect_saved()
    assert project.history["value"].to_list() == ["总"]


def test_a_note_and_the_filter_wait_for_the_candidate(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    note_editor(grid)
    with composing(opened.page, "yi ju") as devtools:
        eaten(devtools, "Enter")
        expect(grid.root.locator(".bw-note-editor")).to_be_focused()
        devtools.send("Input.insertText", {"text": "一句"})
    grid.press("Enter")
    expect(grid.note(4)).to_have_text("一句")
    grid.press("Control+f")
    with composing(opened.page, "nong cun") as devtools:
        eaten(devtools, "Enter")
        expect(grid.root.locator(".bw-filter-text")).to_be_focused()
        expect(grid.root.locator(".bw-row")).not_to_have_count(1)
        devtools.send("Input.insertText", {"text": "农村"})
    expect(grid.root.locator(".bw-filter-count")).to_have_text("1 sentence")
