"""Everybody can work here: by keyboard alone, with a screen reader, in large type, in few colours."""

import pytest

from tests.browser.axe import findings
from tests.browser.cells import SHOW
from tests.browser.scenes import SCENES, prepare

THEMES = ["JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast"]


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_any_state(project, notebook, pictures, theme):
    prepare(project)
    opened = notebook(SHOW)
    opened.command("apputils:change-theme", {"theme": theme})
    found = {}
    for name, reach in SCENES.items():
        reach(opened.grid)
        opened.page.wait_for_timeout(150)  # the theme's colours change over a moment
        if pictures:
            opened.page.screenshot(path=pictures / f"{theme} {name}.png")
        found[name] = findings(opened.page)
        opened.grid.leave()
    assert found == {name: [] for name in SCENES}
