"""From running the cell to the first key in the first row, for projects of any size."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmark import projects
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.screen import FIRST_ROW, Stage, screen
from tests.benchmark.turns import Side, alternate

PEER = "one-line anywidget"
ONE_LINE = """import anywidget
class OneLine(anywidget.AnyWidget):
    _esm = "export default { render: ({ el }) => el.append(document.createElement('textarea')) }"
"""
_TEXTAREA = "() => document.querySelector('.jp-OutputArea textarea')"


def measure(plan: Plan) -> Iterator[Row]:
    """Time ``project.translate()`` until the first row's editor has taken a key.

    The kernel runs and the project object is open, but new, so that nothing is left from an
    earlier ``translate()``. The clock starts in the page as it runs the cell, and ends with the
    frame after a real click and a real key have put a character into the row. The peer is an
    anywidget of one line that shows an empty textarea, run, clicked and typed into the same way
    in the same notebook and kernel.
    """
    paths = {size: projects.ready(plan.folder, size) for size in plan.sizes}
    cells = ("project.translate()", "OneLine()")
    with screen(plan.folder / "first-row") as lab, lab.notebook(*cells) as stage:
        stage.execute(ONE_LINE)
        sides = {PEER: _anywidget(stage)}
        sides |= {str(size): workbench(stage, path) for size, path in paths.items()}
        times = alternate(sides, plan.rounds, "first row")
    for size in plan.sizes:
        yield Row(_what(size), times[str(size)], PEER, times[PEER], times=1.5)
    small, large = plan.sizes[0], plan.sizes[-1]
    yield Row(_what(large), times[str(large)], _what(small), times[str(small)], times=1.5)


def opening(path: Path) -> str:
    """Return the code that opens a project as ``project``."""
    return f"import workbench; project = workbench.open({str(path)!r})"


def workbench(stage: Stage, path: Path) -> Side:
    """Return the side that opens a project and times the first cell, which shows it."""

    def run() -> float:
        stage.tidy(opening(path))
        seconds = stage.until_typed(0, FIRST_ROW)
        stage.opened.grid.expect_saved()
        return seconds

    return run


def _anywidget(stage: Stage) -> Side:
    def run() -> float:
        stage.tidy()
        return stage.until_typed(1, _TEXTAREA)

    return run


def _what(size: int) -> str:
    return f"first interactive row of {size:,} segments"
