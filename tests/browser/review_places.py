"""Every place of the glossary's review in which one types, and how one comes to it."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.places import close_dialogs
from tests.browser.review import Review


def entry(review: Review) -> None:
    review.take_in_hand("基本公共服务")


def contexts(review: Review) -> None:
    entry(review)
    review.press("Enter")
    expect(review.pane.locator(".bw-lines")).to_be_focused()


def remark(review: Review) -> None:
    entry(review)
    review.press("c")
    expect(review.pane.locator(".bw-comment-box")).to_be_focused()


def past(review: Review) -> None:
    entry(review)
    review.press("h")
    expect(review.pane.locator(".bw-term-history")).to_be_focused()


def term_form(review: Review) -> None:
    entry(review)
    review.press("n")
    expect(review.root.get_by_role("dialog").get_by_label("Translation")).to_be_focused()


def split_form(review: Review) -> None:
    entry(review)
    review.press("s")
    expect(review.root.get_by_role("dialog").get_by_label("Into the entry")).to_be_focused()


def finder(review: Review) -> None:
    entry(review)
    review.press("Control+f")
    expect(review.root.locator(".bw-finder .bw-filter-text")).to_be_focused()


def finder_status(review: Review) -> None:
    entry(review)
    review.root.get_by_role("combobox", name="Status", exact=True).first.focus()


def review_keys(review: Review) -> None:
    entry(review)
    review.press("Alt+h")
    expect(review.root.get_by_role("dialog", name="Keys")).to_be_visible()


def candidates(review: Review) -> None:
    entry(review)
    review.press("Alt+v")
    expect(review.root.locator(".bw-candidates-side")).to_be_visible()


REVIEWING = [
    *(finder, finder_status, review_keys, term_form, split_form),
    *(contexts, remark, past, candidates, entry),
]


def came(review: Review, place: Callable[[Review], None]) -> None:
    """Come to a place of the review from wherever the last key has led."""
    close_dialogs(review.page)
    review.root.get_by_role("button", name="Terms", exact=True).click()
    clear = review.root.locator(".bw-finder .bw-clear")
    if clear.is_visible():
        clear.click()
    place(review)
