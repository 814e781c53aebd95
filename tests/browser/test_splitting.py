"""A translator splits a sentence that is too long, and joins it again."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW

SOURCE = "社区工作者入户走访,基本公共服务不断改善。"
FIRST, SECOND = "社区工作者入户走访,", "基本公共服务不断改善。"
ENGLISH = "Community workers visit, and basic public services improve."


def targets(project):
    return dict(zip(project.pairs["source"], project.pairs["target"], strict=True))


def test_a_sentence_is_split_at_the_caret_undone_done_again_and_joined(project, notebook, pictures):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(4)
    grid.type(ENGLISH)
    grid.expect_saved()
    for _ in range(len(" and basic public services improve.")):
        grid.press("ArrowLeft")
    grid.press("Alt+s")
    chooser = grid.root.get_by_role("slider")
    expect(chooser).to_have_attribute("aria-valuetext", f"{FIRST} | {SECOND}")
    if pictures:
        opened.page.screenshot(path=pictures / "splitting.png")
    grid.press("ArrowLeft")
    expect(chooser).to_have_attribute("aria-valuetext", f"{FIRST[:-1]} | ,{SECOND}")
    grid.press("ArrowRight")
    expect(chooser).to_have_attribute("aria-valuetext", f"{FIRST} | {SECOND}")
    grid.press("Enter")
    expect(grid.source(4)).to_have_text(FIRST)
    expect(grid.source(5)).to_have_text(SECOND)
    expect(grid.row(5).locator(".cm-content")).to_be_focused()
    if pictures:
        opened.page.screenshot(path=pictures / "split.png")
    grid.expect_saved()
    assert targets(project)[FIRST] == "Community workers visit,"
    assert targets(project)[SECOND] == "and basic public services improve."
    grid.press("Control+z")
    expect(grid.source(4)).to_have_text(SOURCE)
    expect(grid.target(4)).to_have_text(ENGLISH)
    grid.press("Control+y")
    expect(grid.source(5)).to_have_text(SECOND)
    grid.take_in_hand(5)
    grid.press("Control+End")
    grid.type(" Steadily.")
    grid.press("Alt+ArrowUp")
    grid.press("Alt+j")
    expect(grid.source(4)).to_have_text(SOURCE)
    expect(grid.target(4)).to_have_text(f"{ENGLISH} Steadily.")
    grid.type("!")
    grid.expect_saved()
    assert targets(project)[SOURCE] == f"{ENGLISH} Steadily.!"

    opened.save()
    opened.reload()
    grid = opened.grid
    grid.take_in_hand(4)
    expect(grid.target(4)).to_have_text(f"{ENGLISH} Steadily.!")
    grid.press("Control+z")
    expect(grid.target(4)).to_have_text(f"{ENGLISH} Steadily.")
    grid.press("Control+z")
    expect(grid.source(5)).to_have_text(SECOND)
    assert targets(project)[SECOND] == "and basic public services improve. Steadily."


def test_who_types_in_a_segment_while_another_joins_it_loses_no_word(project, notebook):
    grid = notebook(SHOW).grid
    ids = project.segments["segment"].tolist()
    grid.take_in_hand(4)
    grid.type("Community ")
    grid.expect_saved()
    project.merge(ids[0])
    # Its row has another number now, and is the row in hand all the same.
    expect(grid.root.locator(".bw-row")).to_have_count(9)
    expect(grid.row(3).locator(".cm-content")).to_be_focused()
    grid.type("workers ")
    project.merge(ids[3])
    grid.type("visit.")
    grid.expect_saved()
    held = project.log.annotation(ids[4]).target
    assert "Community workers visit." in (held, *targets(project).values())
    expect(grid.root).to_contain_text("Community workers visit.")


def test_who_joins_what_a_filter_shows_goes_on_typing_and_undoes_it(project, notebook):
    grid = notebook(SHOW).grid
    grid.wait()
    grid.root.locator(".bw-filter-text").fill("自来水")
    expect(grid.root.locator(".bw-filter-count")).to_contain_text("1")
    row = grid.root.locator(".bw-row[aria-rowindex]")
    source = row.locator(".bw-source").inner_text()
    row.locator(".bw-target").click()
    grid.press("Alt+j")
    expect(row.locator(".bw-source")).not_to_have_text(source)
    expect(grid.root.locator(".bw-filter-count")).to_contain_text("1")
    expect(grid.editor).to_be_focused()
    grid.press("Control+z")
    expect(row.locator(".bw-source")).to_have_text(source)
    grid.type("Tap water.")
    grid.expect_saved()
    assert targets(project)[source] == "Tap water."


def test_both_halves_of_a_split_stay_under_a_filter(project, notebook):
    grid = notebook(SHOW).grid
    grid.wait()
    text = grid.root.locator(".bw-filter-text")
    text.fill("入户")
    rows = grid.root.locator(".bw-row[aria-rowindex]")
    expect(rows).to_have_count(1)
    rows.locator(".bw-target").click()
    expect(grid.editor).to_be_focused()
    grid.press("Alt+s")
    grid.press("Enter")
    expect(grid.source(5)).to_have_text(SECOND)
    expect(grid.row(5).locator(".cm-content")).to_be_focused()
    grid.type("Services improve.")
    grid.expect_saved()
    assert targets(project)[SECOND] == "Services improve."
    expect(rows).to_have_count(2)
    text.fill("入")
    expect(rows).to_have_count(1)
