"""Searches over a whole project, as the page asks for them."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

import workbench
from tests.benchmark import projects
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.turns import Side, alternate, timed
from workbench.widget.desk import Desk
from workbench.widget.dispatch import Dispatcher

BOUND = 0.2
QUERIES: Mapping[str, Mapping[str, Any]] = {
    "text on either side": {"text": "community"},
    "regular expression": {"text": r"\bcommunit(y|ies)\b", "regex": True, "side": "target"},
    "state": {"state": "draft"},
    "finding": {"check": "term missing"},
    "term": {"term": "社区"},
    "changed since": {"since": "2001-01-01"},
}


def measure(plan: Plan) -> Iterator[Row]:
    """Time a search of the largest project, each just after an edit that it has to know of.

    Every segment was judged and its terms found before, which the first search by finding or term
    does. The peer is a loop in Python that looks for a text, letter for letter, in sources and
    targets that are in two lists already.
    """
    project = workbench.open(projects.ready(plan.folder, plan.sizes[-1], plan.edits[0]))
    desk = Desk(project)
    page = Dispatcher(desk)
    page.answer({"type": "find", "id": 0, "query": {"check": "any"}})
    texts = list(zip(project.segments["source"], project.annotations["target"], strict=True))
    sides = {name: _search(project, page, query) for name, query in QUERIES.items()}
    sides["concordance"] = _ask(project, page, {"type": "concordance", "id": 2, "text": "社区"})
    sides["loop"] = timed(
        lambda: [n for n, both in enumerate(texts) if any("community" in text for text in both)]
    )
    times = alternate(sides, plan.rounds, "searching")
    project.close()
    for name in (*QUERIES, "concordance"):
        what = f"search of {len(texts):,} segments: {name}"
        yield Row(what, times[name], "a loop over lists", times["loop"], seconds=BOUND)


def _search(project: workbench.Project, page: Dispatcher, query: Mapping[str, Any]) -> Side:
    return _ask(project, page, {"type": "find", "id": 1, "query": query})


def _ask(project: workbench.Project, page: Dispatcher, ask: Mapping[str, Any]) -> Side:
    segments = project.segments["segment"].tolist()
    numbers = count(1)

    def run() -> float:
        number = next(numbers)
        segment = segments[number % len(segments)]
        project.log.append([projects.one_edit(project, segment, f"The community ({number}).")])
        return timed(lambda: _found(page.answer(ask)))()

    return run


def _found(answer: Mapping[str, Any]) -> None:
    if answer["type"] == "error":
        raise RuntimeError(answer["message"]["key"])
