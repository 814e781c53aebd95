"""The obvious way to build it from ipywidgets, beside ours."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmark import first_row, projects
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.screen import LIMIT, Stage, screen
from tests.benchmark.turns import Side, alternate

NAIVE = """from ipywidgets import HTML, HBox, Textarea, VBox
def naive(rows):
    return VBox([HBox([HTML(source), Textarea()]) for source in project.segments.source[:rows]])
"""


def measure(plan: Plan) -> Iterator[Row]:
    """Time a VBox with an HBox of HTML and Textarea for each segment, until the last one is there.

    Ours is the first interactive row of the smallest project, timed as in "first row", in the
    same notebook. A run in which the last row has not come within a minute counts as a minute.
    """
    size = plan.sizes[0]
    path = projects.ready(plan.folder, size)
    with screen(plan.folder / "naive") as lab:
        cells = [f"naive({rows})" for rows in plan.naive_sizes]
        with lab.notebook("project.translate()", *cells) as stage:
            stage.execute(NAIVE)
            naive = {n: _naive(stage, cell, n, path) for cell, n in enumerate(plan.naive_sizes, 1)}
            sides = {"ours": first_row.workbench(stage, path)}
            sides |= {str(rows): side for rows, side in naive.items()}
            times = alternate(sides, min(plan.rounds, 3), "naive")
    for rows in plan.naive_sizes:
        theirs = times[str(rows)]
        late = sum(seconds >= LIMIT for seconds in theirs)
        note = f"in {late} of {len(theirs)} runs the naive one was not whole after {LIMIT:.0f} s"
        what = f"first interactive row of {size:,} segments, beside a naive {rows:,}"
        peer = f"VBox of {rows:,} HBox(HTML, Textarea), to the last row"
        yield Row(what, times["ours"], peer, theirs, note=note if late else "")


def _naive(stage: Stage, cell: int, rows: int, path: Path) -> Side:
    last = (
        "() => { const all = document.querySelectorAll('.jp-OutputArea textarea');"
        f" return all.length >= {rows} ? all[{rows} - 1] : null; }}"
    )

    def run() -> float:
        stage.tidy(first_row.opening(path))
        return stage.until_shown(cell, last)

    return run
