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
    workers, services = grid.panel.locator(".bw-hint").all()
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
