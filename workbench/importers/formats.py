"""Choose the importer of a file by its suffix. To add a format, add a line to FORMATS."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbench.errors import InputError, UnknownFormat
from workbench.importers import akoma_ntoso, docx, plain, subtitles
from workbench.importers.content import check_content
from workbench.model import Transcript

FORMATS: dict[str, Callable[[Path], Transcript]] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": plain.read,
    ".markdown": plain.read,
    ".docx": docx.read,
    ".xml": akoma_ntoso.read,
    ".srt": subtitles.read,
    ".vtt": subtitles.read,
}


def read(path: Path) -> Transcript:
    """Read a transcript file into turns and what was left out.

    Raises UnknownFormat for a suffix that is not in FORMATS or that the content belies, EmptyFile,
    UnknownEncoding, NoSpeaker, InputError for a folder or a file that is torn or too large, and
    OSError where the file can't be read.
    """
    if path.is_dir():
        remedy = "Give the transcript files in it, each by its name."
        raise InputError(path, "it is a folder, not a file", remedy)
    importer = FORMATS.get(path.suffix.lower())
    if importer is None:
        known = ", ".join(FORMATS)
        problem = f"the suffix {path.suffix!r} is not known"
        raise UnknownFormat(path, problem, f"Known suffixes: {known}.")
    check_content(path)
    return importer(path)
