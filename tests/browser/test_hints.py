"""A translator sees, while typing, what the glossary says of it."""

from playwright.sync_api import expect

import workbench
from tests.browser.cells import SHOW
from tests.transcripts import GLOSSARY

MORE = """社区,community,preferred,governance,
服务,service,preferred,governance,
工作者,worker,preferred,people,
"""


def test_the_form_that_is_used_is_told_in_any_inflection(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(4)
    workers, services = grid.hints(2)
    expect(services.locator(".bw-verdict")).to_have_text("not yet")
    grid.type("A base public service")
    expect(services.locator(".bw-verdict")).to_have_text("✕ forbidden used")
    for _ in "base public service":
        grid.press("Backspace")
    grid.type("Essential-Public Service")
    expect(services.locator(".bw-verdict")).to_have_text("✓ admitted used")
    grid.type(" for the Community Workers")
    expect(workers.locator(".bw-verdict")).to_have_text("✓ used")
    expect(services.locator('.bw-choice[data-used="true"]')).to_have_count(1)


def test_shorter_terms_inside_a_longer_one_unfold(make_project, notebook, pictures):
    make_project(glossary=GLOSSARY + MORE)
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(4)
    worker = grid.panel.locator(".bw-hint").first
    inside = worker.locator(".bw-nested .bw-hint-source")
    expect(worker.locator(".bw-unfold")).to_have_text("+2")
    expect(inside.first).to_be_hidden()
    worker.locator(".bw-unfold").click()
    expect(inside).to_have_text(["社区", "工作者"])
    expect(inside.first).to_be_visible()
    if pictures:
        opened.page.screenshot(path=pictures / "hints.png")


def test_a_glossary_added_while_the_workbench_is_open_shows_at_once(project, notebook, folder):
    grid = notebook(SHOW).grid
    grid.take_in_hand(4)
    grid.type("Tap water")
    expect(grid.source(3).locator(".bw-term")).to_have_count(0)
    added = folder / "more.csv"
    added.write_text("source,target\n自来水,tap water\n走访,home visit\n", encoding="utf-8")
    workbench.open(project.path).add(glossaries=[added])
    expect(grid.source(3).locator(".bw-term")).to_have_text(["自来水"])
    expect(grid.source(4).locator(".bw-term")).to_have_text(["社区工作者", "走访", "基本公共服务"])
    expect(grid.panel).to_contain_text("home visit")
    expect(grid.row(4).locator(".cm-content")).to_be_focused()
    grid.type(" flows")
    expect(grid.target(4)).to_have_text("Tap water flows")


def test_a_term_is_added_from_what_is_selected(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(3)
    grid.type("The tap water")
    for _ in "tap water":
        grid.press("Shift+ArrowLeft")
    grid.press("Control+Shift+G")
    dialog = grid.root.get_by_role("dialog", name="Add a term")
    expect(dialog.get_by_label("Translation")).to_have_value("tap water")
    expect(dialog.get_by_label("Source")).to_be_focused()
    if pictures:
        opened.page.screenshot(path=pictures / "addterm.png")
    grid.press("Enter")
    expect(dialog.get_by_role("status")).to_contain_text("needs a source and a target")
    grid.type("自来水")
    grid.press("Enter")
    expect(dialog).to_be_hidden()
    expect(grid.row(3).locator(".cm-content")).to_be_focused()
    expect(grid.source(3).locator(".bw-term")).to_have_text(["自来水"])
    expect(grid.panel.locator(".bw-verdict").first).to_have_text("✓ used")
    rows = project.glossary[project.glossary["source"] == "自来水"]
    assert rows[["target", "status", "approval"]].values.tolist() == [
        ["tap water", "preferred", "proposed"]
    ]


def test_what_is_selected_in_the_source_is_the_term(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(3)
    grid.page.evaluate(_SELECT, ["自来水"])
    grid.source(3).dispatch_event("mouseup")
    grid.take_in_hand(3)
    grid.press("Control+Shift+G")
    dialog = grid.root.get_by_role("dialog", name="Add a term")
    expect(dialog.get_by_label("Source")).to_have_value("自来水")
    expect(dialog.get_by_label("Translation")).to_be_focused()


_SELECT = """([text]) => {
  const walker = document.createTreeWalker(
    document.querySelector('.bw-row[aria-rowindex="4"] .bw-source'), NodeFilter.SHOW_TEXT);
  const node = walker.nextNode();
  const at = node.textContent.indexOf(text);
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + text.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
