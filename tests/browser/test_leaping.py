"""Somebody drags the scroll bar through a long day of briefings."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW

SENTENCES = 3_000
LEAPS = 30

_LEAP = """(list, share) => {
  list.scrollTop = (list.scrollHeight - list.clientHeight) * share;
}"""
_ICON = "link.favicon[href*=favicon]"


def briefing() -> str:
    turns = (
        f"  • [何川]今年第{n}批工程已经开工。第{n}批资金已经到位。2025-05-14 10:{n // 60 % 60:02d}:{n % 60:02d}\n"
        for n in range(1, SENTENCES // 2 + 1)
    )
    return "临江在线\n\n文字实录\n\n" + "".join(turns)


def test_each_place_that_one_leaps_to_has_its_sentences(make_project, notebook):
    project = make_project(briefing())
    sources = project.segments["source"].tolist()
    opened = notebook(SHOW)
    grid, page = opened.grid, opened.page
    grid.wait()
    expect(page.locator(_ICON).first).to_be_attached()
    icons = []
    page.on("request", lambda request: "favicon" in request.url and icons.append(request.url))
    for leap in [*range(1, LEAPS + 1), 3, 29, 14]:
        page.locator(".bw-grid").evaluate(_LEAP, leap / LEAPS)
        expect(page.locator(".bw-waiting")).to_have_count(0)
        for index in shown(page):
            expect(grid.source(index)).to_have_text(sources[index])
    # A kernel that is asked is busy for a moment each time: the tab's icon says so once.
    assert len(icons) <= 4


def test_rows_around_come_once_one_rests(make_project, notebook):
    make_project(briefing())
    opened = notebook(SHOW)
    page = opened.page
    opened.grid.wait()
    page.locator(".bw-grid").evaluate(_LEAP, 0.5)
    expect(page.locator(f'.bw-row[aria-rowindex="{SENTENCES // 2}"]')).to_be_in_viewport()
    first = shown(page)[0]
    expect(opened.grid.row(first - 5)).to_be_attached()


def shown(page) -> list[int]:
    """Return the rows in sight, by their numbers from 0 on."""
    return page.locator(".bw-grid").evaluate(
        """(list) => {
          const { top, bottom } = list.getBoundingClientRect();
          return [...list.querySelectorAll('.bw-row')]
            .filter((row) => {
              const at = row.getBoundingClientRect();
              return at.bottom > top && at.top < bottom;
            })
            .map((row) => Number(row.getAttribute('aria-rowindex')) - 1);
        }"""
    )
