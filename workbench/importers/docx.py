"""Word documents: their text, paragraph by paragraph, read by the layouts of plain text.

A paragraph is a line, those in tables in reading order; a line break inside a paragraph ends a
line too. Headers, footers, notes and comments stand in other parts of the file and are left out,
as is text that a tracked change deleted or moved away. The places of turns are places in that
text, which is the transcript's ``text``.

Format: ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from workbench.errors import EmptyFile, InputError
from workbench.importers import plain
from workbench.importers.safe_xml import LARGEST, local_name, parse_xml
from workbench.model import Transcript

_MAIN = "word/document.xml"
_RELATIONS = "_rels/.rels"
_MOST_PACKED = 200
"""No document is packed to less than a 200th; what claims to be is made to fill the memory."""

_SMALL = 2**20
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_HIDDEN = frozenset({"del", "moveFrom", "Fallback", "rt", "pPr", "rPr", "tblPr", "sectPr"})
_LINE_END = re.compile(r"[\r\n]")


def read(path: Path) -> Transcript:
    """Read a transcript from a Word document; its ``encoding`` is "docx".

    Raises EmptyFile, NoSpeaker, InputError for a file that is torn, no Word document or too
    large, and OSError.
    """
    data = path.read_bytes()
    if not data:
        raise EmptyFile(path)
    text = "\n".join(_paragraphs(parse_xml(path, _main_part(path, data)).getroot()))
    if not text.strip():
        raise EmptyFile(path)
    return plain.parsed(path, text, "docx")


def _main_part(path: Path, data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            name = _main_name(path, archive) if _RELATIONS in names else _MAIN
            if name not in names:
                problem = "it is a ZIP archive without the text of a Word document"
                raise InputError(path, problem, "Save it from a word processor as .docx.")
            return _member(path, archive, name)
    except _UNREADABLE as error:
        problem = f"it is no Word document, or a torn or locked one: {error}"
        raise InputError(path, problem, "Save it again as .docx, without a password.") from error


def _main_name(path: Path, archive: zipfile.ZipFile) -> str:
    relations = parse_xml(path, _member(path, archive, _RELATIONS)).getroot()
    targets = (
        part.get("Target", "")
        for part in relations
        if part.get("Type", "").endswith("/officeDocument")
    )
    return next(targets, _MAIN).lstrip("/")


def _member(path: Path, archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        data = member.read(LARGEST + 1)
    packed = archive.getinfo(name).compress_size
    if len(data) > LARGEST or len(data) > max(_SMALL, _MOST_PACKED * packed):
        problem = f"{name} in it unpacks to more than a document holds"
        raise InputError(path, problem, "Copy its text into a new document.")
    return data


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """Return the paragraphs in the order of reading; one inside another (a text box) follows it."""
    for paragraph in root.iter("{*}p"):
        if local_name(paragraph) == "p" and not _is_hidden(paragraph):
            yield "".join(_characters(paragraph))


def _is_hidden(element: etree._Element) -> bool:
    return any(local_name(above) in _HIDDEN for above in element.iterancestors())


def _characters(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = local_name(child)
        if name == "t":
            yield _LINE_END.sub(" ", child.text or "")
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name not in _HIDDEN and name != "p":
            yield from _characters(child)
