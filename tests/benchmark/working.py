"""Work in a large project on screen: typing, going from row to row, scrolling, filtering."""

from collections.abc import Callable, Iterator
from math import ceil

from tests.benchmark import projects
from tests.benchmark.first_row import opening
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.screen import Stage, screen
from tests.benchmark.turns import alternate

KEYS = 40
"""Keys in a run: of their times the 95th percentile counts."""

STEPS = 150
"""Steps in which the list is scrolled from end to end."""

MORE_THAN_PLAIN = 0.004
TEXTAREA = "a plain textarea in the same page"
_PLAIN = """() => {
  const plain = Object.assign(document.createElement('textarea'), { id: 'plain' });
  plain.style = 'position: fixed; inset: auto 0 0 auto; z-index: 99';
  document.body.append(plain);
  window.times = window.clock.keys();
}"""
_FILTERED = "!!document.querySelector('.bw-filter-count')?.textContent"


def measure(plan: Plan) -> Iterator[Row]:
    """Time work in the largest project after many edits, at the 95th percentile where keys count.

    A key's time runs from the event's own time stamp to the frame that shows what it did. Keys are
    typed into the row in hand and into a textarea of the same page, in turns. Going to another row
    is ``Alt+↓``, with its panel. A step of scrolling is blank until every row in sight has its
    text; memory is the page's JavaScript heap after a collection of garbage, before and after all
    rounds of scrolling. Filtering runs from the question's leaving the page to the number of rows.
    """
    path = projects.ready(plan.folder, plan.sizes[-1], plan.edits[0])
    with screen(plan.folder / "working") as lab, lab.notebook("project.translate()") as stage:
        stage.execute(opening(path))
        stage.opened.run_all()
        stage.opened.grid.wait()
        stage.page.evaluate(_PLAIN)
        sides = {
            "plain": lambda: _keys(stage, "x", lambda: stage.page.locator("#plain").click()),
            "type": lambda: _keys(stage, "x", lambda: stage.opened.grid.editor.click()),
            "go": lambda: _keys(stage, "Alt+ArrowDown", lambda: stage.opened.grid.editor.click()),
            "filter": lambda: _filter(stage),
        }
        times = alternate(sides, plan.rounds, "working")
        blank, grown = _scrolling(stage, min(plan.rounds, 3))
    plain = times["plain"]
    bound = sorted(plain)[len(plain) // 2] + MORE_THAN_PLAIN
    what = f"in {plan.sizes[-1]:,} segments"
    yield Row(f"key to glyph {what}, p95", times["type"], TEXTAREA, plain, seconds=bound)
    yield Row(f"to the next row with its panel {what}, p95", times["go"], seconds=0.05)
    yield Row(f"filter {what}, on screen", times["filter"], seconds=0.2)
    yield Row(f"longest blank while scrolling end to end {what}", blank, seconds=0.1)
    yield Row(f"memory grown while scrolling {what}", (grown,), seconds=50, unit="MB")


def _keys(stage: Stage, key: str, focus: Callable[[], object]) -> float:
    focus()
    stage.page.wait_for_timeout(600)  # what was typed before is saved
    stage.page.evaluate("() => { window.times.length = 0; }")
    for _ in range(KEYS):
        stage.page.keyboard.press(key)
        stage.page.wait_for_timeout(30)
    times: list[float] = stage.page.evaluate("() => window.times.slice(0)")
    return sorted(times)[ceil(0.95 * len(times)) - 1] / 1000


def _filter(stage: Stage) -> float:
    grid = stage.opened.grid
    text = grid.root.locator(".bw-filter-text")
    seconds = stage.round_trip('"type":"find"', _FILTERED, lambda: text.fill("communit"))
    text.fill("")
    text.press("Escape")
    stage.page.wait_for_timeout(300)
    return seconds


def _scrolling(stage: Stage, rounds: int) -> tuple[tuple[float, ...], float]:
    before = _heap(stage)
    scroll = f"() => window.clock.scroll(document.querySelector('.bw-grid'), {STEPS})"
    blank = tuple(float(stage.page.evaluate(scroll)) / 1000 for _ in range(rounds))
    return blank, (_heap(stage) - before) / 1e6


def _heap(stage: Stage) -> float:
    session = stage.page.context.new_cdp_session(stage.page)
    session.send("HeapProfiler.collectGarbage")
    used: float = session.send("Runtime.getHeapUsage")["usedSize"]
    session.detach()
    return used
