"""A draft to start from: its English as edits like any other, on segments that have none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from workbench.drafts import DraftReport, Placement, place
from workbench.drafts.placement import Source
from workbench.drafts.report import report
from workbench.errors import ProjectError
from workbench.model import SEGMENTS, Annotation, Edit, State
from workbench.store import ingest, tables, ulid
from workbench.store.creation import Incoming
from workbench.store.update import Writer
from workbench.wording import Wording


@dataclass(frozen=True, slots=True)
class Drafted:
    """Edits that are not written yet, and what to say once they are."""

    edits: tuple[Edit, ...]
    reports: tuple[DraftReport, ...]


def place_new(targets: Sequence[Path], incoming: Sequence[Incoming]) -> list[Placement]:
    """Place drafts of transcripts that no project has yet, before anything is written.

    As many drafts as transcripts are taken in their order; else each is tried on all of them.
    Raises as :func:`workbench.drafts.place`.
    """
    if not targets:
        return []
    parts = [_new_sources(part) for part in incoming]
    if len(targets) == len(parts):
        return [place(path, part) for path, part in zip(targets, parts, strict=True)]
    every = [source for part in parts for source in part]
    return [place(path, every) for path in targets]


def place_on(path: Path, segments: pa.Table, document: str | None) -> Placement:
    """Place a draft of one document of a project, or of the one that there is.

    Raises ProjectError for a document that there is none of, and as :func:`workbench.drafts.place`.
    """
    sources = _sources(segments)
    documents = list(dict.fromkeys(source.document for source in sources))
    if document is None:
        return place(path, sources)
    if document not in documents:
        raise ProjectError(
            Wording(
                "The project has no transcript '{document}'. It has: {documents}.",
                document=str(document),
                documents=", ".join(documents),
            )
        )
    return place(path, [source for source in sources if source.document == document])


def draft(
    placements: Iterable[Placement],
    standing: Callable[[str], Annotation],
    author: str,
    client: str,
    origin: str | None = None,
) -> Drafted:
    """Make edits of what placements have for segments without a translation.

    ``standing`` tells where a segment stands. Whoever translated one or decided on one is never
    overwritten. The edits' origin is ``origin``, or else the name of the file.
    """
    edits: dict[str, Edit] = {}
    reports = []
    for placement in placements:
        writer = Writer(author, client, origin or placement.file.name)
        fresh = {
            segment: _edit(standing(segment), text, writer)
            for segment, text in placement.targets.items()
            if segment not in edits and _is_open(standing(segment))
        }
        edits |= fresh
        reports.append(report(placement, writer.origin, frozenset(fresh)))
    return Drafted(tuple(edits.values()), tuple(reports))


def _is_open(now: Annotation) -> bool:
    return now.state is State.UNTRANSLATED and not now.target.strip()


def _edit(now: Annotation, text: str, writer: Writer) -> Edit:
    who = (writer.author, writer.client, writer.origin)
    return Edit(ulid.new(), "target", now.segment, text, now.edit, *who)


def _new_sources(part: Incoming) -> list[Source]:
    return _sources(tables.table(ingest.segment_rows(part.document, part.transcript), SEGMENTS))


def _sources(segments: pa.Table) -> list[Source]:
    names = ("segment", "document", "turn", "source")
    columns = (segments[name].to_pylist() for name in names)
    return [Source(*row) for row in zip(*columns, strict=True)]
