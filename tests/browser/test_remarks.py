"""A reviewer comments on a sentence and marks an error; the translator answers and mends it."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW

WORD = "Is this what the briefing of May said?"


def test_a_comment_is_written_answered_and_resolved_by_keyboard(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("Good ")
    grid.press("Alt+m")
    grid.type(WORD)
    grid.press("Enter")
    expect(grid.editor).to_be_focused()
    grid.type("morning.")
    thread = grid.panel.get_by_role("article", name="Thread")
    expect(thread).to_contain_text(WORD)
    expect(grid.row(0).locator(".bw-remarks")).to_have_attribute("title", "1 open comment")
    grid.press("Alt+m")
    grid.type("It is.")
    grid.press("Enter")
    grid.expect_saved()
    found = project.comments
    assert found["text"].tolist() == [WORD, "It is."]
    assert found["thread"].nunique() == 1
    assert project.annotations["target"][0] == "Good morning."
    thread.get_by_role("button", name="Resolve").click()
    expect(grid.row(0).locator(".bw-remarks")).to_be_hidden()
    grid.expect_saved()
    assert project.comments["resolved"].all()
    opened.save()
    opened.reload()
    opened.grid.take_in_hand(0)
    expect(opened.grid.panel.get_by_role("article", name="Thread")).to_contain_text("It is.")


def test_a_comment_that_was_begun_stays_in_its_box(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.press("Alt+m")
    grid.type("half a wo")
    grid.take_in_hand(2)
    expect(grid.panel.locator(".bw-comment-box")).to_be_hidden()
    grid.take_in_hand(0)
    expect(grid.panel.locator(".bw-comment-box")).to_have_value("half a wo")
    assert len(project.comments) == 0


def test_an_error_is_marked_where_the_selection_is_and_follows_its_passage(project, notebook):
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.type("Good mornin friends")
    for _ in "mornin friends":
        grid.press("ArrowLeft")
    for _ in "mornin":
        grid.press("Shift+ArrowRight")
    grid.press("Alt+i")
    form = grid.panel.get_by_role("group", name="Mark an error")
    form.get_by_label("Category").select_option("linguistic conventions/spelling")
    form.get_by_label("Severity").select_option("major")
    form.get_by_label("Severity").press("Enter")
    expect(grid.editor).to_be_focused()
    expect(grid.panel.locator(".bw-error")).to_contain_text("mornin")
    grid.expect_saved()
    columns = ["category", "severity", "side", "start", "end", "quote", "stale"]
    expected = ["linguistic conventions/spelling", "major", "target", 5, 11, "mornin", False]
    assert project.errors[columns].values.tolist() == [expected]
    grid.press("Home")
    grid.type("A ")
    grid.expect_saved()
    assert project.errors[["start", "end"]].values.tolist() == [[7, 13]]
    grid.press("Control+a")
    grid.type("Hello.")
    expect(grid.panel.locator(".bw-stale")).to_be_visible()
    grid.panel.locator(".bw-error").get_by_role("button", name="Remove").click()
    expect(grid.panel.locator(".bw-error")).to_have_count(0)
    grid.expect_saved()
    assert len(project.errors) == 0


def test_an_error_is_marked_in_the_source(project, notebook, pictures):
    grid = notebook(SHOW).grid
    grid.take_in_hand(1)
    grid.press("Escape")
    grid.press("Alt+i")
    form = grid.panel.get_by_role("group", name="Mark an error")
    expect(form.get_by_label("Where")).to_contain_text("The whole source")
    form.get_by_label("Category").select_option("accuracy/omission")
    form.get_by_role("button", name="Mark").click()
    grid.expect_saved()
    (found,) = project.errors.to_dict("records")
    assert found["side"] == "source"
    assert found["quote"] == project.segments["source"][1]
    if pictures:
        grid.press("Alt+m")
        grid.type("Who says so?")
        grid.press("Enter")
        grid.press("Alt+i")
        grid.root.screenshot(path=pictures / "remarks.png")
