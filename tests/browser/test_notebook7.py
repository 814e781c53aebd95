"""In Notebook 7 the workbench is the same: the plugin is, and its keys are."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

import workbench
from tests.browser.cells import SHOW
from tests.browser.grid import Grid
from tests.browser.lab import Lab
from tests.browser.notebook import Notebook
from tests.transcripts import BRIEFING, GLOSSARY


@pytest.fixture
def notebook7(tmp_path) -> Iterator[Lab]:
    running = Lab(tmp_path, "notebook")
    yield running
    running.end_kernels()
    running.stop()


def test_a_cell_shows_the_workbench_which_saves_and_keeps_its_keys(notebook7, context, pictures):
    source, terms = notebook7.files / "briefing.txt", notebook7.files / "terms.csv"
    source.write_text(BRIEFING, encoding="utf-8")
    terms.write_text(GLOSSARY, encoding="utf-8")
    project = workbench.create(notebook7.files / "briefing", [source], [terms])
    Notebook(notebook7, context, notebook7.files / "translate.ipynb").write([SHOW])

    page = context.new_page()
    address = f"http://127.0.0.1:{notebook7.port}/notebooks/translate.ipynb"
    page.goto(f"{address}?token={notebook7.token}")
    page.locator(".jp-Cell .cm-content").first.click()
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle")
    page.keyboard.press("Control+Enter")
    grid = Grid(page)
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.press("Control+Enter")
    expect(grid.row(1).locator(".cm-content")).to_be_focused()
    grid.expect_saved()
    grid.press("Escape")
    for key in ("b", "a", "d", "d", "y", "m"):
        grid.press(key)
    grid.press("Alt+h")
    expect(grid.root.get_by_role("dialog")).to_be_visible()
    grid.press("Escape")
    expect(page.locator(".jp-Notebook .jp-Cell")).to_have_count(1)
    if pictures:
        page.screenshot(path=pictures / "notebook7.png")
    assert project.annotations["target"][0] == "Good morning."
    assert project.annotations["state"][0] == "translated"
    page.close()
