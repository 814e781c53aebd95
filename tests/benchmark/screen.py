"""A real JupyterLab in a real browser, with clocks inside its pages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from tests.browser import chromium
from tests.browser.lab import Lab
from tests.browser.notebook import Notebook

LIMIT = 60.0
"""Seconds after which nothing more is expected to come."""

CLOCK = Path(__file__).with_name("clock.js")
FIRST_ROW = (
    "() => { const row = document.querySelector('.bw-row[aria-rowindex=\"1\"]');"
    " return row?.querySelector('.bw-source')?.textContent ? row.querySelector('.bw-target') : null; }"
)
"""The place to type in the workbench's first row, once the row has its source."""

CONNECTED = "() => document.querySelector('.bw-root[data-connection=\"connected\"]')"
"""The workbench, once its page has a line to the kernel."""

_KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
_TIDY = "import gc, ipywidgets; ipywidgets.Widget.close_all(); gc.collect()"


@dataclass
class Screen:
    """A running JupyterLab; projects and notebooks are made in ``files``."""

    lab: Lab
    context: BrowserContext

    def __post_init__(self) -> None:
        self.files = self.lab.files
        self._numbers = count(1)

    @contextmanager
    def notebook(self, *cells: str) -> Iterator["Stage"]:
        """Open a notebook of these cells with a kernel of its own."""
        path = self.files / f"benchmark-{next(self._numbers)}.ipynb"
        opened = Notebook(self.lab, self.context, path)
        opened.write(cells)
        opened.open()
        yield Stage(opened)
        opened.close()
        self.lab.end_kernels()


class Stage:
    """One notebook whose cells are run against the clock, each time with a tidy page and kernel."""

    def __init__(self, opened: Notebook) -> None:
        self.opened = opened
        self.page = opened.page

    def execute(self, code: str) -> None:
        """Run code in the kernel, outside of any cell."""
        self.page.evaluate(
            f"async (code) => {{ const done = await {_KERNEL}.requestExecute({{ code }}).done;"
            " if (done.content.status !== 'ok') throw new Error(done.content.evalue); }",
            code,
        )

    def tidy(self, code: str = "") -> None:
        """Take away what the last run has left on both ends, then run code that doesn't count."""
        self.opened.command("notebook:clear-all-cell-outputs")
        self.execute(f"{_TIDY}\n{code}")
        self.opened.wait_until_idle()

    def until_shown(self, cell: int, found: str) -> float:
        """Run a cell and return the seconds until an element is there; at most LIMIT."""
        return self._run(cell, found)["ms"] / 1000

    def until_typed(self, cell: int, found: str) -> float:
        """Run a cell, click an element once it is there, press a key; return the seconds in all.

        They end with the frame after the browser has put the character into what has the focus.
        """
        place = self._run(cell, found)
        self.page.mouse.click(place["x"], place["y"])
        self.page.keyboard.press("x")
        return float(self.page.evaluate("() => window.clock.key()")) / 1000

    def round_trip(self, mark: str, done: str, act: Callable[[], object]) -> float:
        """Act, and return the seconds from a message with a mark leaving the page to an answer."""
        self.page.evaluate(
            f"(mark) => {{ window.trip = window.clock.roundTrip(mark, () => {done}); }}", mark
        )
        act()
        return float(self.page.evaluate("() => window.trip")) / 1000

    def _run(self, cell: int, found: str) -> dict[str, float]:
        answer: dict[str, float] = self.page.evaluate(
            f"([cell, limit]) => window.clock.run(cell, {found}, limit)", [cell, LIMIT * 1000]
        )
        return answer


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Start JupyterLab and a browser, and end both."""
    lab = Lab(folder)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium.executable(), args=[*chromium.FLAGS]
            )
            context = browser.new_context(viewport={"width": 1400, "height": 900})
            context.add_init_script(path=CLOCK)
            yield Screen(lab, context)
            browser.close()
    finally:
        lab.stop()
