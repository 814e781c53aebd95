"""A translator takes back what was done, over all sentences, also the day after."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW


def translate(grid, *texts):
    grid.take_in_hand(0)
    for text in texts:
        grid.type(text)
        grid.press("Control+Enter")
    grid.expect_saved()


def states(project, count):
    return project.annotations["state"][:count].tolist()


def test_undo_goes_back_over_sentences_and_redo_forth(project, notebook):
    grid = notebook(SHOW).grid
    translate(grid, "Good morning.", "Welcome.")
    grid.press("Control+z")
    expect(grid.row(1).locator(".cm-content")).to_be_focused()
    expect(grid.state(1)).to_have_attribute("data-state", "draft")
    grid.press("Control+z")
    expect(grid.target(1)).to_have_text("")
    grid.press("Control+z")
    expect(grid.row(0).locator(".cm-content")).to_be_focused()
    expect(grid.state(0)).to_have_attribute("data-state", "draft")
    grid.press("Control+y")
    expect(grid.state(0)).to_have_attribute("data-state", "translated")
    grid.expect_saved()
    assert project.annotations["target"][:2].tolist() == ["Good morning.", ""]
    assert states(project, 2) == ["translated", "untranslated"]


def test_undo_after_a_reload_knows_what_this_author_did_before(project, notebook):
    opened = notebook(SHOW)
    translate(opened.grid, "Good morning.", "Welcome.")
    opened.save()
    opened.reload()
    grid = opened.grid
    grid.wait()
    grid.take_in_hand(3)
    grid.press("Control+z")
    expect(grid.state(1)).to_have_attribute("data-state", "draft")
    expect(grid.row(1).locator(".cm-content")).to_be_focused()
    grid.press("Control+z")
    expect(grid.target(1)).to_have_text("")
    grid.press("Control+y")
    expect(grid.target(1)).to_have_text("Welcome.")
    grid.expect_saved()
    assert project.annotations["target"][:2].tolist() == ["Good morning.", "Welcome."]
    assert states(project, 2) == ["translated", "draft"]


def test_what_a_script_has_changed_since_is_left_alone(project, notebook):
    grid = notebook(SHOW).grid
    translate(grid, "Good morning.")
    frame = project.annotations
    frame.loc[0, "target"] = "From a script."
    project.update(frame)
    expect(grid.target(0)).to_have_text("From a script.")
    grid.press("Control+z")
    expect(grid.root.locator(".bw-message")).to_contain_text("left alone")
    grid.expect_saved()
    assert project.annotations["target"][0] == "From a script."


def test_on_rows_keys_review_skip_and_take_back(project, notebook):
    grid = notebook(SHOW).grid
    translate(grid, "One.", "Two.", "Three.", "Four.")
    grid.press("Escape")
    for _ in range(4):
        grid.press("k")
    grid.press("a")
    grid.press("Space")
    grid.press("x")
    expect(grid.state(2)).to_have_attribute("data-state", "rejected")
    expect(grid.row(3)).to_be_focused()
    grid.press("a")
    expect(grid.state(3)).to_have_attribute("data-state", "reviewed")
    grid.press("Backspace")
    expect(grid.state(3)).to_have_attribute("data-state", "translated")
    expect(grid.row(3)).to_be_focused()
    grid.press("Enter")
    expect(grid.row(3).locator(".cm-content")).to_be_focused()
    grid.expect_saved()
    assert states(project, 4) == ["reviewed", "translated", "rejected", "translated"]
    assert project.annotations["target"][:4].tolist() == ["One.", "Two.", "Three.", "Four."]


def test_the_history_shows_what_changed_and_brings_a_version_back(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    translate(grid, "The Vice Minister said good morning.")
    grid.take_in_hand(0)
    grid.press("Control+a")
    grid.type("The Deputy Minister said good morning.")
    grid.expect_saved()
    grid.panel.locator("summary", has_text="History").click()
    versions = grid.panel.locator(".bw-version-of")
    expect(versions).to_have_count(3)
    expect(versions.first.locator("del")).to_have_text("Vice")
    expect(versions.first.locator("ins")).to_have_text("Deputy")
    if pictures:
        opened.page.screenshot(path=pictures / "history.png")
    versions.last.get_by_role("button", name="Restore").click()
    expect(grid.target(0)).to_have_text("The Vice Minister said good morning.")
    expect(versions).to_have_count(4)
    grid.expect_saved()
    annotations = project.annotations
    assert annotations["target"][0] == "The Vice Minister said good morning."
    assert annotations["state"][0] == "draft"
    assert project.history.iloc[-1]["origin"] == "restore"
