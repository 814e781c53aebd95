"""The states a screen can be in, each reached as a person at the keyboard reaches it."""

from collections.abc import Callable

from playwright.sync_api import expect

import workbench
from tests.browser.grid import Grid
from workbench.model import Edit
from workbench.store import ulid

LONGEST_NOTE = "The page has 社区 twice; the recording says it once."


def prepare(project: workbench.Project) -> None:
    """Leave a project with rows in several states, a note, and two versions of the third row."""
    ids = project.segments["segment"].to_list()
    _write(project, ids[0], "target", "Good morning, friends of the media.")
    _write(project, ids[0], "state", "translated")
    _write(project, ids[1], "target", "Welcome.")
    _write(project, ids[1], "state", "needs work")
    _write(project, ids[2], "target", "Thanks to the moderator!", client="a")
    _write(project, ids[2], "target", "Thank you, moderator.", client="b")
    _write(project, ids[4], "target", "Each community worker improves base public service.")
    _write(project, ids[4], "note", LONGEST_NOTE)
    _write(project, ids[5], "target", "What is next?")
    _write(project, ids[5], "state", "rejected")


def _write(
    project: workbench.Project, segment: str, kind: str, value: str, client: str = ""
) -> None:
    """Append an edit; one of a named client knows of no other, and stands against it."""
    based_on = None if client else project.log.annotation(segment).edit
    author = client or project.author
    made = Edit(ulid.new(), kind, segment, value, based_on, author, client, "editor")
    project.log.append([made])


def rows(grid: Grid) -> None:
    grid.wait()


def editing(grid: Grid) -> None:
    grid.take_in_hand(4)
    expect(grid.panel).to_contain_text("base public service")
    expect(grid.row(4).locator(".cm-content")).to_be_focused()


def row_in_hand(grid: Grid) -> None:
    editing(grid)
    grid.press("Escape")
    expect(grid.row(4)).to_be_focused()


def key_map(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+h")
    expect(grid.root.get_by_role("dialog")).to_be_visible()


def speakers(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+p")
    expect(grid.page.get_by_role("textbox", name="English name of 何川")).to_be_focused()


def state_menu(grid: Grid) -> None:
    editing(grid)
    grid.state(4).click()
    expect(grid.root.get_by_role("menu")).to_be_visible()


def conflict(grid: Grid) -> None:
    grid.wait()
    grid.row(2).locator(".bw-version").first.click()
    expect(grid.row(2)).to_be_focused()


def note_editor(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+n")
    expect(grid.root.locator(".bw-note-editor")).to_be_focused()


def commenting(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+m")
    expect(grid.root.locator(".bw-comment-box")).to_be_focused()


def marking_an_error(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+i")
    expect(grid.panel.get_by_role("combobox", name="Category")).to_be_focused()


def waiving(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+x")
    grid.press("1")
    expect(grid.root.locator(".bw-reason")).to_be_focused()


def history(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+r")
    expect(grid.root.locator(".bw-history li").first).to_be_visible()


def replacing(grid: Grid) -> None:
    editing(grid)
    grid.press("Control+h")
    dialog = grid.root.get_by_role("dialog", name="Find and replace")
    dialog.get_by_role("textbox", name="Find in translations").fill("e")
    expect(dialog.locator(".bw-replacement").first).to_be_visible()


def concordance(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+k")
    dialog = grid.root.get_by_role("dialog", name="Concordance")
    dialog.get_by_role("searchbox").fill("基本公共服务")
    grid.press("Enter")
    expect(dialog.locator(".bw-entry").first).to_be_visible()


def adding_a_term(grid: Grid) -> None:
    editing(grid)
    grid.press("Control+Shift+g")
    expect(grid.root.get_by_role("dialog", name="Add a term")).to_be_visible()


def filtered(grid: Grid) -> None:
    grid.wait()
    grid.root.locator(".bw-filter-text").fill("基本公共服务")
    expect(grid.root.locator(".bw-filter-count")).to_contain_text("2")


def filter_fields(grid: Grid) -> None:
    grid.wait()
    grid.root.get_by_role("button", name="More").click()
    expect(grid.root.get_by_role("combobox", name="Finding")).to_be_visible()


def splitting(grid: Grid) -> None:
    editing(grid)
    grid.press("Alt+s")
    expect(grid.row(4).locator(".bw-cutting")).to_be_focused()


def nothing_found(grid: Grid) -> None:
    grid.wait()
    grid.root.locator(".bw-filter-text").fill("no such text")
    expect(grid.root.locator(".bw-filter-count")).to_contain_text("0")
    expect(grid.root.locator(".bw-nothing")).to_have_text("No sentence fits.")


SCENES: dict[str, Callable[[Grid], None]] = {
    scene.__name__: scene
    for scene in (
        rows,
        editing,
        row_in_hand,
        key_map,
        speakers,
        state_menu,
        conflict,
        note_editor,
        commenting,
        marking_an_error,
        waiving,
        history,
        replacing,
        concordance,
        adding_a_term,
        splitting,
        filtered,
        filter_fields,
        nothing_found,
    )
}
