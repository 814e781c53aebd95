"""A translator opens a briefing in a notebook and translates it."""

import pandas as pd
from playwright.sync_api import expect

from tests.browser.cells import SHOW


def test_a_cell_shows_speakers_sentences_and_terms(project, notebook):
    grid = notebook(SHOW).grid
    grid.wait()
    expect(grid.root.locator(".bw-turn-header").first).to_contain_text("苏念")
    expect(grid.root.locator(".bw-turn-header").first).to_contain_text("10:00:05")
    expect(grid.source(0)).to_have_text("各位媒体朋友,大家上午好。")
    expect(grid.source(4).locator(".bw-term")).to_have_text(["社区工作者", "基本公共服务"])
    expect(grid.root.locator(".bw-progress-text")).to_contain_text("0 of 10 sentences")
    grid.expect_saved()


def test_what_is_typed_is_in_parquet_and_the_state_is_draft(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(1)
    grid.type("Welcome to today's briefing.\nThank you.")
    grid.expect_saved()
    expect(grid.state(1)).to_have_attribute("data-state", "draft")
    history = pd.read_parquet(project.path / "history.parquet")
    assert history.iloc[-1][["kind", "value"]].tolist() == [
        "target",
        "Welcome to today's briefing.\nThank you.",
    ]
    assert set(history["segment"]) == {project.segments["segment"][1]}


def test_hints_are_inserted_by_click_and_by_key(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(4)
    expect(grid.panel).to_contain_text("base public service")
    grid.press("Alt+1")
    grid.type("s improve ")
    grid.panel.get_by_role("button", name="essential public services").click()
    grid.type(".")
    expect(grid.target(4)).to_have_text("Community workers improve essential public services.")
    grid.expect_saved()
    assert project.annotations["target"][4] == (
        "Community workers improve essential public services."
    )


def test_ctrl_enter_confirms_and_goes_on(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.type("Good morning, friends of the media.")
    grid.press("Control+Enter")
    expect(grid.row(1).locator(".cm-content")).to_be_focused()
    grid.type("Welcome.")
    grid.expect_saved()
    annotations = project.annotations
    assert annotations["state"][:3].tolist() == ["translated", "draft", "untranslated"]
    assert annotations["target"][:2].tolist() == ["Good morning, friends of the media.", "Welcome."]
    expect(grid.root.locator(".bw-progress-text")).to_contain_text("1 of 10 sentences")


def test_no_key_reaches_the_notebook(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    typed = "dd a b ii 00 x c v z m y r hjk"
    grid.type(typed)
    grid.press("Escape")
    for key in ("a", "b", "d", "d", "m", "x", "Delete"):
        grid.press(key)
    grid.expect_saved()
    assert opened.cells == [SHOW]
    assert project.annotations["target"][0] == typed


def test_an_update_from_another_cell_is_seen(project, notebook):
    update = (
        'frame = project.annotations\nframe.loc[2, "target"] = "Thank you."\n'
        "report = project.update(frame)"
    )
    opened = notebook(SHOW, update, run=False)
    opened.run_first()
    grid = opened.grid
    grid.wait()
    grid.take_in_hand(0)
    grid.type("Good ")
    grid.expect_saved()
    opened.page.evaluate(
        "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
        f".requestExecute({{code: {update!r}}}).done.then(() => null)"
    )
    expect(grid.target(2)).to_have_text("Thank you.")
    grid.type("morning.")
    grid.expect_saved()
    assert project.annotations["target"][:3].tolist() == ["Good morning.", "", "Thank you."]
