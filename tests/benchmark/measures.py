"""Everything that is measured, in the order of the table. A new measure is a file and a line."""

from collections.abc import Callable, Iterator

from tests.benchmark import (
    durable_edit,
    first_row,
    hints,
    large_corpus,
    large_glossary,
    naive,
    opening,
    opening_on_screen,
    reviewing,
    saved,
    scoring,
    searching,
    tile,
    wmt25,
    working,
)
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row

Measure = Callable[[Plan], Iterator[Row]]

WITHOUT_BROWSER: dict[str, Measure] = {
    "durable-edit": durable_edit.measure,
    "hints": hints.measure,
    "large-glossary": large_glossary.measure,
    "scoring": scoring.measure,
    "large-corpus": large_corpus.measure,
    "wmt25": wmt25.measure,
    "opening": opening.measure,
    "searching": searching.measure,
    "reviewing": reviewing.measure,
}

IN_BROWSER: dict[str, Measure] = {
    "first-row": first_row.measure,
    "tile": tile.measure,
    "naive": naive.measure,
    "saved": saved.measure,
    "opening-on-screen": opening_on_screen.measure,
    "working": working.measure,
}

MEASURES = IN_BROWSER | WITHOUT_BROWSER
