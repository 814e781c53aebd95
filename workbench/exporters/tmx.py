"""TMX 1.4b, the exchange format of translation memories.

Specification: https://www.gala-global.org/tmx-14b.

One ``<tu>`` a pair, its ``tuid`` the segment's id. Each column that says where the pair comes
from is a ``<prop>`` whose type is the name of the column; provenance stands as props of the
header. ``changedate`` and ``changeid`` of the target's ``<tuv>`` say when and by whom it was
last changed. The header's ``creationdate`` is the latest of these dates, so that the same
pairs give the same bytes.

The file is put together as text, which takes a small part of the time of making elements; that
it is XML is seen when it is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
from lxml import etree

from workbench.exporters.clean import xml
from workbench.exporters.format import Corpus, Format, one_file
from workbench.exporters.pairs import as_text
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
_TOOL = "bilingual-workbench"


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write the corpus unit by unit."""
    with paths[0].open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('<?xml version="1.0" encoding="utf-8"?>\n<tmx version="1.4">\n')
        stream.write(_header(corpus) + "\n<body>\n")
        stream.writelines(_units(corpus))
        stream.write("</body>\n</tmx>\n")


def _header(corpus: Corpus) -> str:
    attributes = {
        "creationtool": _TOOL,
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": _TOOL,
        "adminlang": "en",
        "srclang": corpus.languages.source,
        "datatype": "plaintext",
    }
    latest = corpus.pairs["changed"].max()
    if not pd.isna(latest):
        attributes["creationdate"] = _date(latest.isoformat())
    props = (_prop(xml(key), xml(value)) for key, value in corpus.provenance.items())
    given = "".join(_attribute(name, value) for name, value in attributes.items())
    return f"<header{given}>{''.join(props)}</header>"


def _units(corpus: Corpus) -> Iterator[str]:
    """Make the units column by column, each different value once: most values come again."""
    text = as_text(corpus.pairs)
    source, target = (_attribute("xml:lang", tag) for tag in astuple(corpus.languages))
    parts = (
        _each(text["segment"], lambda segment: f"<tu{_attribute('tuid', segment)}>"),
        *(_each(text[name], partial(_prop, name)) for name in PROPS),
        _each(text["source"], lambda words: f"<tuv{source}>{_seg(words)}</tuv>"),
        _each(text["changed"], lambda when: f"<tuv{target}{_attribute('changedate', _date(when))}"),
        _each(text["author"], partial(_attribute, "changeid")),
        _each(text["target"], lambda words: f">{_seg(words)}</tuv></tu>\n"),
    )
    return map("".join, zip(*parts, strict=True))


def _each(column: Sequence[str], make: Callable[[str], str]) -> list[str]:
    made = {value: make(value) for value in set(column)}
    return [made[value] for value in column]


def _date(moment: str) -> str:
    """Return a moment in UTC in ISO 8601 as TMX has it, to the second.

    >>> _date("2026-03-01T08:09:10.123456+00:00")
    '20260301T080910Z'
    """
    return moment[:19].replace("-", "").replace(":", "") + "Z" if moment else ""


def _seg(text: str) -> str:
    return f"<seg>{_escape(text)}</seg>"


def _prop(name: str, value: str) -> str:
    return f"<prop{_attribute('type', name)}>{_escape(value)}</prop>" if value else ""


def _attribute(name: str, value: str) -> str:
    # A parser turns white space in an attribute into spaces, unless it is written so.
    text = _escape(value).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
    return f' {name}="{text}"' if value else ""


def _escape(text: str) -> str:
    # A parser turns a carriage return into a line feed, unless it is written so.
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def count(paths: Sequence[Path]) -> int:
    """Count the units that have text in two languages."""
    units = 0
    parser: Any = etree.iterparse(
        str(paths[0]), tag="tu", resolve_entities=False, no_network=True, huge_tree=True
    )
    for _, unit in parser:
        units += len(unit) > 1 and all(variant[-1].text for variant in unit[-2:])
        unit.clear()
    return units


TMX = Format(
    name="TMX 1.4b",
    files=one_file,
    write=write,
    count=count,
    clean=xml,
    cleaned="vertical tabs and form feeds became a space, what else XML 1.0 can't hold U+FFFD",
)
