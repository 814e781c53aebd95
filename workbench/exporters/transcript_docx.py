"""The English transcript as a Word document, see :mod:`workbench.exporters.transcript`.

Speakers are headings, so that the navigation pane lists the turns; questions have a style of
their own; marks are highlighted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.text.paragraph import Paragraph as WordParagraph

from workbench.exporters import docx_file, transcript
from workbench.exporters.format import Corpus
from workbench.exporters.transcript import Paragraph, Part

_QUESTION = "Question"


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write the paragraphs."""
    document = docx_file.new(corpus)
    docx_file.add_style(document, _QUESTION, "Body Text").font.italic = True
    styles = _styles(several=corpus.pairs["document"].nunique() > 1)
    for paragraph in transcript.paragraphs(corpus):
        word = document.add_paragraph()
        docx_file.set_style(word, styles[paragraph.part])
        _write(word, paragraph)
    docx_file.save(document, paths[0])


def _styles(*, several: bool) -> Mapping[Part, str]:
    return {
        Part.TITLE: "Title",
        Part.DOCUMENT: "Heading 1",
        Part.SPEAKER: "Heading 2" if several else "Heading 1",
        Part.QUESTION: _QUESTION,
        Part.SPEECH: "Body Text",
    }


def _write(word: WordParagraph, paragraph: Paragraph) -> None:
    for number, piece in enumerate(paragraph.pieces):
        if number:
            word.add_run(" ")
        run = word.add_run(piece.text)
        if piece.mark:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def count(paths: Sequence[Path]) -> int:
    """Count the words, as white space parts them."""
    document: Document = docx.Document(str(paths[0]))
    return sum(len(paragraph.text.split()) for paragraph in document.paragraphs)


TRANSCRIPT_DOCX = transcript.document(
    name="English transcript, DOCX",
    write=write,
    count=count,
    cleaned="vertical tabs and form feeds became a space, what else XML 1.0 can't hold U+FFFD",
)
