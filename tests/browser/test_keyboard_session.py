"""A day's work by keyboard alone: what arrives in parquet is what the keys say, key for key."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW

TURNS, SENTENCES = 20, 10
COUNT = TURNS * SENTENCES
SOURCES = [f"第{n}处供水工程已经完工。" for n in range(1, COUNT + 1)]
SPEAKERS = ["苏念", "何川", "江城日报记者"]
FILTERED = [n for n, source in enumerate(SOURCES) if "第19" in source]
REJECTED = {7, 80, 133}


def briefing() -> str:
    turns = [
        f"  • [{SPEAKERS[turn % 3]}]{''.join(SOURCES[turn * SENTENCES : (turn + 1) * SENTENCES])}"
        f"2025-05-14 10:{turn:02}:05\n"
        for turn in range(TURNS)
    ]
    return "临江在线\n\n文字实录\n\n" + "".join(turns)


def test_two_hundred_sentences_with_no_key_lost_or_misplaced(make_project, notebook):
    project = make_project(briefing())
    assert len(project.segments) == COUNT
    opened = notebook(SHOW)
    grid = opened.grid
    grid.wait()
    tab_to(opened, ".bw-row")
    texts = [f"Scheme {n}: (a) done; [b] 100% ok?" for n in range(1, COUNT + 1)]

    grid.press("Enter")
    for text in texts:
        grid.type(text)
        grid.press("Control+Enter")
    expect(grid.root.locator(".bw-progress-text")).to_contain_text(f"{COUNT} of {COUNT}")
    grid.expect_saved()
    assert project.annotations["target"].tolist() == texts
    assert set(project.annotations["state"]) == {"translated"}

    grid.press("Control+f")
    grid.type("第19")
    grid.press("Enter")
    expect(grid.root.locator(".bw-filter-count")).to_contain_text(str(len(FILTERED)))
    grid.press("Escape")
    grid.press("Home")
    grid.press("Enter")
    for n in FILTERED:
        expect(grid.row(n).locator(".cm-content")).to_be_focused()
        grid.type(" Seen.")
        texts[n] += " Seen."
        grid.press("Control+Shift+Enter")
        grid.press("Alt+ArrowDown")
    grid.press("Control+f")
    grid.press("Escape")
    expect(grid.root.locator(".bw-clear")).to_be_hidden()

    grid.press("Control+h")
    grid.type("done")
    grid.press("Tab")
    grid.type("built")
    expect(grid.root.get_by_role("button", name=f"Replace in {COUNT}")).to_be_enabled()
    tab_to(opened, ".bw-main")
    grid.press("Enter")
    texts = [text.replace("done", "built") for text in texts]
    expect(grid.row(FILTERED[-1]).locator(".cm-content")).to_have_text(texts[FILTERED[-1]])
    grid.expect_saved()
    assert project.annotations["target"].tolist() == texts

    grid.press("Escape")
    grid.press("Home")
    expect(grid.row(0)).to_be_focused()
    for n in range(COUNT):
        grid.press("x" if n in REJECTED else "a")
    grid.expect_saved()
    annotations = project.annotations
    assert annotations["target"].tolist() == texts
    assert annotations["state"].tolist() == [
        "rejected" if n in REJECTED else "reviewed" for n in range(COUNT)
    ]
    assert opened.cells == [SHOW]


def tab_to(opened, selector: str) -> None:
    """Press Tab until what has the focus is what the selector names."""
    for _ in range(60):
        opened.page.keyboard.press("Tab")
        if opened.page.evaluate("(s) => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab never came to {selector}")
