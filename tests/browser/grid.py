"""The workbench on screen, read as a person reads it."""

import re

from playwright.sync_api import Locator, Page, expect


class Grid:
    """The first workbench of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator(".bw-root:not(.bw-review)").first
        self.editor = self.root.locator(".cm-content")
        self.notice = self.root.locator(".bw-notice")
        self.panel = self.root.locator(".bw-panel")

    def wait(self) -> None:
        expect(self.row(0).locator(".bw-source")).not_to_be_empty()

    def row(self, index: int) -> Locator:
        return self.root.locator(f'.bw-row[aria-rowindex="{index + 1}"]')

    def source(self, index: int) -> Locator:
        return self.row(index).locator(".bw-source")

    def target(self, index: int) -> Locator:
        """The translation as it stands; in the row in hand the editor covers it."""
        return self.row(index).locator(".bw-target .bw-text")

    def note(self, index: int) -> Locator:
        """The note on the source of a row, under it."""
        return self.row(index).locator(".bw-note-text")

    def state(self, index: int) -> Locator:
        return self.row(index).locator(".bw-state")

    def take_in_hand(self, index: int) -> None:
        """Click a row, so that its editor has the focus."""
        self.row(index).locator(".bw-target").click()
        expect(self.row(index).locator(".cm-content")).to_be_focused()

    def hints(self, count: int) -> list[Locator]:
        """The hints of the row in hand, once all of them have come."""
        lines = self.panel.locator(".bw-hint")
        expect(lines).to_have_count(count)
        return lines.all()

    def type(self, text: str, delay: float = 0) -> None:
        self.page.keyboard.type(text, delay=delay)

    def press(self, keys: str) -> None:
        self.page.keyboard.press(keys)

    def leave(self) -> None:
        """Close what is open, show all rows, and leave the focus on a row."""
        self.page.keyboard.press("Escape")
        clear = self.root.locator(".bw-clear")
        if clear.is_visible():
            clear.click()
        expect(clear).to_be_hidden()

    def expect_saved(self) -> None:
        expect(self.root.locator(".bw-saved")).to_have_text("Saved")

    def expect_pending(self) -> None:
        expect(self.root.locator(".bw-saved")).to_have_text(re.compile(r"^\d+ pending$"))
