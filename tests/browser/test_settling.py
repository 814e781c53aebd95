"""Conflicts of a glossary are found, led to and settled; entries are merged, split, talked about."""

import pytest
from playwright.sync_api import expect

import workbench
from tests.browser.axe import findings
from tests.browser.review import REVIEW, Review

GLOSSARY = """source,target,status,note
基本公共服务,basic public services,preferred,
基本公共服务,essential public services,preferred,
社区工作者,community worker,preferred,
社區工作者,neighborhood worker,admitted,
水务厅,department of water resources,preferred,
水利厅,department of water resources,forbidden,another office
自来水,tap water,preferred,
自来水,running water,admitted,
"""


@pytest.fixture
def disputed(make_project) -> workbench.Project:
    made = make_project(glossary=GLOSSARY)
    made.close()
    return made


def targets(project: workbench.Project, source: str) -> list[tuple[str, str]]:
    rows = project.glossary
    rows = rows[rows["source"] == source]
    return sorted(rows[["target", "status"]].itertuples(index=False, name=None))


def test_conflicts_are_settled_and_entries_merged_split_and_talked_about(
    disputed, notebook, pictures
):
    review = Review(notebook(REVIEW).page)
    review.wait()
    expect(review.root.locator(".bw-conflict-sign")).to_have_count(4)
    conflicts = review.pane.get_by_role("list", name="Conflicts")

    review.take_in_hand("基本公共服务")
    conflicts.get_by_role("button", name="essential public services").click()
    expect(review.entry("基本公共服务").locator(".bw-conflict-sign")).to_have_count(0)
    assert targets(disputed, "基本公共服务") == [
        ("basic public services", "admitted"),
        ("essential public services", "preferred"),
    ]
    review.take_in_hand("社区工作者")
    conflicts.get_by_role("button", name="社区工作者", exact=True).click()
    expect(review.entry("社区工作者").locator(".bw-conflict-sign")).to_have_count(0)
    assert [each for each, _ in targets(disputed, "社区工作者")] == [
        "community worker",
        "neighborhood worker",
    ]
    review.take_in_hand("水务厅")
    if pictures:
        review.page.screenshot(path=pictures / "conflict in glossary.png")
    assert findings(review.page) == []
    conflicts.get_by_role("button", name="水利厅").click()
    expect(review.entry("水利厅")).to_be_focused()

    review.press("Space")
    review.take_in_hand("水务厅")
    review.press("g")
    dialog = review.root.get_by_role("dialog")
    expect(dialog).to_contain_text("All translations of 水利厅 become those of 水务厅.")
    review.press("Enter")
    expect(review.entry("水利厅")).to_have_count(0)
    expect(review.root.locator(".bw-term-row:focus")).to_have_count(1)
    review.take_in_hand("自来水")
    review.press("2", "s")
    dialog.get_by_label("Into the entry").fill("自来水管")
    review.press("Enter")
    expect(review.entry("自来水管")).to_be_visible()
    assert targets(disputed, "自来水管") == [("running water", "admitted")]

    review.entry("自来水").first.locator(".bw-term-source").click()
    review.press("c")
    review.page.keyboard.type("Which one does the ministry use?")
    review.press("Enter")
    expect(review.pane.locator(".bw-comment")).to_contain_text("Which one")
    expect(review.entry("自来水").first.locator(".bw-comment-sign")).to_be_visible()
    review.press("Escape", "h")
    expect(review.pane.locator(".bw-term-history li")).to_contain_text(["retired"])
    assert disputed.term_comments["text"].tolist() == ["Which one does the ministry use?"]
    assert findings(review.page) == []


def test_what_cannot_be_saved_is_taken_back_and_what_was_written_is_kept(disputed, notebook):
    review = Review(notebook(REVIEW).page)
    review.wait()
    review.take_in_hand("自来水")
    status = review.pane.get_by_label("Status of “tap water”")
    away = disputed.path.with_name("away")
    disputed.path.rename(away)
    status.select_option("forbidden")
    expect(review.message).to_contain_text("Put the folder back")
    expect(status).to_have_value("preferred")
    expect(review.root.locator("select:focus, .bw-term-row:focus")).to_have_count(1)
    review.take_in_hand("自来水")
    review.press("c")
    review.page.keyboard.type("Which one?")
    review.press("Enter")
    expect(review.message).to_contain_text("Put the folder back")
    box = review.pane.get_by_label("Comment on this entry…")
    expect(box).to_have_value("Which one?")
    review.take_in_hand("水务厅")
    expect(box).to_have_value("")
    away.rename(disputed.path)
    review.take_in_hand("自来水")
    expect(box).to_have_value("Which one?")
    review.press("c", "Enter")
    expect(review.pane.locator(".bw-comment")).to_contain_text("Which one?")
    expect(box).to_have_value("")
    assert disputed.term_comments["text"].tolist() == ["Which one?"]
