"""What is set in JupyterLab's settings editor holds in the workbench, at once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.cells import SHOW
from tests.browser.lab import Lab
from tests.browser.notebook import Notebook

SETTINGS = "bilingual-workbench:plugin"
SHORTCUTS = "@jupyterlab/shortcuts-extension:shortcuts"


@pytest.fixture
def afterwards_as_before(lab: Lab) -> Iterator[None]:
    yield
    for plugin in (SETTINGS, SHORTCUTS):
        lab.set(plugin, {})


@pytest.mark.usefixtures("afterwards_as_before")
def test_author_checks_view_and_language_hold_at_once(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.press("Control+Insert")
    expect(grid.panel.locator(".bw-finding-check")).to_have_text(["Copied source"])
    grid.expect_saved()

    opened.command("settingeditor:open", {"query": "Translation Workbench"})
    setting(opened, "author").fill("Mei Lin")
    setting(opened, "pause").fill("10000")
    setting(opened, "checks_copied source").uncheck()
    setting(opened, "view").select_option("Sentences")
    if pictures:
        opened.page.screenshot(path=pictures / "settings.png")
    to_notebook(opened)
    expect(grid.root.locator(".bw-author")).to_have_text("Mei Lin")
    expect(grid.panel.locator(".bw-finding-check")).to_have_count(0)
    expect(grid.root.locator(".bw-item .bw-turn-header")).to_have_count(0)
    grid.take_in_hand(1)
    grid.type("Good morning.")

    opened.command("settingeditor:open", {"query": "Translation Workbench"})
    expect(setting(opened, "language")).to_be_visible()
    grid.expect_pending()
    assert len(project.history) == 1
    setting(opened, "language").select_option("中文")
    to_notebook(opened)
    expect(grid.root).to_have_attribute("lang", "zh-Hans")
    expect(grid.target(1)).to_have_text("Good morning.")
    expect(grid.root.locator(".bw-saved")).to_have_text("已保存")
    assert project.history["author"].tolist() == [project.author, "Mei Lin"]


@pytest.mark.usefixtures("afterwards_as_before")
def test_a_key_is_changed_where_jupyterlab_changes_keys(project, notebook, pictures):
    opened = notebook(SHOW)
    page, grid = opened.page, opened.grid
    grid.wait()
    opened.command("settingeditor:open", {"query": "Keyboard Shortcuts"})
    page.locator(".jp-Shortcuts-Top input").fill("Confirm and stay")
    shortcut = page.locator(".jp-Shortcuts-Row", has_text="Confirm and stay")
    shortcut.locator(".jp-Shortcuts-ShortcutKeysContainer").click()
    page.keyboard.press("Alt+G")
    expect(shortcut.locator(".jp-Shortcuts-InputText")).to_have_text("Alt G")
    shortcut.locator(".jp-Shortcuts-Submit").click()
    expect(shortcut.locator(".jp-ContextualShortcut-Key")).to_have_text(["Alt", "G"])
    if pictures:
        page.screenshot(path=pictures / "shortcuts.png")

    to_notebook(opened)
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.press("Control+Shift+Enter")
    grid.expect_saved()
    expect(grid.state(0)).to_have_attribute("data-state", "draft")
    grid.press("Alt+g")
    expect(grid.state(0)).to_have_attribute("data-state", "translated")
    expect(grid.editor).to_be_focused()
    grid.press("Alt+h")
    told = grid.root.locator(".bw-keymap-row", has_text="Confirm and stay").locator("kbd")
    expect(told).to_have_text(["Alt", "G"])
    assert opened.cells == [SHOW]


def setting(opened: Notebook, name: str) -> Locator:
    return opened.page.locator(f'[id="jp-SettingsEditor-{SETTINGS}_{name}"]')


def to_notebook(opened: Notebook) -> None:
    opened.page.get_by_role("tab", name="translate.ipynb").click()
    expect(opened.grid.root).to_be_visible()
