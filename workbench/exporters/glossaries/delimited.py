"""Glossaries written as CSV or TSV, which spreadsheets open."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd

from workbench.glossary.rows import FORMULA


def write_csv(frame: pd.DataFrame, path: Path, delimiter: str = ",") -> tuple[str, ...]:
    """Write a glossary frame as UTF-8 with a header. Nothing is lost."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow(frame.columns)
        for values in frame.itertuples(index=False, name=None):
            writer.writerow([safe(str(value)) for value in values])
    return ()


def write_tsv(frame: pd.DataFrame, path: Path) -> tuple[str, ...]:
    """Write a glossary frame as :func:`write_csv` does, with tabs."""
    return write_csv(frame, path, "\t")


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet runs; the reader takes the apostrophe off again.

    >>> safe("=1+1"), safe("1+N")
    ("'=1+1", '1+N')
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell
