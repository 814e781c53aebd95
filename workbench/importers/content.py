"""See by its first bytes that a file is something else than its suffix says."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import UnknownFormat

_SEEN = 2048
_WORD = "word/"
_AS_DOCX = "Save it as .docx, without a password."
_RENAME = "Give it the suffix {} and try again."


@dataclass(frozen=True, slots=True)
class Sign:
    """How the bytes of a kind of file begin, and the suffixes under which it can be read."""

    pattern: re.Pattern[bytes]
    what: str
    remedy: str
    suffixes: tuple[str, ...] = ()


SIGNS = (
    Sign(re.compile(rb"PK\x03\x04"), "a ZIP archive", "Unpack it first.", (".docx",)),
    Sign(re.compile(rb"\xd0\xcf\x11\xe0"), "an old or a locked Office document", _AS_DOCX),
    Sign(re.compile(rb"%PDF-"), "a PDF document", "Save its text as .txt."),
    Sign(re.compile(rb"\{\\rtf"), "an RTF document", _AS_DOCX),
    Sign(re.compile(rb"<!doctype html|<html", re.I), "a web page", "Save its text as .txt."),
    Sign(re.compile(rb"<\?xml|<akomaNtoso"), "XML", _RENAME.format(".xml"), (".xml",)),
    Sign(re.compile(rb"WEBVTT\b"), "WebVTT subtitles", _RENAME.format(".vtt"), (".vtt", ".srt")),
    Sign(
        re.compile(rb"\d+\s+\d\d:\d\d:\d\d[,.]\d+ *--> *\d\d:"),
        "SubRip subtitles",
        _RENAME.format(".srt"),
        (".srt", ".vtt"),
    ),
)
"""What files are taken for, the first that fits; add a line to know another kind."""


def check_content(path: Path) -> None:
    """Raise UnknownFormat where the content of a file is of another kind than its suffix.

    Raises OSError where the file can't be read.
    """
    with path.open("rb") as file:
        head = file.read(_SEEN)
    start = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    text = start.replace(b"\0", b"").lstrip()  # UTF-16 as ASCII, as far as it is ASCII
    sign = next((sign for sign in SIGNS if sign.pattern.match(text)), None)
    if sign is None or path.suffix.lower() in sign.suffixes:
        return
    what, remedy = sign.what, sign.remedy
    if sign is SIGNS[0] and _is_word(path):
        what, remedy = "a Word document", _RENAME.format(".docx")
    raise UnknownFormat(path, f"it is {what}, not {path.suffix}", remedy)


def _is_word(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.startswith(_WORD) for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        return False
