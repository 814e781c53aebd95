r"""The English transcript as plain text: UTF-8, one line a paragraph, lines ended by ``\n``.

The speaker's line ends in a colon, and what is said follows on the next. An empty line ends a
paragraph. See :mod:`workbench.exporters.transcript`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from workbench.exporters import transcript
from workbench.exporters.format import Corpus
from workbench.exporters.transcript import Part


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write the paragraphs."""
    with paths[0].open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(_lines(corpus))


def _lines(corpus: Corpus) -> Iterator[str]:
    before: Part | None = None
    for paragraph in transcript.paragraphs(corpus):
        if before not in (None, Part.SPEAKER):
            yield "\n"
        yield f"{paragraph}:\n" if paragraph.part is Part.SPEAKER else f"{paragraph}\n"
        before = paragraph.part


def count(paths: Sequence[Path]) -> int:
    """Count the words, as white space parts them."""
    return len(paths[0].read_bytes().decode("utf-8").split())


TRANSCRIPT_TXT = transcript.document(
    name="English transcript, plain text",
    write=write,
    count=count,
    cleaned="vertical tabs and form feeds became a space, other control characters U+FFFD",
)
