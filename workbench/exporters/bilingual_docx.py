"""Source and target side by side as a Word table, for review on paper or in Word.

One row a segment with the columns speaker, source, target and state; a row over the whole width
begins each turn. The head of the table comes again on each page, and no row is torn by its end.
Source and target hold their line breaks; a segment without a target has a mark.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import docx
import pandas as pd
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table

from workbench.exporters import docx_file
from workbench.exporters.clean import xml
from workbench.exporters.docx_file import element
from workbench.exporters.format import Choice, Corpus, Format, one_file
from workbench.exporters.pairs import NOT_CHOSEN, left_out
from workbench.exporters.transcript import called, unnamed
from workbench.model import State

_WIDTHS = {"Speaker": Mm(30), "Source": Mm(103), "Target": Mm(108), "State": Mm(26)}
_COLUMNS = ("document", "turn", "speaker", "role", "kind", "source", "target", "state", "mark")
_CELL, _SOURCE = "Table Text", "Source Text"


def choose(frame: pd.DataFrame, states: Collection[State]) -> Choice:
    """Keep the segments of the states that are asked for, translated or not."""
    state_out = ["" if s in states else f"{s}{NOT_CHOSEN}" for s in frame["state"]]
    empty = frame["source"] == ""
    reasons = pd.Series(state_out, dtype=object).mask(empty, "empty source")
    marked = frame.assign(mark=["" if target else "[untranslated]" for target in frame["target"]])
    return marked[reasons == ""].reset_index(drop=True), left_out(frame, reasons)


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write a table for each document of the project."""
    document = docx_file.new(corpus, landscape=True)
    _styles(document, corpus)
    document.add_paragraph(corpus.title, style="Title")
    several = corpus.pairs["document"].nunique() > 1
    for name, rows in groupby(_rows(corpus), key=lambda row: row["document"]):
        if several:
            document.add_paragraph(name, style="Heading 1")
        _table(document, corpus, rows)
    docx_file.save(document, paths[0])


def _styles(document: Document, corpus: Corpus) -> None:
    cell = docx_file.add_style(document, _CELL, "Normal")
    cell.font.size = Pt(10)
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(2)
    source = docx_file.add_style(document, _SOURCE, _CELL)
    # Quotation marks and dashes are in both fonts: the hint has them drawn as Chinese ones.
    fonts = element("w:rFonts", hint="eastAsia")
    source.element.get_or_add_rPr().append(fonts)


def _rows(corpus: Corpus) -> Iterator[dict[str, Any]]:
    for values in zip(*(corpus.pairs[column] for column in _COLUMNS), strict=True):
        yield dict(zip(_COLUMNS, values, strict=True))


def _table(document: Document, corpus: Corpus, rows: Iterator[dict[str, Any]]) -> None:
    table = document.add_table(rows=0, cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS.values(), strict=True):
        column.width = width
    _add(table, [(name, _CELL) for name in _WIDTHS], head=True)
    for _, of_turn in groupby(rows, key=lambda row: str(row["turn"])):
        turn = list(of_turn)
        _turn(table, corpus, turn[0])
        for row in turn:
            _segment(table, corpus, row)


def _turn(table: Table, corpus: Corpus, row: dict[str, Any]) -> None:
    role = "" if row["role"] in row["speaker"] else row["role"]
    source = f"{role} {row['speaker']}".strip()
    english = called(corpus, row["speaker"], first=True)
    parts = (str(row["turn"]), row["kind"], source, english if english != source else "")
    _add(table, [(" · ".join(filter(None, parts)), _CELL)], head=False)


def _segment(table: Table, corpus: Corpus, row: dict[str, Any]) -> None:
    speaker = called(corpus, row["speaker"], first=False)
    target = row["mark"] or row["target"]
    texts = [(speaker, _CELL), (row["source"], _SOURCE), (target, _CELL), (row["state"], _CELL)]
    cells = _add(table, texts)
    if row["mark"]:
        cells[2].paragraphs[0].runs[0].font.highlight_color = WD_COLOR_INDEX.YELLOW


def _add(table: Any, texts: Sequence[tuple[str, str]], *, head: bool | None = None) -> Any:
    """Add a row: of a segment, the head of the table, or that of a turn over the whole width."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    if head:
        row._tr.get_or_add_trPr().append(element("w:tblHeader"))
    cells = list(row.cells)
    for extra in cells[len(texts) :]:
        row._tr.remove(extra._tc)
    if len(texts) < len(cells):
        cells[0].width = sum(_WIDTHS.values())
        cells[0]._tc.get_or_add_tcPr().append(element("w:gridSpan", val=str(len(cells))))
    for cell, (text, style) in zip(cells, texts, strict=False):
        paragraph = cell.paragraphs[0]
        docx_file.set_style(paragraph, style)
        run = paragraph.add_run(text)
        if head is not None:
            run.bold = paragraph.paragraph_format.keep_with_next = True
            shade = element("w:shd", val="clear", color="auto", fill="D9E2EC" if head else "F0F3F6")
            cell._tc.get_or_add_tcPr().append(shade)
    return cells


def count(paths: Sequence[Path]) -> int:
    """Count the rows that have a source and a target or its mark."""
    document: Document = docx.Document(str(paths[0]))
    rows = document.element.body.iter(qn("w:tr"))
    texts = ([_text(cell) for cell in row.iterchildren(qn("w:tc"))] for row in rows)
    whole = sum(1 for cells in texts if len(cells) == len(_WIDTHS) and all(cells[1:3]))
    return whole - len(document.tables)


def _text(cell: Any) -> str:
    return "".join(text.text or "" for text in cell.iter(qn("w:t")))


BILINGUAL_DOCX = Format(
    name="bilingual table, DOCX",
    files=one_file,
    write=write,
    count=count,
    clean=xml,
    cleaned="vertical tabs and form feeds became a space, what else XML 1.0 can't hold U+FFFD",
    states=tuple(State),
    choose=choose,
    unit="segment",
    counted="segments",
    notes=unnamed,
)
