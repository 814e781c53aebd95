"""Wherever one types in a workbench, no key gets to the notebook, which waits in command mode."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import SHOW
from tests.browser.commands import cells, command_mode, count, executed
from tests.browser.document import KERNEL
from tests.browser.places import PLACES, reached
from tests.browser.review import REVIEW, Review
from tests.browser.review_places import REVIEWING, came
from tests.browser.scenes import prepare

KEYS = [
    *("a", "b", "x", "d", "d", "m", "y", "z", "i", "0", "0", "1", "h", "?", "j", "k"),
    *("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"),
    *("Space", "Backspace", "Delete", "Control+a", "Control+z", "Control+Shift+z", "Control+b"),
    *("Shift+ArrowDown", "Shift+m", "Alt+ArrowRight", "Control+Shift+d", "Control+Shift+["),
    *("Control+Shift+c", "Control+Shift+f", "Control+f", "Control+s", "Control+h"),
    *("Shift+Enter", "Control+Enter", "Alt+Enter", "Enter", "Escape", "Escape"),
]


@pytest.mark.parametrize("group", PLACES)
def test_no_key_of_a_form_reaches_the_notebook(project, notebook, group):
    prepare(project)
    opened = notebook(SHOW, "below = 1")
    command_mode(opened.page)
    before = cells(opened.page)
    count(opened.page)
    leaks = {
        place.__name__: leaked(opened.page, partial(reached, opened.grid, place), KEYS)
        for place in PLACES[group]
    }
    assert leaks == {place.__name__: [] for place in PLACES[group]}
    assert cells(opened.page) == before


def leaked(page: Page, reach: Callable[[], None], keys: list[str]) -> list[tuple[str, Any]]:
    """Press keys in a place, and return those that JupyterLab heeds or that lead out of a workbench."""
    leaks: list[tuple[str, Any]] = []
    reach()
    page.evaluate(_REMEMBER)
    for key in keys:
        page.keyboard.press(key)
        found = executed(page)
        if found or not page.evaluate(_WITHIN):
            leaks.append((key, found or page.evaluate("document.activeElement.className")))
        if not page.evaluate(_THERE):
            reach()
            page.evaluate(_REMEMBER)
    return leaks


_REMEMBER = "() => { window.place = document.activeElement; }"
_THERE = "document.activeElement === window.place"
_WITHIN = "document.activeElement.closest('.bw-root') !== null"


def test_no_key_of_the_review_reaches_the_notebook(project, notebook):
    project.close()
    opened = notebook(REVIEW, "below = 1")
    review = Review(opened.page)
    review.wait()
    command_mode(opened.page)
    before = cells(opened.page)
    count(opened.page)
    leaks = {
        place.__name__: leaked(opened.page, partial(came, review, place), KEYS)
        for place in REVIEWING
    }
    assert leaks == {place.__name__: [] for place in REVIEWING}
    assert cells(opened.page) == before


def for_notebooks(key: str) -> bool:
    """Tell whether a key is one of a notebook's; others are JupyterLab's own in any of its tabs."""
    own = ("Control+b", "Control+f", "Control+s", "Control+h")
    return key not in own and not key.startswith("Control+Shift")


def test_no_key_of_the_form_for_a_new_project_reaches_the_notebook(notebook, folder, project):
    opened = notebook("above = 0", "below = 1")
    page = opened.page
    command_mode(page)
    before = cells(page)
    transcript = f"{folder.name}/briefing.txt"
    opened.command("docmanager:open", {"path": transcript, "factory": "New Translation Project"})
    name = page.get_by_role("textbox", name="Folder of the new project")
    expect(page.locator(".bw-new")).to_contain_text("5 turns", timeout=KERNEL)
    count(page)
    for key in filter(for_notebooks, KEYS):
        name.fill("")  # without a name Enter makes nothing
        page.keyboard.press(key)
        page.keyboard.press("Escape")
    heeded = [
        command for command in executed(page) if command.startswith(("notebook:", "runmenu:"))
    ]
    assert heeded == []
    assert cells(page) == before
