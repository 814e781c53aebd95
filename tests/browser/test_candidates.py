"""Terms that the texts use and the glossary lacks are taken, edited and dismissed by key."""

import pytest
from playwright.sync_api import expect

import workbench
from tests.browser.axe import findings
from tests.browser.review import REVIEW, Review
from workbench import sample


@pytest.fixture
def translated(folder) -> workbench.Project:
    """The sample with its translation, and a glossary that lacks most of its terms."""
    terms = folder / "terms.csv"
    terms.write_text("source,target,status\n老年人,seniors,preferred\n", encoding="utf-8")
    made = workbench.create(
        folder / "briefing", [sample.BRIEFING], [terms], targets=[sample.REFERENCE]
    )
    made.close()
    return made


def test_candidates_are_accepted_edited_and_dismissed_by_key(translated, notebook, pictures):
    ranked = [*translated.candidates()["source"]]
    opened = notebook(REVIEW)
    review = Review(opened.page)
    review.wait()
    review.row(0).click()
    review.press("Alt+v")
    first, second, third = (review.candidate(source) for source in ranked[:3])
    expect(first).to_be_visible()
    review.press("Home")
    expect(first).to_be_focused()
    expect(review.shown_pane.locator(".bw-line-term").first).to_have_text(ranked[0])
    if pictures:
        opened.page.screenshot(path=pictures / "candidates.png")
    assert findings(opened.page) == []
    rendering = first.locator(".bw-candidate-rendering .bw-term-text").first.inner_text()
    review.press("a")
    expect(first).to_have_count(0)
    expect(second).to_be_focused()
    review.press("x")
    expect(second).to_have_count(0)
    review.press("e")
    dialog = review.root.get_by_role("dialog")
    expect(dialog.get_by_label("Source")).to_have_value(ranked[2])
    dialog.get_by_label("Translation").fill("a better rendering")
    review.press("Enter")
    expect(third).to_have_count(0)
    review.expect_saved()
    glossary = translated.glossary.set_index("source")
    assert glossary.loc[ranked[0], ["target", "approval"]].tolist() == [rendering, "proposed"]
    assert glossary.loc[ranked[2], "target"] == "a better rendering"
    assert translated.dismissed_candidates == [ranked[1]]
    review.press("Backspace", "Backspace")
    expect(second).to_be_visible()
    assert translated.dismissed_candidates == []
