"""Parquet as data sets of Hugging Face hold it, see :mod:`workbench.exporters.records`.

In a folder the file is called ``data/train-00000-of-00001.parquet``, where
``datasets.load_dataset`` looks for it. Provenance is the metadata of the file's schema.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq

from workbench.exporters import records
from workbench.exporters.clean import encodable
from workbench.exporters.format import Corpus, Format, Languages

SHARD = Path("data", "train-00000-of-00001.parquet")


def files(path: Path, languages: Languages) -> tuple[Path, ...]:
    """Name the file: ``path``, or the only shard in the folder ``path``."""
    return (path / SHARD if path.is_dir() else path,)


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write one parquet file."""
    pq.write_table(records.table(corpus), paths[0])


def count(paths: Sequence[Path]) -> int:
    """Count the records that have text in both languages."""
    column = pq.read_table(paths[0], columns=["translation"])["translation"]
    return sum(map(records.whole, column.to_pylist()))


PARQUET = Format(
    name="parquet",
    files=files,
    write=write,
    count=count,
    clean=encodable,
    cleaned="broken characters (lone surrogates) became U+FFFD",
)
