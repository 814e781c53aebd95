"""The workbench is an ipywidget like any other, with the plugin or without."""

import pytest

from tests.browser.cells import SHOW_IN_BOX, SHOW_IN_TAB


@pytest.mark.parametrize("cell", [SHOW_IN_BOX, SHOW_IN_TAB], ids=["VBox", "Tab"])
def test_it_composes_with_other_widgets(project, notebook, cell):
    opened = notebook(cell)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("dd Good morning.")
    grid.expect_saved()
    assert project.annotations["target"][0] == "dd Good morning."
    assert opened.cells == [cell]


def test_without_the_plugin_python_sends_the_bundle_once(project, notebook):
    opened = notebook(SHOW_IN_BOX, run=False)
    opened.page.evaluate("delete globalThis[Symbol.for('bilingual-workbench')]")
    opened.run_all()
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.expect_saved()
    opened.save()
    assert project.annotations["target"][0] == "Good morning."
    assert len(opened.on_disk) < 50_000
