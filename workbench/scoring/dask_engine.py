"""Score a parquet dataset on more than one machine with Dask, an optional extra.

Each row group is counted by the same function as on one machine, and counts add up: the result is
the same, digit by digit. A worker that dies is no matter, since its row groups are counted again by
the others. All machines have to see the files under the same path.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from distributed import Client
from tqdm.auto import tqdm

from workbench.glossary.matching import Matcher
from workbench.glossary.sweep import Sweep
from workbench.glossary.terms import terms
from workbench.scoring.corpus import score_counts
from workbench.scoring.counting.batches import of_batches
from workbench.scoring.counting.count import count
from workbench.scoring.counting.counts import Counts
from workbench.scoring.reading.files import batches, dataset, read
from workbench.scoring.report import Score
from workbench.scoring.signature import document_digest, glossary_hash


@dataclass(frozen=True, slots=True)
class Piece:
    """A row group of a parquet file, and the number of its first row in the corpus."""

    path: str
    row_group: int
    row: int


def score_parquet(path: Path, glossary: pd.DataFrame, scheduler: str) -> Score:
    """Score a parquet file, or a folder of them, on the workers of a Dask scheduler.

    ``scheduler`` is its address, such as tcp://host:8786. The places of terms are not kept. Raises
    InputError where ``path`` is no parquet with source and target, OSError also where the
    scheduler can't be reached.
    """
    found = pieces(path)
    with Client(scheduler) as client:  # type: ignore[no-untyped-call]
        total = Counts()
        for counts in tqdm(
            counted(client, found, glossary), "scoring", len(found), unit="row group", leave=False
        ):
            total += counts
    digest = document_digest()
    for batch in read(path):
        digest.add(batch)
    return score_counts(total, digest.value(), _sweep(glossary), glossary)


def pieces(path: Path) -> list[Piece]:
    """Return the row groups of a dataset in order."""
    made, row = [], 0
    for fragment in dataset(path).get_fragments():
        metadata = fragment.metadata
        for number in range(metadata.num_row_groups):
            made.append(Piece(str(Path(fragment.path).resolve()), number, row))
            row += metadata.row_group(number).num_rows
    return made


def counted(client: Client, found: list[Piece], glossary: pd.DataFrame) -> Iterator[Counts]:
    """Yield the counts of row groups in order, each as soon as it and those before it are there."""
    # As a task and not scattered, so that it can be made again where a worker that had it died.
    shared = client.submit(_keep, glossary, key=f"glossary-{glossary_hash(glossary)}")
    for future in client.map(count_piece, found, glossary=shared, pure=False):
        yield future.result()
        future.release()  # type: ignore[no-untyped-call]


def count_piece(piece: Piece, glossary: pd.DataFrame) -> Counts:
    """Count a row group: what runs on the workers."""
    rows = of_batches(batches(piece.path, [piece.row_group]))
    return count(rows, _of(glossary), row=piece.row)


def _keep(glossary: pd.DataFrame) -> pd.DataFrame:
    return glossary


def _of(glossary: pd.DataFrame) -> Sweep:
    """Return the sweep of a glossary, made once on each worker."""
    name = glossary_hash(glossary)
    if name not in _SWEEPS:
        _SWEEPS.clear()
        _SWEEPS[name] = _sweep(glossary)
    return _SWEEPS[name]


_SWEEPS: dict[str, Sweep] = {}


def _sweep(glossary: pd.DataFrame) -> Sweep:
    return Sweep(Matcher(terms(glossary)))
