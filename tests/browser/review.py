"""The review of a glossary on screen, read as a person reads it."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.cells import OPEN

REVIEW = OPEN + "project.review_glossary()"


class Review:
    """The first review of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator(".bw-review").first
        self.pane = self.root.locator(".bw-entry-pane").first
        self.shown_pane = self.root.locator(".bw-entry-pane:visible")
        self.lines = self.pane.locator(".bw-line-of")
        self.message = self.root.locator(".bw-message")

    def wait(self) -> None:
        expect(self.row(0).locator(".bw-term-source")).not_to_be_empty()

    def row(self, place: int) -> Locator:
        return self.root.locator(f'.bw-term-row[aria-rowindex="{place + 1}"]')

    def entry(self, source: str) -> Locator:
        """The row of an entry, by its source."""
        there = self.page.locator(".bw-term-source", has_text=source)
        return self.root.locator(".bw-term-row", has=there)

    def candidate(self, source: str) -> Locator:
        """The row of a candidate, by the whole of its source."""
        exact = self.page.locator(".bw-term-source", has_text=re.compile(f"^{re.escape(source)}$"))
        return self.root.locator(".bw-candidate", has=exact)

    def take_in_hand(self, source: str) -> None:
        self.entry(source).locator(".bw-term-source").click()
        expect(self.entry(source)).to_be_focused()
        expect(self.pane.locator(".bw-entry-source")).to_have_text(source)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def expect_saved(self) -> None:
        expect(self.root.locator(".bw-saved")).to_have_text("Saved")
