"""A terminologist reviews the glossary beside the texts that use it."""

import pytest
from playwright.sync_api import expect

import workbench
from tests.browser.axe import findings
from tests.browser.fitting import cut_off
from tests.browser.review import REVIEW, Review
from tests.browser.test_accessible import THEMES

PUBLIC, BASE = "basic public services", "base public service"


@pytest.fixture
def translated(project: workbench.Project) -> workbench.Project:
    """The project with a translation that uses a forbidden target."""
    frame = project.annotations
    frame.loc[4, "target"] = "Community workers visit; the base public service improves."
    frame.loc[8, "target"] = "We go on with basic public services."
    project.update(frame)
    project.close()
    return project


def told(project: workbench.Project, target: str) -> dict[str, str]:
    frame = project.whole_glossary
    row = frame[frame["target"] == target].iloc[0]
    return {"status": row["status"], "approval": row["approval"]}


def test_statuses_change_by_key_and_hints_and_findings_follow(translated, notebook):
    opened = notebook(REVIEW, "project.translate()")
    review, grid = Review(opened.page), opened.grid
    review.wait()
    services = review.entry("基本公共服务")
    expect(services).to_contain_text("2 ×")
    review.take_in_hand("基本公共服务")
    expect(review.lines).to_have_count(2)
    expect(review.lines.first.locator("mark")).to_have_text(["基本公共服务", BASE])
    review.press("3", "m")
    expect(review.message).to_contain_text(f"“{BASE}” is admitted now.")
    review.expect_saved()
    assert told(translated, BASE)["status"] == "admitted"
    expect(grid.row(4).locator(".bw-number")).not_to_have_attribute("data-findings", "error")
    review.press("p")
    expect(review.message).to_contain_text(f"“{PUBLIC}” admitted.")
    assert (told(translated, BASE)["status"], told(translated, PUBLIC)["status"]) == (
        "preferred",
        "admitted",
    )
    review.press("Backspace")
    expect(review.message).to_contain_text("is as it was before")
    assert told(translated, PUBLIC)["status"] == "preferred"
    review.press("j", "r")
    expect(review.message).to_contain_text("is retired now")
    assert told(translated, "community worker")["approval"] == "retired"
    expect(grid.source(4).locator(".bw-term")).to_have_count(1)


def test_the_table_stays_where_it_is_when_one_begins_to_find(translated, notebook):
    opened = notebook(REVIEW)
    review = Review(opened.page)
    review.wait()
    review.root.evaluate("root => { root.style.width = '1300px'; }")
    body = review.root.locator(".bw-review-body").first
    before = body.bounding_box()
    review.root.locator(".bw-finder .bw-filter-text").fill("基本")
    expect(review.root.get_by_role("button", name="Clear")).to_be_visible()
    assert body.bounding_box() == before


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_the_review(translated, notebook, pictures, theme):
    opened = notebook(REVIEW)
    review = Review(opened.page)
    opened.command("apputils:change-theme", {"theme": theme})
    review.wait()
    review.take_in_hand("基本公共服务")
    expect(review.lines).to_have_count(2)
    expect(opened.page.locator("body")).to_have_attribute("data-jp-theme-name", theme)
    if pictures:
        opened.page.screenshot(path=pictures / f"{theme} review.png")
    assert findings(opened.page) == []
    review.press("Alt+h")
    expect(review.root.get_by_role("dialog")).to_be_visible()
    assert findings(opened.page) == []


@pytest.mark.parametrize("width", [280, 640, 1900])
def test_nothing_of_the_review_is_cut_off_at_any_width(translated, notebook, pictures, width):
    opened = notebook(REVIEW)
    opened.page.set_viewport_size({"width": max(width + 420, 900), "height": 900})
    review = Review(opened.page)
    review.wait()
    review.root.evaluate("(root, width) => { root.style.width = `${width}px`; }", width)
    review.take_in_hand("基本公共服务")
    expect(review.lines).to_have_count(2)
    if pictures:
        opened.page.screenshot(path=pictures / f"review {width}.png")
    assert cut_off(opened.page) == []
    review.press("Alt+v")
    expect(review.root.locator(".bw-candidates-side")).to_be_visible()
    expect(review.root.locator(".bw-ranked")).to_contain_text("candidates")
    if pictures:
        opened.page.screenshot(path=pictures / f"candidates {width}.png")
    assert cut_off(opened.page) == []
