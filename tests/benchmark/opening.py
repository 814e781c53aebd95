"""Opening a project that has been worked on for long."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import workbench
from tests.benchmark import projects
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.turns import alternate, timed
from workbench.widget.desk import Desk

BOUND = 0.5
FIRST_PAGE = 50
PEER = "the same before any edit"


def measure(plan: Plan) -> Iterator[Row]:
    """Time what Python does from ``workbench.open`` to the first page of rows, after many edits.

    It opens the folder, greets a page and makes the rows that the page asks for first. The same
    for a project without edits stands beside it. "opening on screen" is the whole way.
    """
    size = plan.sizes[-1]
    paths = {edits: projects.ready(plan.folder, size, edits) for edits in (0, *plan.edits)}
    sides = {str(edits): timed(partial(first_page, path)) for edits, path in paths.items()}
    times = alternate(sides, plan.rounds, "opening")
    for edits in plan.edits:
        yield Row(
            what(size, edits, "in Python"), times[str(edits)], PEER, times["0"], seconds=BOUND
        )


def first_page(path: Path) -> None:
    """Open a project and make what a page asks for first."""
    desk = Desk(workbench.open(path))
    desk.hello()
    desk.rows(0, FIRST_PAGE)


def what(size: int, edits: int, where: str) -> str:
    return f"first row of {size:,} segments after {edits:,} edits, opened anew, {where}"
