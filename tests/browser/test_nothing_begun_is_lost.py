"""What somebody has begun to write is there still when they come back to it."""

import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW, SHOW_IN_BOX
from tests.browser.scenes import SCENES, prepare

REASON = "as the minister said it himself"


@pytest.fixture
def grid(project, notebook):
    prepare(project)
    return notebook(SHOW).grid


def other_tab(grid) -> None:
    """Look something up in another window: this one loses the focus."""
    grid.page.evaluate(
        "() => document.activeElement.dispatchEvent(new FocusEvent('blur', {bubbles: false}))"
    )


@pytest.mark.parametrize("way_out", ["Escape", "another window", "another row"])
def test_a_reason_to_waive_is_there_when_one_comes_back(grid, way_out):
    SCENES["waiving"](grid)
    grid.type(REASON)
    if way_out == "another window":
        other_tab(grid)
        expect(grid.panel.locator(".bw-reason")).to_have_value(REASON)
        return
    if way_out == "another row":
        grid.take_in_hand(0)
    else:
        grid.press("Escape")
    expect(grid.panel.locator(".bw-reason")).to_have_count(0)
    SCENES["waiving"](grid)
    expect(grid.panel.locator(".bw-reason")).to_have_value(REASON)


def test_a_reason_is_for_the_finding_that_it_was_begun_for(grid, project):
    SCENES["waiving"](grid)
    grid.type(REASON)
    written = "Each community worker of the base public service 95."
    frame = project.annotations
    frame.loc[4, "target"] = written
    project.update(frame)
    expect(grid.editor).to_have_text(written)
    grid.press("Enter")
    grid.expect_saved()
    assert project.waivers[["check", "reason"]].to_numpy().tolist() == [["term forbidden", REASON]]


@pytest.mark.parametrize("way_out", ["Escape", "another row"])
def test_why_something_is_an_error_is_there_when_one_comes_back(grid, way_out, project):
    why = grid.panel.get_by_role("textbox", name="Why")
    severity = grid.panel.get_by_role("combobox", name="Severity")
    SCENES["marking_an_error"](grid)
    severity.select_option("major")
    why.fill("The term base has another term.")
    if way_out == "Escape":
        grid.press("Escape")
    else:
        grid.take_in_hand(0)
        grid.press("Alt+i")
        expect(why).to_have_value("")
    SCENES["marking_an_error"](grid)
    expect(why).to_have_value("The term base has another term.")
    expect(severity).to_have_value("major")
    grid.press("Enter")
    grid.expect_saved()
    assert project.errors["note"].tolist() == ["The term base has another term."]
    SCENES["marking_an_error"](grid)
    expect(why).to_have_value("")


def test_an_error_is_marked_in_the_text_that_was_read(grid, project):
    """The passage was chosen before the translation got another beginning."""
    grid.take_in_hand(4)
    grid.press("Control+End")
    for _ in "service.":
        grid.press("Shift+ArrowLeft")
    grid.press("Alt+i")
    expect(grid.panel.get_by_role("combobox", name="Category")).to_be_focused()
    frame = project.annotations
    frame.loc[4, "target"] = f"Now {frame.loc[4, 'target']}"
    project.update(frame)
    expect(grid.editor).to_contain_text("Now Each")
    grid.press("Enter")
    grid.expect_saved()
    marked = project.errors.iloc[0]
    assert (marked["quote"], bool(marked["stale"])) == ("service.", False)


def test_a_term_that_was_not_added_is_there_when_one_comes_back(grid, project):
    SCENES["adding_a_term"](grid)
    dialog = grid.root.get_by_role("dialog", name="Add a term")
    dialog.get_by_label("Source").fill("入户走访")
    dialog.get_by_label("Translation").fill("household visit")
    grid.press("Escape")
    expect(dialog).to_be_hidden()
    SCENES["adding_a_term"](grid)
    expect(dialog.get_by_label("Translation")).to_have_value("household visit")
    grid.press("Enter")
    expect(dialog).to_be_hidden()
    SCENES["adding_a_term"](grid)
    expect(dialog.get_by_label("Translation")).to_have_value("")
    grid.press("Escape")
    grid.take_in_hand(0)
    grid.press("Control+Shift+g")
    expect(dialog.get_by_label("Source")).to_have_value("")
    assert "household visit" in project.glossary["target"].tolist()


def test_a_note_that_was_left_is_there_when_one_comes_back_and_is_saved_by_enter_alone(
    grid, project
):
    kept = project.annotations["note"][4]
    SCENES["note_editor"](grid)
    grid.type(" Twice.")
    grid.press("Escape")
    expect(grid.note(4)).to_have_text(kept)
    SCENES["note_editor"](grid)
    note = grid.root.locator(".bw-note-editor")
    expect(note).to_have_value(f"{kept} Twice.")
    grid.take_in_hand(0)
    expect(grid.note(4)).to_have_text(kept)
    SCENES["note_editor"](grid)
    grid.press("Enter")
    expect(grid.note(4)).to_have_text(f"{kept} Twice.")
    grid.expect_saved()
    assert project.annotations["note"][4] == f"{kept} Twice."


def test_a_comment_that_cannot_be_said_stays_in_its_box(project, notebook):
    opened = notebook(SHOW_IN_BOX)
    grid = opened.grid
    box = grid.panel.locator(".bw-comment-box")
    grid.take_in_hand(4)
    grid.press("Alt+m")
    grid.type("Is it?")
    opened.restart_kernel()
    expect(grid.notice).to_contain_text("Run the cell again")
    box.focus()
    grid.press("Enter")
    expect(grid.root.locator(".bw-message")).to_contain_text("Run the cell again")
    expect(box).to_have_value("Is it?")
    opened.wait_until_idle()  # a kernel that is starting can't be ended


def test_a_version_comes_back_into_its_own_sentence(grid, project):
    """Another has split a sentence before it while its history was open."""
    SCENES["editing"](grid)
    grid.press("End")
    grid.type(" Yes.")
    grid.expect_saved()
    SCENES["history"](grid)
    restore = grid.panel.get_by_role("button", name="Restore")
    expect(restore).to_have_count(1)
    project.split(project.segments["segment"][0], 7)
    expect(grid.row(5).locator(".cm-content")).to_contain_text("Yes.")
    restore.click()
    grid.expect_saved()
    assert project.annotations["target"][5] == "Each community worker improves base public service."
    assert project.annotations["target"][4] == ""
