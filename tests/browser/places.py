"""Every place of the translator's screen in which one types, and how one comes to it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.grid import Grid
from tests.browser.scenes import SCENES


def error_reason(grid: Grid) -> None:
    SCENES["marking_an_error"](grid)
    grid.panel.get_by_role("textbox", name="Why").focus()


def term_note(grid: Grid) -> None:
    SCENES["adding_a_term"](grid)
    grid.root.get_by_role("dialog").get_by_label("Note").focus()


def speaker_search(grid: Grid) -> None:
    SCENES["speakers"](grid)
    grid.root.get_by_role("searchbox", name="Find a speaker").focus()


def replacement(grid: Grid) -> None:
    SCENES["replacing"](grid)
    grid.root.get_by_role("textbox", name="Replace with").focus()


def replacement_tick(grid: Grid) -> None:
    SCENES["replacing"](grid)
    grid.root.locator(".bw-replacement input").first.focus()


def filter_term(grid: Grid) -> None:
    SCENES["filter_fields"](grid)
    grid.root.get_by_role("combobox", name="Term").focus()


def filter_day(grid: Grid) -> None:
    SCENES["filter_fields"](grid)
    grid.root.get_by_label("Changed since").focus()


def disputed(grid: Grid) -> None:
    """On a row with two versions, until one of the keys has settled it."""
    grid.row(2).locator(".bw-source").click()
    grid.press("Escape")
    expect(grid.row(2)).to_be_focused()


def cutting(grid: Grid) -> None:
    """Where to split a sentence, which grows shorter with each Enter.

    A click in the moment in which rows move to their new places takes none in hand.
    """
    editor = grid.row(4).locator(".cm-content")
    for _ in range(50):
        grid.row(4).locator(".bw-target").click()
        if editor.is_visible():
            break
        grid.page.wait_for_timeout(100)
    expect(editor).to_be_focused()
    grid.press("Alt+s")
    expect(grid.row(4).locator(".bw-cutting")).to_be_focused()


def panel_button(grid: Grid) -> None:
    SCENES["editing"](grid)
    grid.panel.get_by_role("button", name="Comment", exact=True).focus()


# In the panel and on a row some keys change the project: these places come last of their group.
PLACES: dict[str, list[Callable[[Grid], None]]] = {
    "dialogs": [
        *(
            SCENES["key_map"],
            SCENES["speakers"],
            speaker_search,
            SCENES["adding_a_term"],
            term_note,
        ),
        *(SCENES["replacing"], replacement, replacement_tick, SCENES["concordance"]),
    ],
    "forms": [
        *(SCENES["note_editor"], SCENES["commenting"], SCENES["waiving"]),
        *(SCENES["marking_an_error"], error_reason, SCENES["history"], panel_button, cutting),
    ],
    "bars and rows": [
        *(SCENES["filtered"], SCENES["filter_fields"], filter_term, filter_day),
        *(SCENES["state_menu"], disputed),
    ],
}


def reached(grid: Grid, place: Callable[[Grid], None]) -> None:
    """Come to a place from wherever the last key has led."""
    close_dialogs(grid.page)
    more = grid.root.locator('.bw-more-fields[aria-expanded="true"]')
    if more.is_visible():
        more.click()
    grid.leave()
    place(grid)


def close_dialogs(page: Page) -> None:
    while page.locator("dialog[open]").count() > 0:
        page.keyboard.press("Escape")
