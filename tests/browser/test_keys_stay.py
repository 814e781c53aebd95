"""No key typed in the workbench reaches the notebook; outside it JupyterLab's keys are whole."""

import string

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW
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
    count(opened)
    SCENES[place](opened.grid)
    for key in COMMANDS:
        opened.grid.press(key)
        if not within(opened):
            SCENES[place](opened.grid)
    for key in PRINTABLE:
        opened.grid.press(key)
    assert executed(opened) == []
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
    count(opened)
    for key in [*COMMANDS, *PRINTABLE]:
        opened.grid.root.locator(control).focus()
        opened.grid.press(key)
        opened.grid.press("Escape")
    assert executed(opened) == []
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


def test_outside_jupyterlab_has_its_keys(project, notebook):
    opened = notebook(SHOW, "below = 1")
    opened.grid.take_in_hand(0)
    opened.grid.type("Good morning.")
    opened.page.locator(".jp-InputPrompt").last.click()
    opened.page.keyboard.press("b")
    expect(opened.page.locator(".jp-Notebook .jp-Cell")).to_have_count(3)
    opened.page.keyboard.press("d")
    opened.page.keyboard.press("d")
    expect(opened.page.locator(".jp-Notebook .jp-Cell")).to_have_count(2)
    opened.page.keyboard.press("Control+Shift+c")
    expect(opened.page.locator(".lm-CommandPalette-input")).to_be_focused()
    opened.page.keyboard.press("Escape")
    opened.page.locator(".jp-InputPrompt").last.click()
    count(opened)
    opened.page.keyboard.press("Control+s")
    opened.page.wait_for_function("window.executed.includes('docmanager:save')")
    assert opened.cells == [SHOW, "below = 1"]


def count(opened) -> None:
    """Note each command that JupyterLab executes from now on and that is not the workbench's."""
    opened.page.evaluate(
        "() => { window.executed = []; window.jupyterapp.commands.commandExecuted.connect("
        "(_, { id }) => id.startsWith('bilingual-workbench:') || window.executed.push(id)); }"
    )


def executed(opened) -> list[str]:
    commands: list[str] = opened.page.evaluate("window.executed")
    return commands


def within(opened) -> bool:
    """Tell whether the focus is still where it was put: some of the keys leave their place."""
    inside: bool = opened.page.evaluate("document.activeElement.closest('.bw-root') !== null")
    return inside
