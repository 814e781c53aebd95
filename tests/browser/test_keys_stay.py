"""No key typed in the workbench reaches the notebook; outside it JupyterLab's keys are whole."""

import string

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW
from tests.browser.commands import command_mode, count, executed
from tests.browser.scenes import SCENES, prepare

PRINTABLE = [key for key in string.printable if key.isprintable()]
COMMANDS = [
    *(
        "a",
        "b",
        "d",
        "d",
        "x",
        "c",
        "v",
        "z",
        "m",
        "y",
        "r",
        "i",
        "i",
        "0",
        "0",
        "1",
        "h",
        "j",
        "k",
    ),
    *("Shift+m", "Shift+l", "Shift+o", "Shift+ArrowDown", "Delete", "Backspace"),
    *("Shift+Enter", "Control+b", "Control+Shift+c", "Control+Shift+f", "Control+Shift+d"),
    *("Control+Shift+l", "Control+Shift+[", "Control+Shift+]", "Control+Shift+Minus"),
    *("Control+Shift+h", "Control+a", "Control+x", "Control+m", "Control+z", "Control+Shift+z"),
    *("Alt+ArrowRight", "Control+s", "Alt+Enter", "Control+Enter", "F11"),
]
PLACES = ["editing", "row_in_hand", "key_map", "state_menu", "note_editor"]


@pytest.mark.parametrize("place", PLACES)
def test_no_key_runs_a_command_of_jupyterlab(project, notebook, place):
    opened = notebook(SHOW, "below = 1")
    count(opened.page)
    SCENES[place](opened.grid)
    for key in COMMANDS:
        opened.grid.press(key)
        if not within(opened):
            SCENES[place](opened.grid)
    for key in PRINTABLE:
        opened.grid.press(key)
    assert executed(opened.page) == []
    assert opened.cells == [SHOW, "below = 1"]


def test_a_button_of_the_panel_that_goes_leaves_the_focus_inside(project, notebook):
    prepare(project)
    opened = notebook(SHOW)
    grid = opened.grid
    SCENES["commenting"](grid)
    grid.type("Is it?")
    grid.press("Enter")
    resolve = grid.panel.get_by_role("button", name="Resolve")
    resolve.focus()
    grid.press("Enter")
    expect(grid.panel.get_by_role("button", name="Open again")).to_be_focused()
    SCENES["history"](grid)
    grid.press("Escape")
    expect(grid.row(4).locator(".cm-content")).to_be_focused()


@pytest.mark.parametrize("control", [".bw-filter-text", ".bw-filter-state", ".bw-footer .bw-link"])
def test_no_key_of_the_bars_does_either(project, notebook, control):
    opened = notebook(SHOW, "below = 1")
    opened.grid.wait()
    count(opened.page)
    for key in [*COMMANDS, *PRINTABLE]:
        opened.grid.root.locator(control).focus()
        opened.grid.press(key)
        opened.grid.press("Escape")
    assert executed(opened.page) == []
    assert opened.cells == [SHOW, "below = 1"]


def test_all_that_can_be_written_is_written(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    for key in PRINTABLE:
        grid.press(key)
    grid.press("Shift+Enter")
    grid.press("Enter")
    grid.type("end")
    grid.expect_saved()
    assert project.annotations["target"][0] == "".join(PRINTABLE) + "\n\nend"


OUTSIDE = {
    "ArrowUp": "notebook:move-cursor-up",
    "ArrowDown": "notebook:move-cursor-down",
    "a": "notebook:insert-cell-above",
    "b": "notebook:insert-cell-below",
    "x": "notebook:cut-cell",
    "m": "notebook:change-cell-to-markdown",
    "y": "notebook:change-cell-to-code",
    "d d": "notebook:delete-cell",
    "z": "notebook:undo-cell-action",
    "Shift+Enter": "runmenu:run",
    "Control+s": "docmanager:save",
    "Control+b": "application:toggle-left-area",
    "Control+f": "documentsearch:start",
    "Control+Shift+c": "apputils:activate-command-palette",
}


def test_outside_jupyterlab_has_its_keys(project, notebook):
    opened = notebook(SHOW, "below = 1", "last = 2")
    opened.grid.take_in_hand(0)
    opened.grid.type("Good morning.")
    count(opened.page)
    for keys, command in OUTSIDE.items():
        command_mode(opened.page)
        executed(opened.page)
        for key in keys.split():
            opened.page.keyboard.press(key)
        opened.page.wait_for_function("(id) => window.executed.includes(id)", arg=command)
        opened.page.keyboard.press("Escape")
    opened.grid.expect_saved()
    assert project.annotations["target"][0] == "Good morning."


def test_what_a_key_does_outside_is_done(project, notebook):
    opened = notebook(SHOW, "below = 1")
    opened.grid.take_in_hand(0)
    command_mode(opened.page)
    opened.page.keyboard.press("b")
    expect(opened.page.locator(".jp-Notebook .jp-Cell")).to_have_count(3)
    opened.page.keyboard.press("d")
    opened.page.keyboard.press("d")
    expect(opened.page.locator(".jp-Notebook .jp-Cell")).to_have_count(2)
    opened.page.keyboard.press("Control+Shift+c")
    expect(opened.page.locator(".lm-CommandPalette-input")).to_be_focused()


def within(opened) -> bool:
    """Tell whether the focus is still where it was put: some of the keys leave their place."""
    inside: bool = opened.page.evaluate("document.activeElement.closest('.bw-root') !== null")
    return inside
