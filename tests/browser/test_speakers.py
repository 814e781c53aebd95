"""Who speaks: an English name is given in one place and stands in every header."""

import pandas as pd
from playwright.sync_api import expect

from tests.browser.cells import SHOW


def test_a_speaker_is_named_by_keyboard_and_an_answer_leads_to_its_question(
    project, notebook, pictures
):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(7)
    headers = grid.root.locator(".bw-item .bw-turn-header")
    answer = headers.filter(has_text="Answer to question 1")
    expect(answer).to_contain_text("江城日报记者")
    grid.press("Alt+p")
    name = opened.page.get_by_role("textbox", name="English name of 何川")
    expect(name).to_be_focused()
    grid.type("He Chuan")
    grid.press("Tab")
    grid.type("Director-General, Department of Water Resources")
    grid.press("Enter")
    dialog = opened.page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_have_text("Saved")
    if pictures:
        opened.page.screenshot(path=pictures / "speakers.png")
    grid.press("Escape")
    expect(grid.editor).to_be_focused()
    for header in headers.filter(has_text="何川").all():
        expect(header).to_contain_text("He Chuan, Director-General, Department of Water Resources")
    if pictures:
        opened.page.screenshot(path=pictures / "headers.png")
    grid.press("Alt+q")
    expect(grid.row(5).locator(".cm-content")).to_be_focused()
    grid.type("What is next?")
    grid.expect_saved()
    table = project.speakers.set_index("speaker")
    assert table.loc["何川", "name"] == "He Chuan"
    history = pd.read_parquet(project.path / "history.parquet")
    assert (history["kind"] == "speaker").sum() == 2
    grid.root.get_by_role("button", name="of 10 sentences").click()
    expect(name).to_have_value("He Chuan")
    expect(dialog.locator("tr").filter(has_text="江城日报记者")).to_contain_text("3 words")
