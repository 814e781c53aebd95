"""A translator puts a word beside a source that can't be changed."""

import pandas as pd
from playwright.sync_api import expect

from tests.browser.cells import SHOW
from tests.transcripts import BRIEFING

SITE = "央视网副主任"
TRANSCRIPT = BRIEFING.replace("各位媒体朋友", f"{SITE},各位媒体朋友")
WORD = "央视网 stands where 国务院 belongs: say “State Council”."


def test_a_note_is_written_by_keyboard_and_the_source_stays_as_it_is(make_project, notebook):
    project = make_project(TRANSCRIPT)
    segments = (project.path / "segments.parquet").read_bytes()
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("Good ")
    grid.press("Alt+n")
    grid.type(WORD)
    grid.press("Enter")
    grid.type("morning.")
    expect(grid.note(0)).to_have_text(WORD)
    expect(grid.target(0)).to_have_text("Good morning.")
    grid.expect_saved()
    history = pd.read_parquet(project.path / "history.parquet")
    notes = history[history["kind"] == "note"]
    assert notes.iloc[-1]["value"] == WORD
    assert set(notes["segment"]) == {project.segments["segment"][0]}
    annotations = project.annotations
    assert annotations["note"].tolist()[:2] == [WORD, ""]
    assert annotations["target"][0] == "Good morning."
    assert (project.path / "segments.parquet").read_bytes() == segments

    opened.save()
    opened.reload()
    expect(opened.grid.note(0)).to_have_text(WORD)
    expect(opened.grid.source(0)).to_contain_text(SITE)


def test_escape_leaves_a_note_as_it_was_and_an_emptied_one_is_gone(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(1)
    grid.row(1).get_by_role("button", name="Note on the source").click()
    grid.type("first")
    grid.press("Control+Enter")
    expect(grid.editor).to_be_focused()
    grid.press("Alt+n")
    grid.type(" and more, dd")
    grid.press("Escape")
    expect(grid.note(1)).to_have_text("first")
    grid.expect_saved()
    assert project.annotations["note"][1] == "first"
    grid.press("Alt+n")
    grid.press("Control+a")
    grid.press("Delete")
    grid.press("Enter")
    expect(grid.row(1).locator(".bw-note")).to_be_hidden()
    grid.expect_saved()
    assert project.annotations["note"][1] == ""
    assert project.annotations["state"][1] == "untranslated"


def test_a_note_that_is_being_typed_is_kept_when_one_goes_elsewhere(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(2)
    grid.press("Alt+n")
    grid.type("half a wo")
    grid.row(4).locator(".bw-target").click()
    expect(grid.note(2)).to_have_text("half a wo")
    grid.expect_saved()
    assert project.annotations["note"][2] == "half a wo"


def test_notes_are_found_by_their_text(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(3)
    grid.press("Alt+n")
    grid.type("check the figure")
    grid.press("Enter")
    grid.press("Control+f")
    grid.type("THE FIGURE")
    expect(grid.root.locator(".bw-row")).to_have_count(1)
    expect(grid.note(3)).to_be_visible()
