"""TMX 1.4b, the exchange format of translation memories.

Specification: https://www.gala-global.org/tmx-14b.

One ``<tu>`` a pair, its ``tuid`` the segment's id. Each column that says where the pair comes
from is a ``<prop>`` whose type is the name of the column; provenance stands as props of the
header. ``changedate`` and ``changeid`` of the target's ``<tuv>`` say when and by whom it was
last changed. The header's ``creationdate`` is the latest of these dates, so that the same
pairs give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
from lxml import etree

from workbench.exporters.clean import xml
from workbench.exporters.format import Corpus, Format, one_file
from workbench.exporters.pairs import as_text, in_words
from workbench.version import __version__

PROPS = (
    "document",
    "turn",
    "position",
    "speaker",
    "role",
    "outlet",
    "kind",
    "timestamp",
    "state",
)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TOOL = "bilingual-workbench"


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write the corpus unit by unit."""
    with paths[0].open("wb") as stream, etree.xmlfile(stream, encoding="utf-8") as out:
        out.write_declaration()
        with out.element("tmx", version="1.4"):
            out.write("\n", _header(corpus), "\n")
            with out.element("body"):
                out.write("\n")
                for unit in _units(corpus):
                    out.write(unit, "\n")
            out.write("\n")


def _header(corpus: Corpus) -> etree._Element:
    header = etree.Element(
        "header",
        creationtool=_TOOL,
        creationtoolversion=__version__,
        segtype="sentence",
        adminlang="en",
        srclang=corpus.languages.source,
        datatype="plaintext",
    )
    header.set("o-tmf", _TOOL)
    latest = corpus.pairs["changed"].max()
    if not pd.isna(latest):
        header.set("creationdate", _date(latest))
    for key, value in corpus.provenance.items():
        _prop(header, xml(key), xml(value))
    return header


def _units(corpus: Corpus) -> Iterator[etree._Element]:
    columns = as_text(corpus.pairs)
    columns["changed"] = in_words(corpus.pairs["changed"], _date)
    for values in zip(*columns.values(), strict=True):
        row = dict(zip(columns, values, strict=True))
        unit = etree.Element("tu", tuid=row["segment"])
        for name in PROPS:
            if row[name]:
                _prop(unit, name, row[name])
        _variant(unit, corpus.languages.source, row["source"])
        variant = _variant(unit, corpus.languages.target, row["target"])
        for attribute, column in (("changedate", "changed"), ("changeid", "author")):
            if row[column]:
                variant.set(attribute, row[column])
        yield unit


def _date(moment: pd.Timestamp) -> str:
    return moment.strftime("%Y%m%dT%H%M%SZ")


def _prop(parent: etree._Element, name: str, value: str) -> None:
    etree.SubElement(parent, "prop", type=name).text = value


def _variant(unit: etree._Element, language: str, text: str) -> etree._Element:
    variant = etree.SubElement(unit, "tuv", {_LANG: language})
    etree.SubElement(variant, "seg").text = text
    return variant


def count(paths: Sequence[Path]) -> int:
    """Count the units that have text in two languages."""
    units = 0
    parser: Any = etree.iterparse(
        str(paths[0]), tag="tu", resolve_entities=False, no_network=True, huge_tree=True
    )
    for _, unit in parser:
        units += sum(1 for seg in unit.iterfind("tuv/seg") if seg.text) == 2
        unit.clear()
        while unit.getprevious() is not None:
            del unit.getparent()[0]
    return units


TMX = Format(
    name="TMX 1.4b",
    files=one_file,
    write=write,
    count=count,
    clean=xml,
    cleaned="vertical tabs and form feeds became a space, what else XML 1.0 can't hold U+FFFD",
)
