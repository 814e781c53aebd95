"""The English transcript as paragraphs to read, whatever file they are written to.

A turn begins with who speaks: name and title at the first mention in a document, later the bare
name. Its paragraphs are those of the source; a line break inside a target begins one more. Where
a segment has nothing that goes out stands a mark, so that no gap is read over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import groupby
from typing import Any

import pandas as pd

from workbench.exporters.clean import xml
from workbench.exporters.format import Choice, Corpus, Format, one_file
from workbench.exporters.pairs import NOT_CHOSEN, left_out, why_not
from workbench.model import Kind, State

STATES = (State.DRAFT, State.NEEDS_WORK, State.TRANSLATED, State.REVIEWED)
"""All that has a text and was not rejected; the report counts what nobody has confirmed."""


class Part(StrEnum):
    """What a paragraph is in a transcript."""

    TITLE = "title"
    DOCUMENT = "document"
    SPEAKER = "speaker"
    QUESTION = "question"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one segment in a paragraph, or the mark in its place."""

    text: str
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; the pieces stand with a space between them."""

    part: Part
    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


def choose(frame: pd.DataFrame, states: Collection[State]) -> Choice:
    """Keep every segment of the source; what does not go out is left out and has a mark."""
    reasons = why_not(frame, states)
    marked = frame.assign(mark=[_mark(reason) for reason in reasons])
    return marked[marked["source"] != ""].reset_index(drop=True), left_out(frame, reasons)


def _mark(reason: str) -> str:
    if reason.endswith(NOT_CHOSEN):
        return f"[left out: {reason.removesuffix(NOT_CHOSEN)}]"
    return "[untranslated]" if reason else ""


def paragraphs(corpus: Corpus) -> Iterator[Paragraph]:
    """Return the paragraphs of a transcript: titles, speakers and what they say."""
    if corpus.title.strip():
        yield _line(Part.TITLE, corpus.title)
    documents = groupby(_rows(corpus), key=lambda row: row["document"])
    several = corpus.pairs["document"].nunique() > 1
    for document, rows in documents:
        if several:
            yield _line(Part.DOCUMENT, document)
        yield from _document(corpus, rows)


def _rows(corpus: Corpus) -> Iterator[dict[str, Any]]:
    columns = ("document", "turn", "paragraph", "speaker", "kind", "target", "mark")
    for values in zip(*(corpus.pairs[column] for column in columns), strict=True):
        yield dict(zip(columns, values, strict=True))


def _document(corpus: Corpus, rows: Iterator[dict[str, Any]]) -> Iterator[Paragraph]:
    mentioned: set[str] = set()
    for _, of_turn in groupby(rows, key=lambda row: str(row["turn"])):
        turn = list(of_turn)
        speaker, kind = turn[0]["speaker"], turn[0]["kind"]
        if speaker:
            yield _line(Part.SPEAKER, called(corpus, speaker, first=speaker not in mentioned))
            mentioned.add(speaker)
        part = Part.QUESTION if kind == Kind.QUESTION else Part.SPEECH
        for _, of_paragraph in groupby(turn, key=lambda row: row["paragraph"]):
            yield from _paragraph(part, of_paragraph)


def called(corpus: Corpus, speaker: str, *, first: bool) -> str:
    """Return what a speaker is called: the name, with the title at the first mention."""
    name, title = corpus.speakers.get(speaker, ("", ""))
    name = name or speaker
    return f"{name}, {title}" if first and title else name


def _paragraph(part: Part, rows: Iterator[dict[str, Any]]) -> Iterator[Paragraph]:
    pieces: list[Piece] = []
    for row in rows:
        if row["mark"]:
            pieces.append(Piece(row["mark"], mark=True))
            continue
        first, *more = (line.strip() for line in row["target"].splitlines() if line.strip())
        pieces.append(Piece(first))
        for line in more:
            yield Paragraph(part, tuple(pieces))
            pieces = [Piece(line)]
    yield Paragraph(part, tuple(pieces))


def _line(part: Part, text: str) -> Paragraph:
    return Paragraph(part, (Piece(" ".join(text.split())),))


def expected(corpus: Corpus) -> int:
    """Count the words that a transcript must have, as white space parts them."""
    return sum(len(str(paragraph).split()) for paragraph in paragraphs(corpus))


def notes(corpus: Corpus) -> tuple[str, ...]:
    """Say that there are marks, and which speakers have no English name."""
    said = []
    if (corpus.pairs["mark"] != "").any():
        said.append("A mark such as [untranslated] stands where a segment was left out.")
    return (*said, *unnamed(corpus))


def unnamed(corpus: Corpus) -> tuple[str, ...]:
    """Say which speakers have no English name and so stand as in the source."""
    speakers = [s for s in dict.fromkeys(corpus.pairs["speaker"]) if s]
    missing = [s for s in speakers if not corpus.speakers.get(s, ("", ""))[0]]
    if not missing:
        return ()
    return (
        f"No English name is known of {', '.join(missing)}: they stand as in the source. "
        "Give names with: workbench speakers PROJECT --set FILE.csv",
    )


document = partial(
    Format,
    files=one_file,
    clean=xml,
    states=STATES,
    choose=choose,
    unit="segment",
    counted="words",
    expected=expected,
    notes=notes,
)
"""The format of a transcript, whatever kind of file holds it."""
