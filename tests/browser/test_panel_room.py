"""A translator gives the panel as much room as the work at hand needs."""

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW

WIDE = {"width": 1900, "height": 900}
USUAL = {"width": 1400, "height": 900}

CLOSED_UP = """() => {
  const boxes = [...document.querySelectorAll(".bw-item")].map((each) => each.getBoundingClientRect());
  return boxes.every(({ bottom }, n) => n + 1 === boxes.length || Math.abs(boxes[n + 1].top - bottom) < 1);
}"""
"""Each row begins where the one above it ends, once those that came in sight are measured."""


@pytest.fixture
def grid(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(4)
    yield grid
    opened.page.set_viewport_size(USUAL)
    for _ in ("beside", "below"):
        divider(grid).dblclick()
        opened.page.set_viewport_size(WIDE)
    opened.page.set_viewport_size(USUAL)


def divider(grid):
    return grid.root.get_by_role("separator", name="Room for the panel")


def size(grid):
    return grid.panel.bounding_box()


def drag(grid, dx, dy):
    bar = divider(grid).bounding_box()
    x, y = bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2
    mouse = grid.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + dx, y + dy, steps=4)
    mouse.up()


def test_the_panel_under_the_rows_is_made_higher_and_stays_so(notebook, grid):
    before = size(grid)["height"]
    drag(grid, 0, -120)
    assert size(grid)["height"] == pytest.approx(before + 120, abs=2)
    expect(grid.editor).to_be_focused()
    expect(grid.row(4)).to_be_in_viewport()
    again = notebook(SHOW, name="again").grid
    again.take_in_hand(4)
    assert size(again)["height"] == pytest.approx(before + 120, abs=2)


def test_beside_the_rows_it_is_made_wider_and_the_rows_close_up(grid):
    grid.page.set_viewport_size(WIDE)
    expect(divider(grid)).to_have_attribute("aria-orientation", "vertical")
    before = size(grid)["width"]
    drag(grid, -150, 0)
    assert size(grid)["width"] == pytest.approx(before + 150, abs=2)
    grid.page.wait_for_function(CLOSED_UP)


def test_the_keyboard_moves_it_within_bounds_and_back_to_the_usual(grid):
    usual = size(grid)["height"]
    divider(grid).focus()
    grid.press("ArrowUp")
    assert size(grid)["height"] > usual
    grid.press("Home")
    least = size(grid)["height"]
    grid.press("ArrowDown")
    assert size(grid)["height"] == least < usual
    grid.press("End")
    expect(divider(grid)).to_have_attribute("aria-valuenow", "75")
    expect(divider(grid)).to_be_focused()
    grid.press("Enter")
    assert size(grid)["height"] == usual


def test_history_comes_up_in_the_panel_and_moves_nothing_else(grid):
    grid.type("They call.")
    grid.expect_saved()
    before = grid.row(4).bounding_box()
    grid.press("Alt+r")
    expect(grid.panel.get_by_text("They call.")).to_be_in_viewport()
    assert grid.row(4).bounding_box() == before
