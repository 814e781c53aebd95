"""A glossary written as TBX-Basic (ISO 30042:2019, styles DCA and DCT) or as the older TBX."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from lxml import etree

from workbench.exporters.clean import xml
from workbench.glossary.formats.tbx import FORBIDDEN, SAID
from workbench.model import Status

_CORE = "urn:iso:std:iso:30042:ed-2"
_MIN, _BASIC = "http://www.tbxinfo.net/ns/min", "http://www.tbxinfo.net/ns/basic"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class Category(NamedTuple):
    """A data category: the element that DCA gives it the type of, and the DCT module it is of."""

    name: str
    element: str
    module: str


_SUBJECT = Category("subjectField", "descrip", _MIN)
_DEFINITION = Category("definition", "descrip", _BASIC)
_STATUS = Category("administrativeStatus", "termNote", _MIN)
_SPEECH = Category("partOfSpeech", "termNote", _MIN)
_SOURCE = Category("source", "admin", _BASIC)
_TRANSACTION = Category("transactionType", "transac", _BASIC)

_STATUSES = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}

STYLES = ("dca", "dct", "martif")
"""The dialects: the first is what most programs read of the new standard."""

_Row = dict[str, str]


def write_tbx(frame: pd.DataFrame, path: Path, style: str = STYLES[0]) -> tuple[str, ...]:
    """Write a glossary frame as TBX in one of STYLES; return what it can't hold, in words.

    Rows of one source, id, domain and definition are one entry. One without an id is given one.
    """
    rows: list[_Row] = frame.fillna("").astype(str).to_dict("records")  # type: ignore[assignment]
    writer = _Writer(style)
    taken = {row.get("id", "") for row in rows}
    names = (name for n in count(1) if (name := f"c{n}") not in taken)
    for (_, given, *_), group in _entries(rows).items():
        writer.entry(given or next(names), group)
    tree = etree.ElementTree(writer.root)
    tree.write(str(path), encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return _lost(rows)


def _entries(rows: Iterable[_Row]) -> dict[tuple[str, str, str, str], list[_Row]]:
    entries: dict[tuple[str, str, str, str], list[_Row]] = {}
    for row in rows:
        key = (row["source"], row.get("id", ""), row.get("domain", ""), row.get("definition", ""))
        entries.setdefault(key, []).append(row)
    return entries


def _lost(rows: Iterable[_Row]) -> tuple[str, ...]:
    return (
        ("the name of the file that each row came from",)
        if any(row.get("file") for row in rows)
        else ()
    )


class _Writer:
    def __init__(self, style: str) -> None:
        self._new = style != "martif"
        self._dct = style == "dct"
        self.root, self._body = self._frame(style)

    def entry(self, name: str, rows: list[_Row]) -> None:
        entry = self._add(self._body, "conceptEntry" if self._new else "termEntry", id=xml(name))
        self._say(entry, _SUBJECT, rows[0].get("domain", ""))
        self._say(entry, _DEFINITION, rows[0].get("definition", ""))
        self._term(self._section(entry, "zh"), rows[0]["source"])
        english = self._section(entry, "en")
        for row in rows:
            self._target(self._term(english, row["target"]), row)

    def _target(self, term: etree._Element, row: _Row) -> None:
        status = Status(row["status"])
        self._say(term, _STATUS, _STATUSES[status])
        self._say(term, _SPEECH, row.get("part_of_speech", ""))
        self._say(term, _SOURCE, row.get("authority", ""))
        for note in _notes(row, status):
            self._add(term, "note", note)
        if row.get("changed"):
            group = self._add(term, "transacGrp")
            self._say(group, _TRANSACTION, "modification")
            self._add(group, "date", row["changed"])

    def _section(self, entry: etree._Element, language: str) -> etree._Element:
        section = self._add(entry, "langSec" if self._new else "langSet")
        section.set(_LANGUAGE, language)
        return section

    def _term(self, section: etree._Element, text: str) -> etree._Element:
        term = self._add(section, "termSec" if self._new else "tig")
        self._add(term, "term", text)
        return term

    def _say(self, to: etree._Element, category: Category, text: str) -> None:
        if not text:
            return
        if self._dct:
            etree.SubElement(to, f"{{{category.module}}}{category.name}").text = xml(text)
        else:
            self._add(to, category.element, text, type=category.name)

    def _add(self, to: etree._Element, name: str, text: str = "", **about: str) -> etree._Element:
        made = etree.SubElement(to, f"{{{_CORE}}}{name}" if self._new else name, about)
        made.text = xml(text) if text else None
        return made

    def _frame(self, style: str) -> tuple[etree._Element, etree._Element]:
        if self._new:
            spaces: dict[str | None, str] = {None: _CORE}
            if self._dct:
                spaces |= {"min": _MIN, "basic": _BASIC}
            about = {"type": "TBX-Basic", "style": style}
            # lxml takes the default namespace as None, its stubs don't.
            root = etree.Element(f"{{{_CORE}}}tbx", about, spaces)  # type: ignore[arg-type]
        else:
            root = etree.Element("martif", {"type": "TBX"})
        root.set(_LANGUAGE, "zh")
        header = self._add(root, "tbxHeader" if self._new else "martifHeader")
        described = self._add(self._add(header, "fileDesc"), "sourceDesc")
        self._add(described, "p", "Bilingual Workbench")
        return root, self._add(self._add(root, "text"), "body")


def _notes(row: _Row, status: Status) -> Iterator[str]:
    if row.get("note"):
        yield row["note"]
    if status is Status.FORBIDDEN:
        yield FORBIDDEN
    for name, said in SAID.items():
        if row.get(name):
            yield f"{said}: {row[name]}"
