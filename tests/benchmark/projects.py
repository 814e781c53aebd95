"""Projects of any size from invented text: the sample briefing's sentences, repeated and varied."""

import random
import re
from collections.abc import Iterator
from itertools import count, cycle, islice
from pathlib import Path

import workbench
from workbench import importers, sample
from workbench.model import Edit
from workbench.store import ulid
from workbench.text.segmenting import split

DOCUMENT = 1_000
"""Segments of one transcript: a long day of briefings."""

BATCH = 1_000
"""Most edits that are written at once where many are made before the clock runs."""


def make(folder: Path, segments: int) -> workbench.Project:
    """Make a project as a person does: from transcripts and a glossary, written to files first.

    The numbers in the sentences are others each time, as they would be in other briefings.
    """
    folder.mkdir(parents=True, exist_ok=True)
    spoken = _turns(random.Random(segments))
    transcripts = []
    for number, start in enumerate(range(0, segments, DOCUMENT), start=1):
        path = folder / f"briefing-{number:03d}.txt"
        path.write_text(_transcript(spoken, min(DOCUMENT, segments - start)), encoding="utf-8")
        transcripts.append(path)
    project = workbench.create(folder / "project", transcripts, [sample.GLOSSARY])
    if len(project.segments) != segments:
        raise RuntimeError(f"{len(project.segments)} segments were made instead of {segments}")
    return project


def ready(folder: Path, segments: int, edits: int = 0) -> Path:
    """Return a closed project of a size with so many edits, made the first time it is asked for."""
    place = folder / f"{segments}-segments-{edits}-edits"
    if not place.exists():
        project = make(place, segments)
        edit(project, edits)
        project.close()
    return place / "project"


def edit(project: workbench.Project, edits: int) -> None:
    """Translate a project's segments, round after round, until so many edits are in its log."""
    made = _edits(project)
    # Each edit is based on the one before it, so no segment may be twice in a batch.
    batch = min(BATCH, len(project.segments))
    for start in range(0, edits, batch):
        project.log.append(islice(made, min(batch, edits - start)))
    project.changed()
    project.close()


def one_edit(project: workbench.Project, segment: str, text: str) -> Edit:
    """Return an edit of a target as the page makes it."""
    based_on = project.log.annotation(segment).edit
    return Edit(
        ulid.new(), "target", segment, text, based_on, project.author, project.client, "editor"
    )


def _edits(project: workbench.Project) -> Iterator[Edit]:
    english = [line for line in sample.REFERENCE.read_text("utf-8").splitlines() if line]
    segments = project.segments["segment"].tolist()
    for number, segment in enumerate(cycle(segments)):
        yield one_edit(project, segment, f"{english[number % len(english)]} ({number})")


def _turns(chance: random.Random) -> Iterator[tuple[str, list[str]]]:
    turns = [(turn.label, split(turn.text)) for turn in importers.read(sample.BRIEFING).turns]
    for label, sentences in cycle(turns):
        yield label, [_varied(sentence, chance) for sentence in sentences]


def _varied(sentence: str, chance: random.Random) -> str:
    return re.sub(r"\d", lambda _: str(chance.randint(1, 9)), sentence)


def _transcript(turns: Iterator[tuple[str, list[str]]], segments: int) -> str:
    lines = ["文字实录", ""]
    seconds = count(10 * 3600, 20)
    while segments > 0:
        label, sentences = next(turns)
        taken = sentences[:segments]
        segments -= len(taken)
        moment = next(seconds)
        time = f"{moment // 3600:02d}:{moment // 60 % 60:02d}:{moment % 60:02d}"
        lines.append(f"  • [{label}]{''.join(taken)}2025-05-14 {time}")
    return "\n".join(lines) + "\n"
