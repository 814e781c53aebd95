"""The screen speaks the language that JupyterLab is set to."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.cells import SHOW
from tests.browser.lab import Lab

_LANGUAGE = "@jupyterlab/translation-extension:plugin"


@pytest.fixture
def chinese(lab: Lab) -> Iterator[None]:
    lab.set(_LANGUAGE, {"locale": "zh_CN"})
    yield
    lab.set(_LANGUAGE, {})


@pytest.mark.usefixtures("chinese")
def test_in_chinese_where_jupyterlab_is(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(4)
    grid.type("Community workers improve base public service.")
    expect(grid.root.locator(".bw-saved")).to_have_text("已保存")
    expect(grid.state(4)).to_have_accessible_name("草稿")
    expect(grid.editor).to_have_accessible_name("句段 5 的译文")
    expect(grid.root).to_have_attribute("lang", "zh-Hans")
    expect(grid.panel).to_contain_text("“base public service”是“基本公共服务”的禁用译法")
    expect(opened.page.get_by_role("menuitem", name="翻译", exact=True)).to_be_visible()
    assert font(grid.editor) == font(grid.target(3)) != font(grid.source(4))
    grid.press("Alt+h")
    expect(opened.page.get_by_role("dialog")).to_contain_text("确认并转到下一个未确认句段")
    if pictures:
        opened.page.screenshot(path=pictures / "chinese.png")


def test_in_english_otherwise(project, notebook):
    grid = notebook(SHOW).grid
    grid.wait()
    grid.expect_saved()
    expect(grid.root).to_have_attribute("lang", "en")


def font(place: Locator) -> str:
    return str(place.evaluate("node => getComputedStyle(node).fontFamily"))
