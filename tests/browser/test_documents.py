"""A project in a tab of its own: opened from the file browser, with no notebook anywhere."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.document import KERNEL, Document
from tests.browser.grid import Grid
from tests.browser.lab import Lab
from tests.browser.review import Review

OpenFolder = Callable[[], Document]

SESSIONS = "[...window.jupyterapp.serviceManager.sessions.running()].length"

SERVICES = [4, 8]
"""Rows of the briefing with 基本公共服务."""


@pytest.fixture
def at_folder(project, lab: Lab, context: BrowserContext) -> Iterator[OpenFolder]:
    """Show the project's folder in JupyterLab's file browser."""
    yield lambda: Document(lab, context, project.path)
    for page in context.pages:
        page.close()
    lab.end_kernels()


def test_a_double_click_opens_the_project_with_a_kernel_that_is_shown(project, at_folder, pictures):
    opened = at_folder()
    opened.double_click()
    grid = opened.grid
    opened.wait()
    expect(opened.tab).to_have_text("briefing")
    expect(opened.toolbar).to_contain_text("Python 3")
    expect(grid.row(0).locator(".cm-content")).to_be_focused()
    grid.type("Good morning.")
    expect(grid.editor).to_have_text("Good morning.")
    grid.expect_saved()
    assert project.annotations["target"][0] == "Good morning."
    if pictures:
        opened.page.screenshot(path=pictures / "document.png")
    assert project.path.joinpath("project.workbench").is_file()


def test_it_comes_back_after_a_reload_with_its_row_and_its_filter(project, at_folder):
    opened = at_folder()
    opened.open_with("Translation Workbench")
    grid = opened.grid
    opened.wait()
    grid.root.locator(".bw-filter-text").fill("基本公共服务")
    expect(grid.root.locator(".bw-filter-count")).to_have_text("2 sentences")
    with opened.workspace_saved('"index":8'):
        grid.take_in_hand(8)
    opened.page.reload()
    expect(grid.row(8)).to_be_visible(timeout=KERNEL)
    expect(opened.tab).to_have_text("briefing")
    expect(grid.root.locator(".bw-filter-text")).to_have_value("基本公共服务")
    expect(grid.root.locator(".bw-filter-count")).to_have_text("2 sentences")
    expect(grid.root.locator(".bw-row")).to_have_count(len(SERVICES))
    expect(grid.row(8).locator("..")).to_have_class(re.compile("bw-active"))


def test_a_restart_and_a_lost_kernel_are_shown_and_nothing_typed_is_lost(project, at_folder):
    opened = at_folder()
    opened.double_click()
    grid = opened.grid
    expect_connected(grid)
    grid.take_in_hand(0)
    opened.toolbar.get_by_role("button", name="Restart").click()
    opened.page.get_by_role("button", name="Confirm Kernel Restart").click()
    expect(opened.page.get_by_role("dialog")).to_be_hidden()
    grid.take_in_hand(0)
    grid.type("Good ")
    expect_connected(grid)
    grid.expect_saved()
    opened.end_kernel()
    expect(grid.notice).to_contain_text("The kernel is gone.")
    grid.take_in_hand(0)
    grid.press("End")
    grid.type("morning.")
    grid.expect_pending()
    expect(opened.tab).to_have_class(re.compile("jp-mod-dirty"))
    opened.toolbar.get_by_role("button", name="No Kernel").click()
    opened.page.get_by_role("dialog").locator(".jp-mod-accept").click()
    expect_connected(grid)
    grid.expect_saved()
    expect(opened.tab).not_to_have_class(re.compile("jp-mod-dirty"))
    assert project.annotations["target"][0] == "Good morning."


def test_the_menu_and_the_palette_have_the_commands_of_the_project_in_front(
    project, at_folder, pictures
):
    opened = at_folder()
    page = opened.page
    assert not enabled(opened, "confirm-and-go-on")
    opened.double_click()
    grid = opened.grid
    opened.wait()
    grid.type("Good morning.")
    page.get_by_role("menuitem", name="Translation", exact=True).click()
    if pictures:
        page.screenshot(path=pictures / "menu.png")
    opened.menu_item("Confirm, go to the next unconfirmed").click()
    expect(grid.state(0)).to_have_accessible_name("Translated")
    grid.expect_saved()
    page.get_by_role("menuitem", name="View", exact=True).click()
    opened.menu_item("Activate Command Palette").click()
    page.locator(".lm-CommandPalette-input").fill("Mark as “needs work”")
    page.keyboard.press("Enter")
    expect(grid.state(1)).to_have_accessible_name("Needs work")
    page.get_by_role("menuitem", name="Kernel", exact=True).click()
    expect(opened.menu_item("Restart Kernel…").first).not_to_have_class(
        re.compile("lm-mod-disabled")
    )


def test_the_glossary_is_reviewed_in_a_tab_beside_with_the_same_kernel(
    project, at_folder, pictures
):
    opened = at_folder()
    opened.double_click()
    opened.wait()
    review = Review(opened.page)
    with opened.workspace_saved('"current":"bilingual-workbench Glossary Review:'):
        opened.toolbar.get_by_role("button", name="Glossary").click()
    review.wait()
    expect(opened.tab).to_have_text("Glossary: briefing")
    assert opened.page.evaluate(SESSIONS) == 1
    review.take_in_hand("社区工作者")
    review.press("1", "d")
    expect(review.message).to_contain_text("“community worker” is deprecated now.")
    review.expect_saved()
    if pictures:
        opened.page.screenshot(path=pictures / "glossary-tab.png")
    glossary = project.glossary
    assert glossary.loc[glossary["target"] == "community worker", "status"].item() == "deprecated"
    opened.come_back()
    expect(opened.tab).to_have_text("Glossary: briefing", timeout=KERNEL)
    expect(review.entry("社区工作者")).to_be_visible(timeout=KERNEL)


def expect_connected(grid: Grid) -> None:
    expect(grid.root).to_have_attribute("data-connection", "connected", timeout=KERNEL)


def enabled(opened: Document, command: str) -> bool:
    found: bool = opened.page.evaluate(
        f"window.jupyterapp.commands.isEnabled('bilingual-workbench:{command}')"
    )
    return found
