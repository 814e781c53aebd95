"""A Word document with our page, styles and fonts, saved so that the same text is the same bytes.

Office Open XML: ISO/IEC 29500-1, https://python-docx.readthedocs.io.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pandas as pd
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from workbench.exporters.format import Corpus

LATIN = "Times New Roman"
CHINESE = {"zh-Hans": "SimSun", "zh-Hant": "PMingLiU"}
"""Fonts that every Word has; elsewhere a serif of the system stands in."""

_REGIONS = {"en": "en-US", "zh": "zh-CN", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)  # the earliest moment that a zip file can hold
_MARGIN = Mm(25)
_SIZES = {"Title": 20, "Heading 1": 13, "Heading 2": 12}
_INK = RGBColor(0x1F, 0x2A, 0x44)


def new(corpus: Corpus, *, landscape: bool = False) -> Document:
    """Return an empty document: A4, numbered pages, fonts and languages of the corpus."""
    document = docx.Document()
    _page(document, landscape)
    _defaults(document, corpus)
    _styles(document)
    _number_pages(document)
    _properties(document, corpus)
    return document


def save(document: Document, path: Path) -> None:
    """Write a document with nothing in it that depends on the time of writing."""
    packed = io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(
                zipfile.ZipInfo(name, _EPOCH.timetuple()[:6]),
                old.read(name),
                compress_type=zipfile.ZIP_DEFLATED,
            )


def add_style(document: Document, name: str, base: str) -> Any:
    """Add a paragraph style of our own that is based on another."""
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles[base]
    return style


def set_style(paragraph: Paragraph, name: str) -> None:
    """Give a paragraph the style of a name."""
    # An id is the name without spaces, in the template as in add_style. Setting paragraph.style
    # goes through all styles each time, which makes up most of the time of a long document.
    element: Any = paragraph._p
    element.style = name.replace(" ", "")


def element(tag: str, **attributes: str) -> Any:
    """Return an element of WordprocessingML, its attributes in the same namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _page(document: Document, landscape: bool) -> None:
    section = document.sections[0]
    width, height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = Mm(15) if landscape else _MARGIN
    section.top_margin = section.bottom_margin = Mm(18) if landscape else _MARGIN


def _defaults(document: Document, corpus: Corpus) -> None:
    source, target = corpus.languages.source, corpus.languages.target
    properties = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in (qn("w:rFonts"), qn("w:lang")):
        for found in properties.findall(old):
            properties.remove(found)
    chinese = CHINESE.get(source, CHINESE["zh-Hans"])
    fonts = element("w:rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=chinese, cs=LATIN)
    properties.insert(0, fonts)
    languages = {"val": _REGIONS.get(target, target), "eastAsia": _REGIONS.get(source, source)}
    properties.append(element("w:lang", **languages))
    # Word 2013 and later; below that its title bar says "Compatibility Mode".
    setting = document.settings.element.find(f".//{qn('w:compatSetting')}")
    setting.set(qn("w:val"), "15")


def _styles(document: Document) -> None:
    for name in ("Normal", "Body Text", *_SIZES):
        style: Any = document.styles[name]
        for own in style.element.findall(f".//{qn('w:rFonts')}"):
            own.getparent().remove(own)
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(11)
    body: Any = document.styles["Body Text"]
    body.paragraph_format.space_after = Pt(8)
    body.paragraph_format.line_spacing = 1.25
    for name, size in _SIZES.items():
        heading: Any = document.styles[name]
        heading.font.size, heading.font.bold, heading.font.color.rgb = Pt(size), True, _INK
        heading.paragraph_format.keep_with_next = True
        heading.paragraph_format.space_before = Pt(0 if name == "Title" else 14)
        heading.paragraph_format.space_after = Pt(18 if name == "Title" else 4)


def _number_pages(document: Document) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = element("w:fldSimple", instr="PAGE")
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)


def _properties(document: Document, corpus: Corpus) -> None:
    properties = document.core_properties
    changed = corpus.pairs["changed"].max()
    moment = _EPOCH if pd.isna(changed) else changed.to_pydatetime()
    properties.title = corpus.title[:255]
    properties.author = "; ".join(sorted(set(corpus.pairs["author"]) - {""}))[:255]
    properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = moment.replace(microsecond=0, tzinfo=None)
    properties.language = corpus.languages.target
