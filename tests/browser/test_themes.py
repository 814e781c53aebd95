"""The workbench takes its colours from JupyterLab's theme."""

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_text_stands_out_from_its_ground(project, notebook, pictures, theme):
    opened = notebook(SHOW)
    opened.command("apputils:change-theme", {"theme": theme})
    grid = opened.grid
    grid.take_in_hand(4)
    grid.type("Community workers improve basic public services.")
    grid.expect_saved()
    expect(opened.page.locator("body")).to_have_attribute("data-jp-theme-name", theme)
    ink, ground = opened.page.evaluate(_COLOURS)
    assert _contrast(ink, ground) >= 4.5
    if pictures:
        opened.page.screenshot(path=pictures / f"{theme}.png")


_COLOURS = """() => {
  const ground = (node) => {
    const colour = getComputedStyle(node).backgroundColor;
    return colour.endsWith(', 0)') && node.parentElement ? ground(node.parentElement) : colour;
  };
  const source = document.querySelector('.bw-root .bw-row .bw-source');
  const numbers = (colour) => colour.match(/[0-9.]+/g).slice(0, 3).map(Number);
  return [numbers(getComputedStyle(source).color), numbers(ground(source))];
}"""


def _contrast(one: list[float], other: list[float]) -> float:
    """Return the contrast ratio of WCAG 2.2 of two sRGB colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: list[float]) -> float:
    parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
