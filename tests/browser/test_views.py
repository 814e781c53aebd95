"""A translator reads a conversation by its turns, and works through plain sentences."""

import re

from playwright.sync_api import Response, expect

from tests.browser.cells import SHOW


def test_turns_and_sentences_are_switched_and_remembered(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    headers = grid.root.locator(".bw-item .bw-turn-header")
    expect(headers.first).to_contain_text(project.turns["speaker"][0])
    grid.take_in_hand(1)
    grid.type("Half ")
    with opened.page.expect_response(is_setting):
        grid.press("Alt+v")
    expect(headers).to_have_count(0)
    expect(grid.root.get_by_role("button", name="Sentences", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(grid.editor).to_be_focused()
    grid.type("done.")
    expect(grid.target(1)).to_have_text("Half done.")
    grid.expect_saved()
    if pictures:
        grid.root.screenshot(path=pictures / "sentences.png")
    opened.save()
    opened.reload()
    opened.grid.wait()
    expect(headers).to_have_count(0)
    with opened.page.expect_response(is_setting):
        opened.grid.root.get_by_role("button", name="Turns", exact=True).click()
    expect(headers.first).to_be_visible()
    assert project.annotations["target"][1] == "Half done."


def test_progress_counts_characters_and_words(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.type("Good morning, friends.")
    grid.press("Control+Shift+Enter")
    grid.expect_saved()
    said = grid.root.locator(".bw-progress-text")
    every = len(re.findall("[\u4e00-\u9fff]", "".join(project.segments["source"])))
    words = f"11 of {every} Chinese characters are confirmed, in 3 English words so far"
    expect(said).to_have_attribute("title", words)


def is_setting(response: Response) -> bool:
    """Tell JupyterLab's word that settings are kept: those on screen outlast a reload then."""
    return response.request.method == "PUT" and "/api/settings/" in response.url
