"""A translator finds what is wanted, by any field, and is told where an expression is none."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW


def test_more_fields_narrow_the_rows_together(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(4)
    grid.type("They offer basic public services.")
    grid.expect_saved()
    rows = grid.root.locator(".bw-row")
    fields = grid.root.locator(".bw-fields")
    grid.root.get_by_role("button", name="More").click()
    fields.get_by_label("Speaker").select_option("何川")
    expect(rows).to_have_count(5)
    fields.get_by_label("Finding").select_option("Term missing")
    expect(rows).to_have_count(1)
    expect(grid.source(4)).to_be_visible()
    if pictures:
        opened.page.screenshot(path=pictures / "fields.png")
    fields.get_by_label("Finding").select_option("")
    fields.get_by_label("Term", exact=True).fill("基本公共服务")
    fields.get_by_label("Term", exact=True).press("Tab")
    expect(rows).to_have_count(2)
    fields.get_by_label("Changed since").fill("2999-01-01")
    fields.get_by_label("Changed since").press("Tab")
    expect(rows).to_have_count(0)
    grid.root.get_by_role("button", name="Clear").click()
    expect(rows.nth(9)).to_be_attached()


def test_an_expression_finds_and_one_that_is_none_is_refused_in_words(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.wait()
    rows = grid.root.locator(".bw-row")
    before = rows.count()
    grid.root.get_by_role("button", name="More").click()
    grid.root.locator(".bw-fields").get_by_label("Regular expression").check()
    grid.press("Control+f")
    grid.type("谢谢(你|主")
    refusal = grid.root.locator(".bw-filter-count")
    expect(refusal).to_contain_text("No regular expression (missing ))")
    expect(rows).to_have_count(before)
    if pictures:
        opened.page.screenshot(path=pictures / "refused.png")
    grid.type("持)")
    expect(rows).to_have_count(2)
    grid.press("Enter")
    expect(grid.row(2).locator(".cm-content")).to_be_focused()
    grid.type("Thank you.")
    grid.expect_saved()
    assert project.annotations["target"][2] == "Thank you."


def test_what_is_left_to_do_and_what_a_reviewer_marked_are_found(project, notebook):
    segments = project.segments["segment"]
    project.mark_error(segments[4], "accuracy/omission", "major", (0, 2), "source")
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.press("Control+Enter")
    grid.expect_saved()
    grid.root.get_by_label("Show sentences in state").select_option("Not confirmed")
    found = grid.root.locator(".bw-filter-count")
    expect(found).to_have_text("9 sentences")
    expect(grid.row(0)).not_to_be_attached()
    grid.root.get_by_role("button", name="More").click()
    fields = grid.root.locator(".bw-fields")
    fields.get_by_label("Term", exact=True).fill("Basic public services")
    fields.get_by_label("Term", exact=True).press("Tab")
    expect(found).to_have_text("2 sentences")
    fields.get_by_label("With marked errors").check()
    expect(found).to_have_text("1 sentence")
    expect(grid.source(4)).to_be_visible()
