"""Nothing jumps, and nothing is cut off from a phone's width to a wall's."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.browser.cells import SHOW
from tests.browser.document import Document
from tests.browser.fitting import cut_off, unseen
from tests.browser.long_turn import BRIEFING, ENGLISH
from tests.browser.scenes import SCENES, prepare

PHONE = {"width": 360, "height": 740}
ENLARGED = {"width": 700, "height": 450}  # 1400 × 900, twice as large
LONG_ROW = 6  # of the long turn: a sentence of some 250 characters


def test_nothing_moves_when_a_row_is_in_hand_is_saved_or_gets_a_finding(project, notebook):
    prepare(project)
    grid = notebook(SHOW).grid
    grid.wait()
    expect(grid.row(2).locator(".bw-conflict")).to_be_visible()
    expect(grid.root.locator(".bw-progress-text")).not_to_be_empty()
    grid.take_in_hand(3)
    with still(grid):
        SCENES["conflict"](grid)
    grid.take_in_hand(8)
    expect(grid.root.locator(".bw-row")).to_have_count(len(project.segments))  # after a leap
    with still(grid):
        grid.take_in_hand(7)
        grid.take_in_hand(8)
        grid.type("We go on with base public service.")
        grid.expect_saved()
        expect(grid.panel).to_contain_text("is forbidden for")
        grid.press("Alt+y")
        grid.expect_saved()


def settled(page):
    """Wait until each row begins where the one above ends: heights come a frame after a resize."""
    try:
        page.wait_for_function(f"() => ({_GAPS})().length === 0")
    except TimeoutError:
        assert page.evaluate(_GAPS) == []


@contextmanager
def still(grid):
    """Hold that every part of the screen is afterwards where it was, and as large."""
    before = grid.page.evaluate(_PLACES)
    yield
    assert grid.page.evaluate(_PLACES) == before


@pytest.mark.parametrize("width", [360, 700, 1400, 3840])
def test_nothing_is_cut_off_at_any_width(make_project, notebook, pictures, width):
    make_project(BRIEFING)
    opened = notebook(SHOW)
    opened.page.set_viewport_size({"width": max(width + 420, 900), "height": 900})
    grid = opened.grid
    grid.wait()
    grid.root.evaluate(_SCROLL_AND_RESIZE, width)
    grid.take_in_hand(LONG_ROW)
    grid.type("".join(ENGLISH))
    grid.expect_saved()
    for theme in ("JupyterLab Light", "JupyterLab Dark") if pictures else ():
        opened.command("apputils:change-theme", {"theme": theme})
        opened.page.wait_for_timeout(1_500)  # JupyterLab draws a curtain meanwhile
        opened.page.screenshot(path=pictures / f"{theme} {width}.png")
    assert cut_off(grid.page) == []
    settled(grid.page)


@pytest.fixture
def tab(project, lab, context) -> Iterator[Document]:
    """The project in a tab of its own, which is as wide as the window leaves it."""
    prepare(project)
    opened = Document(lab, context, project.path)
    opened.double_click()
    opened.wait()
    opened.page.evaluate("() => window.jupyterapp.shell.collapseLeft()")
    yield opened
    opened.page.close()
    lab.end_kernels()


@pytest.mark.parametrize("size", [PHONE, ENLARGED])
def test_on_a_small_screen_all_is_there_and_the_focus_is_seen(tab, pictures, size):
    tab.page.set_viewport_size(size)
    cut, hidden = {}, {}
    for name, reach in SCENES.items():
        reach(tab.grid)
        if pictures:
            tab.page.screenshot(path=pictures / f"{size['width']} {name}.png")
        cut[name] = cut_off(tab.page)
        hidden[name] = unseen(tab.page)
        tab.grid.leave()
    assert cut == {name: [] for name in SCENES}
    assert hidden == dict.fromkeys(SCENES, "")


@pytest.mark.parametrize("width", [1000, 1400, 3840])
def test_either_language_of_a_header_stands_above_its_column(tab, width):
    tab.page.set_viewport_size({"width": width, "height": 900})
    settled(tab.page)
    places = tab.page.evaluate(
        "() => ['.bw-item .bw-turn-right', '.bw-row .bw-target', '.bw-item .bw-who', '.bw-row .bw-left']"
        ".map((each) => document.querySelector(each).getBoundingClientRect().x)"
    )
    assert places[0] == pytest.approx(places[1], abs=0.5)
    assert places[2] == pytest.approx(places[3], abs=0.5)


def test_nothing_sinks_while_one_types_the_name_of_a_speaker(tab):
    SCENES["speakers"](tab.grid)
    table = tab.page.locator(".bw-speakers")
    before = table.bounding_box()
    tab.grid.type("He Chuan")
    tab.grid.press("Tab")
    expect(tab.page.get_by_role("dialog").get_by_role("status")).to_have_text("Saved")
    assert table.bounding_box() == before


def test_at_200_percent_all_is_there(project, notebook):
    prepare(project)
    opened = notebook(SHOW)
    opened.page.set_viewport_size(ENLARGED)
    for scene in ("editing", "key_map", "state_menu", "conflict"):
        SCENES[scene](opened.grid)
        assert cut_off(opened.page) == [], scene
        opened.grid.leave()


_PLACES = """() => Object.fromEntries(
  [...document.querySelectorAll(
    '.bw-row, .bw-turn-header, .bw-grid, .bw-panel, .bw-footer, .bw-toolbar, .bw-toolbar > *'
  )].filter((node) => !node.closest('.bw-sticky')).map((node, n) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [`${n} ${node.className}`, [x, y, width, height].map(Math.round)];
  })
)"""

# A list that scrolls meanwhile is measured otherwise than one that stands still.
_SCROLL_AND_RESIZE = """(root, width) => {
  root.querySelector('.bw-grid').scrollTop += 3;
  root.style.width = `${width}px`;
}"""

# Rows that do not begin where the one above ends.
_GAPS = """() => [...document.querySelectorAll('.bw-space > .bw-item')]
  .map((node) => [node.getBoundingClientRect(), node.textContent])
  .flatMap(([here, text], n, all) => {
    const above = all[n - 1]?.[0];
    return above && Math.abs(above.bottom - here.top) > 1 ? [[here.top - above.bottom, text]] : [];
  })"""
