"""What had the focus may go: the focus stays in the workbench, where the next key is meant for."""

from itertools import cycle

from playwright.sync_api import expect

from tests.browser.cells import SHOW
from tests.browser.review import REVIEW, Review
from tests.browser.scenes import SCENES, prepare
from tests.browser.test_hard_times import REFUSE

DRAWN = 500  # sentences that the preview of a replacement draws at once


def test_it_goes_back_to_the_row_when_the_filter_is_cleared(project, notebook):
    grid = notebook(SHOW).grid
    SCENES["filtered"](grid)
    clear = grid.root.locator(".bw-clear")
    clear.focus()
    grid.press("Enter")
    expect(clear).to_be_hidden()
    expect(grid.editor).to_be_focused()


def test_it_goes_back_to_the_list_when_the_finder_is_cleared(project, notebook):
    review = Review(notebook(REVIEW).page)
    review.wait()
    review.press("Control+f")
    review.root.locator(".bw-finder .bw-filter-text").fill("基本公共服务")
    expect(review.root.locator(".bw-term-row")).to_have_count(1)
    review.root.locator(".bw-finder .bw-clear").focus()
    review.press("Enter")
    expect(review.root.locator(".bw-term-row:focus")).to_have_count(1)


def test_it_is_in_the_row_when_the_bar_of_an_edit_has_gone(project, notebook, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = notebook(SHOW)
    grid = opened.grid
    grid.wait()
    opened.execute(REFUSE)
    grid.take_in_hand(1)
    grid.type("This is refused.")
    bar = grid.root.locator(".bw-held")
    copy = bar.get_by_role("button", name="Copy the text")
    expect(copy).to_be_visible()
    copy.focus()
    grid.press("Enter")
    expect(bar).to_be_hidden()
    expect(grid.row(1).locator(".cm-content")).to_be_focused()


def test_it_goes_on_to_the_first_of_the_sentences_that_come(make_project, notebook):
    count = DRAWN + 10
    sources = [f"第{number}处供水工程已经完工。" for number in range(count)]
    turns = [
        f"  • [{who}]{''.join(sources[start : start + 10])}2025-05-14 10:03:10\n"
        for start, who in zip(range(0, count, 10), cycle(["苏念", "何川", "江城日报记者"]))
    ]
    project = make_project(f"临江在线\n\n文字实录\n\n{''.join(turns)}")
    frame = project.annotations
    frame["target"] = [f"Scheme {number} is done." for number in range(count)]
    project.update(frame)
    grid = notebook(SHOW).grid
    grid.take_in_hand(0)
    grid.press("Control+h")
    dialog = grid.root.get_by_role("dialog", name="Find and replace")
    dialog.get_by_role("textbox", name="Find in translations").fill("done")
    more = dialog.get_by_role("button", name="Show more (10)")
    more.focus()
    grid.press("Enter")
    expect(more).to_have_count(0)
    expect(dialog.locator(".bw-replacement input").nth(DRAWN)).to_be_focused()


def test_it_stays_on_the_button_of_what_could_not_be_done(project, notebook):
    prepare(project)
    grid = notebook(SHOW).grid
    SCENES["adding_a_term"](grid)
    dialog = grid.root.get_by_role("dialog", name="Add a term")
    add = dialog.get_by_role("button", name="Add term")
    add.focus()
    grid.press("Space")
    expect(dialog.get_by_role("status")).not_to_be_empty()
    expect(add).to_be_focused()


def test_a_key_that_leads_out_of_the_menu_closes_it(project, notebook):
    prepare(project)
    grid = notebook(SHOW).grid
    SCENES["state_menu"](grid)
    grid.press("Control+f")
    expect(grid.root.locator(".bw-filter-text")).to_be_focused()
    expect(grid.root.get_by_role("menu")).to_be_hidden()


def test_in_the_list_of_a_field_enter_chooses_and_marks_nothing_yet(project, notebook):
    prepare(project)
    grid = notebook(SHOW).grid
    SCENES["marking_an_error"](grid)
    category = grid.panel.get_by_role("combobox", name="Category")
    grid.press("Space")
    grid.press("ArrowDown")
    grid.press("Enter")
    expect(category).not_to_have_value("accuracy/mistranslation")
    expect(category).to_be_focused()
    assert len(project.errors) == 0


def test_saving_in_the_review_says_that_all_is_saved(project, notebook):
    review = Review(notebook(REVIEW).page)
    review.wait()
    review.take_in_hand("基本公共服务")
    review.press("Control+s")
    expect(review.message).to_have_text("Everything is saved.")
    expect(review.entry("基本公共服务")).to_be_focused()


def test_the_key_that_selects_all_selects_no_page_and_a_click_is_a_click(project, notebook):
    prepare(project)
    grid = notebook(SHOW).grid
    SCENES["row_in_hand"](grid)
    grid.press("Control+a")
    assert grid.page.evaluate("String(window.getSelection())") == ""
    grid.take_in_hand(0)
    grid.press("Control+a")
    assert grid.page.evaluate("String(window.getSelection())") == grid.editor.inner_text()
