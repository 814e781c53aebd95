"""A glossary as an Excel workbook in which text stays text, whatever it begins with."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from workbench.exporters.clean import xml

LONGEST = 32_767
"""Most characters of a cell, Excel's own bound."""


def write_sheet(frame: pd.DataFrame, path: Path) -> tuple[str, ...]:
    """Write a glossary frame as a workbook; return what it can't hold, in words."""
    # Imported here, since it takes long and most glossaries are text.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("glossary")
    sheet.freeze_panes = "A2"
    cut = 0
    for values in [tuple(frame.columns), *frame.itertuples(index=False, name=None)]:
        cells = []
        for text in map(xml, map(str, values)):
            cut += len(text) > LONGEST
            cell = WriteOnlyCell(sheet, text[:LONGEST])
            cell.data_type = "s"  # else a text that begins with = would be a formula
            cells.append(cell)
        sheet.append(cells)
    with path.open("wb") as file:
        book.save(file)
    return (f"{cut} cells have more than {LONGEST} characters and were cut",) if cut else ()
