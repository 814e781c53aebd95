"""The first rows come with a cell's output, and go before the notebook is saved."""

from playwright.sync_api import expect

from tests.browser.cells import OPEN, SHOW

SENTENCE = "各位媒体朋友,大家上午好。"
SILENT = "from workbench.widget import dispatch\ndispatch.Dispatcher.answer = lambda *ask: {}\n"


def test_rows_are_shown_and_can_be_typed_in_before_python_has_answered_anything(project, notebook):
    grid = notebook(OPEN + SILENT + "project.translate()").grid
    expect(grid.source(0)).to_have_text(SENTENCE)
    grid.take_in_hand(0)
    grid.type("Good morning.")
    expect(grid.target(0)).to_have_text("Good morning.")
    grid.expect_pending()


def test_a_saved_notebook_keeps_no_rows_but_the_table_for_readers(project, notebook):
    opened = notebook(SHOW)
    opened.grid.wait()
    opened.save()
    kept = opened.on_disk
    assert '"opening"' not in kept
    assert '"hints"' not in kept
    assert project.id in kept
    opened.page.reload()
    opened.grid.wait()
    expect(opened.grid.source(0)).to_have_text(SENTENCE)
