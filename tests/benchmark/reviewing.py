"""The review of a glossary, as its page asks for it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count, islice
from pathlib import Path
from typing import Any

import pandas as pd

import workbench
from tests.benchmark import projects
from tests.benchmark.large_glossary import dictionary
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.turns import Side, alternate, timed
from workbench import importers, sample
from workbench.glossary.sources import has_han
from workbench.model import Turn
from workbench.store import folder as folders
from workbench.widget.desk import Desk
from workbench.widget.dispatch import Dispatcher

SHARE = 10
"""Segments to an entry of the larger glossary."""

ENTRIES = 15_000
"""Entries of the dictionary that are taken, about."""

BOUND = 1.0
SCREEN = 60
"""Entries that a page asks for first."""

AS_FRAMES = "pandas: the glossary, and the pairs"
AS_FRAME = "pandas: the glossary's file"
AS_SCORE = "project.score()"


def measure(plan: Plan) -> Iterator[Row]:
    """Time the review's first table, its counts, and a change of status.

    The project is the largest, with the reference glossary, and with one of a tenth as many entries
    as segments, runs of characters of its sentences, so that they stand in it everywhere; and the
    smallest with a dictionary, of which little stands in it.
    The table is asked for as a page does that opens: all entries found, the first of them sent; the
    peer reads the same project's glossary and pairs as frames. The counts come after it: where each
    term stands and what renders it, and the contexts of one; the peer scores the project. A change
    is answered when it is on disk and the table can be asked for again; its peer is reading the
    glossary's file as a frame.
    """
    large = projects.ready(plan.folder, plan.sizes[-1], plan.edits[0])
    small = projects.ready(plan.folder, plan.sizes[0])
    for project in (
        workbench.open(large),
        _with_entries(large, _everywhere(plan.sizes[-1] // SHARE)),
        _with_entries(small, _dictionary()),
    ):
        entries = project.glossary["source"].nunique()
        about = f"{len(project.segments):,} segments, {entries:,} entries"
        sides: dict[str, Side] = {
            "table": timed(lambda p=project: _table(_page(p))),
            AS_FRAMES: timed(lambda p=project: (p.glossary, p.pairs)),
            "counts": _counts(project),
            AS_SCORE: timed(project.score),
            "change": _change(project),
            AS_FRAME: timed(lambda p=project: pd.read_parquet(p.path / folders.GLOSSARY)),
        }
        times = alternate(sides, min(plan.rounds, 3), f"review of {entries:,} entries")
        yield Row(f"review, {about}: the table", times["table"], AS_FRAMES, times[AS_FRAMES])
        yield Row(f"review, {about}: counts", times["counts"], AS_SCORE, times[AS_SCORE])
        changed = f"review, {about}: a status changed"
        yield Row(changed, times["change"], AS_FRAME, times[AS_FRAME], seconds=BOUND)
        project.close()


def _with_entries(path: Path, entries: pd.DataFrame) -> workbench.Project:
    """Return a project of the same texts with another glossary."""
    place = path.parent / "review"
    if not place.exists():
        terms = path.parent / "entries.csv"
        entries.to_csv(terms, index=False)
        workbench.create(place, sorted((path / "sources").iterdir()), [terms]).close()
    return workbench.open(place)


def _everywhere(entries: int) -> pd.DataFrame:
    """Return a glossary of which most is in use."""
    runs = islice(dict.fromkeys(_runs(importers.read(sample.BRIEFING).turns)), entries)
    rows = [(run, f"rendering {number}", "preferred") for number, run in enumerate(runs)]
    return pd.DataFrame(rows, columns=["source", "target", "status"])


def _dictionary() -> pd.DataFrame:
    """Return a part of a dictionary, its words here and there."""
    whole = dictionary()
    every = whole["source"].unique()
    return whole[whole["source"].isin(every[:: len(every) // ENTRIES])]


def _runs(turns: Iterable[Turn]) -> Iterator[str]:
    """Yield runs of two to five Chinese characters."""
    for length in range(2, 6):
        for turn in turns:
            for at in range(len(turn.text) - length + 1):
                if all(map(has_han, turn.text[at : at + length])):
                    yield turn.text[at : at + length]


def _page(project: workbench.Project) -> Dispatcher:
    page = Dispatcher(Desk(project))
    _ask(page, "hello", client="page")
    return page


def _table(page: Dispatcher) -> Mapping[str, Any]:
    found = _ask(page, "glossary", query={})
    return _ask(page, "entries", numbers=found["numbers"][:SCREEN])


def _counts(project: workbench.Project) -> Side:
    def run() -> float:
        page = _page(project)
        key = _table(page)["entries"][0]["key"]
        return timed(lambda: _ask(page, "lines", key=key, said=None, start=0))()

    return run


def _change(project: workbench.Project) -> Side:
    page = _page(project)
    entry = _table(page)["entries"][1]
    row = {"source": entry["source"], "target": entry["targets"][0]["target"]}
    numbers = count()

    def run() -> float:
        status = ("admitted", "preferred")[next(numbers) % 2]
        return timed(lambda: _ask(page, "save terms", rows=[{**row, "status": status}]))()

    return run


def _ask(page: Dispatcher, kind: str, **fields: Any) -> Mapping[str, Any]:
    answer = page.answer({"type": kind, "id": 1, **fields})
    if answer["type"] == "error":
        raise RuntimeError(answer["message"])
    return answer
