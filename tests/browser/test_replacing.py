"""A translator replaces a word in the whole project, seeing each change, and takes all of it back."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW

TEXTS = ("The Vice Minister speaks.", "A vice minister again.", "Nothing here.", "Vice Minister.")


def translate(grid):
    grid.take_in_hand(0)
    for text in TEXTS:
        grid.type(text)
        grid.press("Control+Enter")
    grid.expect_saved()


def test_what_is_chosen_is_replaced_and_one_undo_takes_all_back(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    translate(grid)
    grid.type("Draft")
    grid.press("Control+h")
    dialog = grid.root.get_by_role("dialog", name="Find and replace")
    grid.type("vice minister")
    dialog.get_by_label("Replace with").fill("Deputy Minister")
    changes = dialog.locator(".bw-replacement")
    expect(changes).to_have_count(3)
    expect(changes.first.locator("ins")).to_have_text("Deputy")
    expect(dialog.locator(".bw-dialog-message")).to_contain_text("3 confirmed")
    changes.nth(1).get_by_role("checkbox").uncheck()
    dialog.get_by_label("Replace with").press("Enter")
    expect(dialog.get_by_role("button", name="Replace in 2")).to_be_enabled()
    expect(changes.nth(1).get_by_role("checkbox")).not_to_be_checked()
    if pictures:
        opened.page.screenshot(path=pictures / "replace.png")
    dialog.get_by_role("button", name="Replace in 2").click()
    expect(grid.target(3)).to_have_text("Deputy Minister.")
    grid.expect_saved()
    assert project.annotations["target"][:4].tolist() == [
        "The Deputy Minister speaks.",
        TEXTS[1],
        TEXTS[2],
        "Deputy Minister.",
    ]
    expect(grid.row(4).locator(".cm-content")).to_be_focused()
    grid.press("Control+z")
    expect(grid.target(3)).to_have_text(TEXTS[3])
    grid.expect_saved()
    annotations = project.annotations
    assert annotations["target"][:5].tolist() == [*TEXTS, "Draft"]
    assert set(annotations["state"][:4]) == {"translated"}
    grid.press("Control+y")
    expect(grid.target(3)).to_have_text("Deputy Minister.")


def test_one_undo_takes_a_replacement_back_after_a_reload_too(project, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    translate(grid)
    grid.press("Control+h")
    dialog = grid.root.get_by_role("dialog", name="Find and replace")
    dialog.get_by_label("Regular expression").check()
    dialog.get_by_label("Find in translations").fill("(vice) (minister")
    expect(dialog.locator(".bw-dialog-message")).to_contain_text("No regular expression")
    dialog.get_by_label("Find in translations").fill("(vice) (minister)")
    dialog.get_by_label("Replace with").fill("$2 of $1")
    dialog.get_by_role("button", name="Replace in 3").click()
    expect(grid.target(3)).to_have_text("Minister of Vice.")
    grid.expect_saved()
    opened.save()
    opened.reload()
    grid = opened.grid
    grid.wait()
    grid.take_in_hand(5)
    grid.press("Control+z")
    expect(grid.target(0)).to_have_text(TEXTS[0])
    expect(grid.target(3)).to_have_text(TEXTS[3])
    grid.expect_saved()
    assert project.annotations["target"][:4].tolist() == [*TEXTS]


def test_concordance_of_a_selection_leads_to_its_row(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    translate(grid)
    grid.take_in_hand(0)
    grid.press("Home")
    for _ in range(2):
        grid.press("Control+ArrowRight")
    grid.press("Control+Shift+ArrowLeft")
    grid.press("Alt+k")
    dialog = grid.root.get_by_role("dialog", name="Concordance")
    entries = dialog.locator(".bw-entry")
    expect(entries).to_have_count(3)
    expect(entries.first.locator("mark")).to_have_text("Vice")
    if pictures:
        opened.page.screenshot(path=pictures / "concordance.png")
    dialog.get_by_label("Word or phrase").fill("基本公共服务")
    grid.press("Enter")
    expect(entries).to_have_count(2)
    entries.last.click()
    expect(grid.row(8).locator(".cm-content")).to_be_focused()
    grid.type("We go on.")
    grid.expect_saved()
    assert project.annotations["target"][8] == "We go on."
