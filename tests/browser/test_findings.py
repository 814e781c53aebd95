"""A translator sees what the checks find in the sentence in hand, and lets some of it stand."""

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW

WRONG = "Community workers offer a base public service."
REASON = "as the minister said it himself"


def test_a_finding_is_marked_where_it_stands_and_told_in_the_panel(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(4)
    grid.type(WRONG)
    grid.expect_saved()
    findings = grid.panel.locator(".bw-finding")
    expect(findings).to_have_count(1)
    expect(findings).to_contain_text("“base public service” is forbidden for 基本公共服务")
    expect(grid.editor.locator(".bw-wave-error")).to_have_text("base public service")
    expect(grid.source(4).locator(".bw-wave-error")).to_have_text("基本公共服务")
    expect(grid.row(4).get_by_role("rowheader")).to_have_attribute("aria-label", "5, 1 finding")
    if pictures:
        opened.page.screenshot(path=pictures / "finding.png")
    grid.press("Control+a")
    grid.type("Community workers offer basic public services.")
    expect(findings).to_have_count(0)
    expect(grid.editor.locator(".bw-wave")).to_have_count(0)
    expect(grid.source(4).locator(".bw-wave")).to_have_count(0)


def test_the_wave_stays_under_its_word_while_one_types_before_it(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(4)
    grid.type(WRONG)
    expect(grid.editor.locator(".bw-wave-error")).to_have_text("base public service")
    grid.press("Home")
    grid.type("Often ")
    expect(grid.editor.locator(".bw-wave-error")).to_have_text("base public service")
    grid.expect_saved()
    expect(grid.editor.locator(".bw-wave-error")).to_have_text("base public service")


def test_a_finding_is_waived_by_keyboard_with_a_reason(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(4)
    grid.type(WRONG)
    expect(grid.panel.locator(".bw-finding")).to_have_count(1)
    grid.press("Alt+x")
    grid.press("1")
    expect(grid.panel.locator(".bw-reason")).to_be_focused()
    grid.type(REASON)
    grid.press("Enter")
    expect(grid.editor).to_be_focused()
    expect(grid.panel.locator(".bw-waived")).to_have_text(f"Waived: {REASON}")
    expect(grid.editor.locator(".bw-wave")).to_have_count(0)
    grid.type(" Yes.")
    grid.expect_saved()
    assert project.annotations["target"][4] == f"{WRONG} Yes."
    assert project.waivers[["check", "reason"]].to_numpy().tolist() == [["term forbidden", REASON]]
    assert len(project.check()) == 0
    if pictures:
        opened.page.screenshot(path=pictures / "waived.png")
    opened.save()
    opened.reload()
    expect(opened.grid.row(4)).to_be_visible()
    opened.grid.take_in_hand(4)
    expect(opened.grid.panel.locator(".bw-waived")).to_have_text(f"Waived: {REASON}")


@pytest.mark.parametrize("way_out", ["Escape", "b"])
def test_after_the_key_for_waiving_any_other_key_means_what_it_always_does(
    project, notebook, way_out
):
    grid = notebook(SHOW).grid
    grid.take_in_hand(4)
    grid.type(WRONG)
    expect(grid.panel.locator(".bw-finding")).to_have_count(1)
    grid.press("Alt+x")
    grid.press(way_out)
    grid.type("1")
    grid.expect_saved()
    typed = "" if way_out == "Escape" else way_out
    assert project.annotations["target"][4] == f"{WRONG}{typed}1"
    assert len(project.waivers) == 0


def test_the_editor_asks_the_browser_for_its_english_spelling(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    expect(grid.editor).to_have_attribute("spellcheck", "true")
    expect(grid.editor).to_have_attribute("lang", "en")
