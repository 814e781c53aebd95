"""From the Launcher's tile to the first row of a project, with no notebook and no kernel yet."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.benchmark import projects
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.screen import CONNECTED, FIRST_ROW, LIMIT, Screen, screen
from tests.benchmark.turns import Side, alternate
from tests.browser.document import Document

PEER = "a bare kernel, until it answers"
_TILE = (
    "[...document.querySelectorAll('.jp-LauncherCard')]"
    ".find((card) => card.textContent.includes('Translation Workbench'))"
)


def measure(plan: Plan) -> Iterator[Row]:
    """Time a click on the tile until the first row has its source, and until the kernel answers.

    The folder that the file browser shows is the project's. No kernel runs: the one of the run
    before is shut down and its tab closed before the clock starts. The peer is a session for a
    file in the same folder, from asking for it until its kernel has answered a first question.
    """
    with screen(plan.folder / "tile") as lab:
        path = projects.ready(lab.files, plan.sizes[0])
        page = Document(lab.lab, lab.context, path).page
        sides = {
            "row": _tile(lab, page, FIRST_ROW),
            "connected": _tile(lab, page, CONNECTED),
            "kernel": _kernel(lab, page, path),
        }
        times = alternate(sides, plan.rounds, "tile")
    kernel = times["kernel"]
    yield Row("from the tile to the first row", times["row"], PEER, kernel, times=1.5)
    yield Row("from the tile to a line to the kernel", times["connected"], PEER, kernel)


def _tile(lab: Screen, page: Page, shown: str) -> Side:
    def run() -> float:
        lab.lab.end_kernels()
        # Where no tab is left, JupyterLab shows the Launcher.
        page.evaluate("() => window.jupyterapp.commands.execute('application:close-all')")
        expect(page.locator(".bw-root")).to_have_count(0)
        expect(page.locator(".jp-LauncherCard").first).to_be_visible()
        found = page.evaluate(
            f"(limit) => window.clock.clicked({_TILE}, {shown}, limit)", LIMIT * 1000
        )
        return float(found) / 1000

    return run


def _kernel(lab: Screen, page: Page, path: Path) -> Side:
    folder = path.relative_to(lab.files).as_posix()

    def run() -> float:
        lab.lab.end_kernels()
        return float(page.evaluate("(path) => window.clock.kernel(path)", f"{folder}/bare")) / 1000

    return run
