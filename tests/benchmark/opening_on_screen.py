"""Opening a project that has been worked on for long, to the first row that one can read."""

from collections.abc import Iterator

from tests.benchmark import projects
from tests.benchmark.opening import BOUND, PEER, what
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.screen import FIRST_ROW, Stage, screen
from tests.benchmark.turns import Side, alternate


def measure(plan: Plan) -> Iterator[Row]:
    """Time a cell with ``workbench.open(path).translate()`` until the first row has its source.

    The kernel runs and has imported the workbench. The clock starts in the page as it runs the
    cell. The same for a project without edits stands beside it.
    """
    size = plan.sizes[-1]
    paths = {edits: projects.ready(plan.folder, size, edits) for edits in (0, *plan.edits)}
    cells = [f"workbench.open({str(path)!r}).translate()" for path in paths.values()]
    with screen(plan.folder / "opening") as lab, lab.notebook(*cells) as stage:
        sides = {str(edits): _opened(stage, cell) for cell, edits in enumerate(paths)}
        times = alternate(sides, plan.rounds, "opening on screen")
    for edits in plan.edits:
        yield Row(
            what(size, edits, "on screen"), times[str(edits)], PEER, times["0"], seconds=BOUND
        )


def _opened(stage: Stage, cell: int) -> Side:
    def run() -> float:
        stage.tidy("import workbench")
        return stage.until_shown(cell, FIRST_ROW)

    return run
