"""Everybody can work here: by keyboard alone, with a screen reader, in large type, in few colours."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.cells import SHOW
from tests.browser.scenes import SCENES, prepare

THEMES = ["JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast"]


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_any_state(project, notebook, pictures, theme):
    prepare(project)
    opened = notebook(SHOW)
    opened.command("apputils:change-theme", {"theme": theme})
    expect(opened.page.locator("body")).to_have_attribute("data-jp-theme-name", theme)
    found = {}
    for name, reach in SCENES.items():
        reach(opened.grid)
        if pictures:
            opened.page.screenshot(path=pictures / f"{theme} {name}.png")
        found[name] = findings(opened.page)
        opened.grid.leave()
    assert found == {name: [] for name in SCENES}


def test_in_the_systems_own_colours_lines_say_what_grounds_said(project, notebook, pictures):
    prepare(project)
    opened = notebook(SHOW)
    opened.page.emulate_media(forced_colors="active")
    SCENES["row_in_hand"](opened.grid)
    if pictures:
        opened.page.screenshot(path=pictures / "forced colours.png")
    expect(opened.grid.row(4)).to_have_css("outline-style", "solid")
    assert findings(opened.page) == []


def test_a_screen_reader_says_row_state_and_finding(project, notebook):
    prepare(project)
    grid = notebook(SHOW).grid
    SCENES["row_in_hand"](grid)
    row = grid.row(4)
    expect(row).to_have_role("row")
    expect(row).to_have_accessible_name(re.compile("^5.*社区工作者.*Draft", re.S))
    expect(grid.state(4)).to_have_accessible_name(re.compile("^Draft"))
    expect(grid.state(1)).to_have_accessible_name(re.compile("^Needs work"))
    expect(grid.panel.get_by_text("is forbidden for")).to_be_visible()


def test_the_tab_key_leads_through_and_out_and_each_stop_is_seen(project, notebook):
    prepare(project)
    opened = notebook(SHOW)
    SCENES["row_in_hand"](opened.grid)
    opened.page.keyboard.press("Shift+Tab")
    stops = []
    for _ in range(40):
        opened.page.keyboard.press("Tab")
        stop = opened.page.evaluate(_STOP)
        if stop is None:
            break
        stops.append(stop)
    else:
        raise AssertionError(f"Tab never left the workbench: {stops}")
    assert [name for name, seen in stops if not seen] == []
    assert len(stops) > 4


_STOP = """() => {
  const at = document.activeElement;
  if (!at.closest('.bw-root')) return null;
  const shown = getComputedStyle(at.closest('.cm-editor') ?? at);
  const outlined = shown.outlineStyle !== 'none' && parseFloat(shown.outlineWidth) > 0;
  return [at.className, outlined || shown.boxShadow !== 'none'];
}"""
