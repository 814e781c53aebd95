"""A busy kernel, a full browser, a folder that is gone, a second notebook: no keystroke is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW
from tests.transcripts import BRIEFING

BUSY = """
import pathlib, time
deadline = time.monotonic() + 8
while time.monotonic() < deadline:
    pass
pathlib.Path("done").touch()
"""
WORDS = [f"word{number}" for number in range(20)]
TEXT = " ".join(WORDS)

REFUSE = """
from workbench.errors import EditError
from workbench.store.log import EditLog
append = EditLog.append

def picky(log, edits):
    edits = list(edits)
    if any("refused" in edit.value for edit in edits):
        raise EditError("Not this word.")
    return append(log, edits)

EditLog.append = picky
"""

UNAVAILABLE = """() => {
  IDBFactory.prototype.open = () => { throw new DOMException('no storage', 'SecurityError'); };
}"""
FULL = """() => {
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
}"""


def test_a_cell_that_computes_does_not_hold_up_saving(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    opened.execute(BUSY)
    grid.type(TEXT, delay=10)
    grid.expect_saved()
    assert not (project.path.parent / "done").exists()
    assert project.annotations["target"][0] == TEXT


@pytest.mark.parametrize("broken", [UNAVAILABLE, FULL], ids=["unavailable", "full"])
def test_a_browser_that_keeps_nothing_says_so_and_saving_goes_on(project, notebook, broken):
    opened = notebook(SHOW, run=False)
    opened.page.evaluate(broken)
    opened.run_all()
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type(TEXT)
    expect(grid.notice).to_contain_text("This browser keeps no edits")
    grid.expect_saved()
    assert project.annotations["target"][0] == TEXT


def test_a_folder_that_is_gone_is_named_and_the_edit_goes_through_when_it_is_back(
    project, notebook, pictures
):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.type("Good ")
    grid.expect_saved()
    history, aside = project.path / "history.parquet", project.path / "aside"
    history.rename(aside)
    grid.type("morning.")
    grid.expect_pending()
    expect(grid.notice).to_contain_text("Put the folder back")
    expect(grid.state(0)).to_have_attribute("data-saving", "failed")
    if pictures:
        grid.page.screenshot(path=pictures / "gone.png")
    aside.rename(history)
    grid.expect_saved()
    expect(grid.notice).not_to_contain_text("Put the folder back")
    assert project.annotations["target"][0] == "Good morning."


def test_another_project_in_the_place_of_the_open_one_gets_none_of_its_edits(
    project, make_project, notebook
):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    aside = project.path.rename(project.path.parent / "aside")
    other = make_project(BRIEFING.replace("供水", "供电"))
    grid.type("Good morning.")
    grid.expect_pending()
    expect(grid.notice).to_contain_text(str(project.path))
    assert other.history.empty
    other.close()
    project.path.rename(project.path.parent / "other")
    aside.rename(project.path)
    grid.expect_saved()
    assert project.annotations["target"][0] == "Good morning."


def test_a_second_notebook_with_a_kernel_of_its_own_shares_the_project(project, notebook):
    one = notebook(SHOW).grid
    one.take_in_hand(0)
    other = notebook(SHOW, name="second").grid
    other.take_in_hand(1)
    other.type("Welcome.")
    other.expect_saved()
    one.page.bring_to_front()
    expect(one.target(1)).to_have_text("Welcome.")
    one.type("Good morning.")
    one.expect_saved()
    other.page.bring_to_front()
    expect(other.target(0)).to_have_text("Good morning.")
    assert project.annotations["target"][:2].tolist() == ["Good morning.", "Welcome."]


def test_an_edit_that_will_never_be_taken_is_told_of_and_its_text_can_be_taken_out(
    project, notebook, context, pictures
):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = notebook(SHOW)
    grid = opened.grid
    grid.wait()
    opened.execute(REFUSE)
    grid.take_in_hand(1)
    grid.type("This is refused.")
    bar = grid.root.locator(".bw-held")
    expect(bar).to_contain_text("Sentence 2 can’t be saved. Not this word.")
    grid.take_in_hand(0)
    grid.type("Good morning.")
    expect(grid.root.locator(".bw-saved")).to_have_text("1 pending")
    assert project.annotations["target"].tolist()[:2] == ["Good morning.", ""]
    if pictures:
        opened.page.screenshot(path=pictures / "held.png")
    bar.get_by_role("button", name="Go there").click()
    expect(grid.row(1).locator(".cm-content")).to_be_focused()
    expect(grid.editor).to_have_text("This is refused.")
    bar.get_by_role("button", name="Copy the text").click()
    expect(bar).to_be_hidden()
    grid.expect_saved()
    grid.take_in_hand(2)
    grid.press("Control+v")
    expect(grid.editor).to_have_text("This is refused.")
