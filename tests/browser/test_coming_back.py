"""Kernels end, pages are reloaded, notebooks are opened again: nothing typed is lost."""

import os
import signal

from playwright.sync_api import expect

from tests.browser.cells import SHOW, SHOW_IN_BOX
from tests.browser.kernel import pid


def test_a_reopened_notebook_shows_the_workbench_by_itself(project, notebook, lab):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.expect_saved()
    opened.save()
    lab.end_kernels()
    opened.close()

    opened.open()
    grid = opened.grid
    expect(grid.target(0)).to_have_text("Good morning.")
    grid.take_in_hand(1)
    grid.type("Welcome.")
    grid.expect_saved()
    assert project.annotations["target"][:2].tolist() == ["Good morning.", "Welcome."]


def test_typing_through_a_kernel_restart_loses_nothing(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    opened.restart_kernel()
    words = [f"word{number}" for number in range(40)]
    for word in words:
        grid.type(f"{word} ", delay=10)
    grid.expect_saved()
    expect(grid.row(0).locator(".cm-content")).to_be_focused()
    assert project.annotations["target"][0].split() == words


def test_a_page_that_dies_with_edits_pending_loses_nothing(project, notebook):
    opened = notebook(SHOW)
    type_while_kernel_sleeps(opened, project, "Typed to nobody.")
    opened.close()
    os.kill(pid(project), signal.SIGKILL)

    opened.open()
    opened.run_first()
    expect(opened.grid.target(0)).to_have_text("Typed to nobody.")
    opened.grid.expect_saved()
    assert project.annotations["target"][0] == "Typed to nobody."


def test_a_reopened_box_asks_to_run_the_cell_and_then_saves_what_was_pending(project, notebook):
    opened = notebook(SHOW_IN_BOX)
    opened.grid.wait()
    opened.save()
    type_while_kernel_sleeps(opened, project, "Kept in this browser.")
    opened.close()
    os.kill(pid(project), signal.SIGKILL)

    opened.open()
    advice = opened.page.get_by_text("Run the cell again")
    expect(advice).to_be_visible()
    expect(opened.page.get_by_text("model not found")).to_be_hidden()
    opened.run_first()
    expect(opened.grid.target(0)).to_have_text("Kept in this browser.")
    expect(advice).to_be_hidden()
    opened.grid.expect_saved()
    assert project.annotations["target"][0] == "Kept in this browser."


def test_a_box_that_has_lost_its_kernel_says_so_and_takes_no_typing(project, notebook):
    opened = notebook(SHOW_IN_BOX)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("Before.")
    grid.expect_saved()
    opened.restart_kernel()
    expect(grid.notice).to_contain_text("Run the cell again")
    expect(grid.editor).to_have_attribute("aria-readonly", "true")
    grid.type("To nobody.")
    expect(grid.editor).to_have_text("Before.")
    opened.wait_until_idle()
    opened.run_first()
    expect(grid.notice).not_to_contain_text("Run the cell again")
    grid.take_in_hand(0)
    grid.type(" After.")
    grid.expect_saved()
    assert project.annotations["target"][0] == "Before. After."


def type_while_kernel_sleeps(opened, project, text):
    """Type into the first row while the kernel's process is stopped, so that nothing is saved."""
    opened.grid.take_in_hand(0)
    os.kill(pid(project), signal.SIGSTOP)
    opened.grid.type(text)
    opened.grid.expect_pending()
    opened.page.wait_for_timeout(500)
