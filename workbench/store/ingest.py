"""From a transcript that was read to the rows of the project's tables."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workbench.model import Transcript, Turn
from workbench.store.folder import SOURCES, Document
from workbench.text.segmenting import split

Row = dict[str, Any]


def describe(file: Path, data: bytes, transcript: Transcript, taken: Collection[str]) -> Document:
    """Return the record of a new document: its name comes from the file, its hash from the bytes.

    ``taken`` are the names of the documents that the project has already.
    """
    name = _free(file.stem or "document", taken)
    return Document(
        document=name,
        file=f"{SOURCES}/{name}{file.suffix}",
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=transcript.encoding,
        layout=transcript.layout,
    )


def turn_rows(document: Document, transcript: Transcript) -> Iterator[Row]:
    """Return the rows of turns.parquet."""
    for turn in transcript.turns:
        yield {"document": document.document, **asdict(turn), "kind": str(turn.kind)}


def left_out_rows(document: Document, transcript: Transcript) -> Iterator[Row]:
    """Return the rows of left_out.parquet."""
    for part in transcript.left_out:
        yield {"document": document.document, **asdict(part)}


def segment_rows(document: Document, transcript: Transcript) -> Iterator[Row]:
    """Return the rows of segments.parquet.

    An id is made of the file's hash, the turn and the position: the same file gives the same ids
    whatever its name is.
    """
    for turn in transcript.turns:
        for position, (source, start) in enumerate(_sentences(turn)):
            yield {
                "segment": f"{document.sha256[:8]}-{turn.turn:04d}-{position:03d}",
                "document": document.document,
                "turn": turn.turn,
                "position": position,
                "source": source,
                "start": start,
                "end": start + len(source),
            }


def _sentences(turn: Turn) -> Iterator[tuple[str, int]]:
    start = turn.text_start
    for source in split(turn.text):
        yield source, start
        start += len(source)


def _free(name: str, taken: Collection[str]) -> str:
    number = 1
    candidate = name
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
