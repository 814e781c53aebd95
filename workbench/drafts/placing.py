"""Read a draft file, whatever its format, and place its English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from workbench.drafts import exact, running
from workbench.drafts.formats import FORMATS
from workbench.drafts.placement import Opened, Placement, Source
from workbench.errors import EmptyFile, InputError, UnknownEncoding
from workbench.text.counting import chinese_characters, english_words
from workbench.text.encoding import decode


def place(path: Path, sources: Sequence[Source]) -> Placement:
    """Say which English of a file goes to which segment.

    ``sources`` are the segments in order, of one document if the file is running text. Raises
    EmptyFile, UnknownEncoding, InputError for a file that has no English for them, and OSError.
    """
    file = _opened(path)
    form = next((form for form in FORMATS if form.recognises(file)), None)
    if form is not None:
        pairs = form.read(file)
        _require_english(path, (pair.target for pair in pairs))
        return exact.place(file, form.name, pairs, sources)
    if file.text is None:
        remedy = "Save the English as plain text in UTF-8 and try again."
        raise UnknownEncoding(path, "it can't be read as text", remedy)
    _require_english(path, [file.text])
    _require_one(path, sources)
    return running.place(file, sources)


def _opened(path: Path) -> Opened:
    remedy = "Give a file that holds the English translation of the transcript."
    if path.is_dir():
        raise InputError(path, "it is a folder, not a file", remedy)
    data = path.read_bytes()
    if not data.strip():
        raise EmptyFile(path, remedy)
    try:
        return Opened(path, data, decode(data)[0])
    except ValueError:
        return Opened(path, data, None)


def _require_english(path: Path, texts: Iterable[str]) -> None:
    text = "\n".join(texts)
    words, characters = english_words(text), chinese_characters(text)
    if words > characters:
        return
    if characters:
        problem = f"it is Chinese, not English: {characters} characters and {words} English words"
    else:
        problem = "it has no English"
    raise InputError(path, problem, "Give the English translation of the transcript.")


def _require_one(path: Path, sources: Sequence[Source]) -> None:
    documents = list(dict.fromkeys(source.document for source in sources))
    if len(documents) > 1:
        names = ", ".join(documents)
        problem = f"which of the {len(documents)} transcripts it translates isn't said"
        raise InputError(path, problem, f"Name one with --document or document=: {names}.")
