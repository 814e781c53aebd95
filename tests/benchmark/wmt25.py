"""The success rate of WMT25 over two years' documents, beside its formula written down."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.benchmark.corpus import SHARED
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.turns import alternate, timed
from workbench.scoring.wmt.wmt25 import Document, success_rate

_SYSTEM = "CommandA_MT"


def measure(plan: Plan) -> Iterator[Row]:
    """Time 22 documents with some 950 and 1,100 terms each; reading the files is not counted.

    The peer is the formula of the task as it stands, each text lower-cased once.
    """
    folder = SHARED / "wmt25-terminology"
    if not folder.is_dir():
        return
    documents = [each for year in (2016, 2022) for each in _documents(folder, year)]
    assert tidy(documents) == success_rate(documents).total
    sides = {"ours": timed(lambda: success_rate(documents)), "tidy": timed(lambda: tidy(documents))}
    times = alternate(sides, plan.rounds * 3, "WMT25")
    what = f"success rate of WMT25, {len(documents)} documents"
    yield Row(what, times["ours"], "its formula, written down", times["tidy"], times=0.25)


def _documents(folder: Path, year: int) -> Iterator[Document]:
    names = f"full_data_{year}.jsonl", f"{_SYSTEM}.{year}.zhen.proper.jsonl"
    lines = [(folder / name).read_text("utf-8").splitlines() for name in names]
    for line, other in zip(*lines, strict=True):
        one = json.loads(line)
        yield Document(one["zh"], one["en"], json.loads(other)["en"], one["proper"])


def tidy(documents: Iterable[Document]) -> float:
    """Return the sum of the shares."""
    total = 0.0
    for each in documents:
        source, reference, output = (x.lower() for x in (each.source, each.reference, each.output))
        for term, targets in each.terms.items():
            found = term.lower()
            wanted = [target.lower() for target in targets]
            if found in source and any(target in reference for target in wanted):
                rendered = sum(output.count(target) for target in wanted)
                total += min(rendered / source.count(found), 1)
    return total
