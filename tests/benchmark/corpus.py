"""A large parallel corpus, made from the TICO-19 pairs, and the glossary that comes with them."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from lxml import etree

from tests.conftest import ROOT

SHARED = Path(os.environ.get("WORKBENCH_SHARED_DATA", ROOT.parent / "shared" / "data"))
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_GROUP = 8192


def units(folder: Path) -> list[tuple[str, str]]:
    """Return the Chinese and the English of each unit."""
    found = []
    for unit in etree.parse(str(folder / "all.en-zh.tmx")).iter("tu"):
        texts = {
            each.get(_LANGUAGE): "".join(each.find("seg").itertext()) for each in unit.iter("tuv")
        }
        found.append((texts["zh"].strip(), texts["en"].strip()))
    return found


def glossary(folder: Path) -> pd.DataFrame:
    """Return both glossaries of the set, Chinese to English: some 320 terms."""
    rows = []
    sides = {"f_en-zh_CN.csv": ("targetString", "sourceString"), "g_zh-CN_en.csv": ("sourceString", "targetString")}  # fmt: skip
    for name, (source, target) in sides.items():
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            rows += [(row[source], row[target], "admitted") for row in csv.DictReader(file)]
    return pd.DataFrame(rows, columns=["source", "target", "status"])


def write(path: Path, pairs: list[tuple[str, str]], number: int) -> None:
    """Write so many pairs: the units again and again, a number of its own in the text of each.

    No source and no target is like another, so that nothing is won by remembering whole texts.
    """
    schema = pa.schema([("source", pa.string()), ("target", pa.string())])
    with pq.ParquetWriter(path, schema) as writer:
        for batch in _batches(pairs, number):
            writer.write_batch(batch)


def _batches(pairs: list[tuple[str, str]], number: int) -> Iterator[pa.RecordBatch]:
    for start in range(0, number, _GROUP):
        rows = [(*pairs[place % len(pairs)], place) for place in range(start, min(start + _GROUP, number))]  # fmt: skip
        yield pa.record_batch(
            {
                "source": [f"{source}（第{place}号）" for source, _, place in rows],
                "target": [f"{target} (No. {place})" for _, target, place in rows],
            }
        )
