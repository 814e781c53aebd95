"""Scoring a corpus of a million pairs on one core, streaming from parquet."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time

import pandas as pd

from tests.benchmark import corpus
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from workbench.scoring import score_batches
from workbench.scoring.reading.files import read

_FEW, _MANY = 100_000, 1_000_000
_SECONDS = 10.0
"""100,000 pairs a second."""


def measure(plan: Plan) -> Iterator[Row]:
    """Time adherence and consistency with intervals, places, hash and signature, in one process.

    The process may use one core only, and what counts is the time that it had that core, since a
    run of seconds can't be given turns with anything. The pairs are those of TICO-19 over and over, each with a
    number of its own in both texts; the glossary is the set's own. Beside it stands a tenth of the
    corpus, and the note says by how much the peak of memory rose from the one to the other.
    """
    folder = corpus.SHARED / "tico19-zh-en"
    if not folder.is_dir():
        return
    units, glossary = corpus.units(folder), corpus.glossary(folder)
    paths = {number: plan.folder / f"{number}.parquet" for number in (_FEW, _MANY)}
    for number, path in paths.items():
        corpus.write(path, units, number)
    with _one_core():
        _seconds(paths[_FEW], glossary)
        few = _seconds(paths[_FEW], glossary)
        before = _peak()
        many = _seconds(paths[_MANY], glossary)
    note = f"{_MANY / many:,.0f} pairs/s; the peak of memory rose by {_peak() - before:.0f} MiB"
    what = f"score of {_MANY:,} pairs on one core"
    yield Row(what, (many,), f"score of {_FEW:,}", (few,), seconds=_SECONDS, note=note)


def _seconds(path: Path, glossary: pd.DataFrame) -> float:
    start = process_time()
    score_batches(read(path), glossary)
    return process_time() - start


@contextmanager
def _one_core() -> Iterator[None]:
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
