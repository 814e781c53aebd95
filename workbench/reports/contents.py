"""What was understood of a project's transcripts and glossaries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from workbench.drafts import DraftReport
from workbench.importers import INVISIBLE
from workbench.project import Project
from workbench.reports.glossary import GlossaryReport
from workbench.text.wording import many

_LISTED = 30


@dataclass(frozen=True, slots=True)
class Contents:
    """What was understood of a project's transcripts.

    ``left_out`` lists what a reader of the page would see and the project leaves out, as dicts
    with document, line, text and reason. ``doubtful`` lists, with label besides, the lines of the
    transcripts taken in last that look like a speaker's label and were not believed;
    ``glossaries`` tells how those taken in last were read, ``drafts`` what came of English drafts
    loaded with them.
    """

    project: str
    documents: int
    turns: int
    speakers: int
    segments: int
    terms: int
    left_out: tuple[dict[str, Any], ...]
    doubtful: tuple[dict[str, Any], ...]
    kinds: dict[str, int]
    speakers_table: tuple[dict[str, Any], ...]
    characters: int
    glossaries: tuple[dict[str, Any], ...]
    drafts: tuple[DraftReport, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the contents as JSON holds them."""
        return asdict(self)

    def __str__(self) -> str:
        """Say it in some lines."""
        kinds = ", ".join(f"{count} {kind}" for kind, count in self.kinds.items())
        lines = [
            f"{self.project}: {many(self.turns, 'turn')} ({kinds}), "
            f"{many(self.speakers, 'speaker')}, {many(self.segments, 'sentence')}, "
            f"{many(self.terms, 'term')}.",
            *(f"  {_speaker(row)}" for row in self.speakers_table),
            f"Left out, {many(len(self.left_out), 'line')}" + (":" if self.left_out else "."),
            *_left_out(self.left_out),
            *_doubtful(self.doubtful),
            f"Turns and what was left out cover all {self.characters:,} characters of the files, "
            "each once.",
            *map(_glossary, self.glossaries),
            *map(str, self.drafts),
        ]
        return "\n".join(lines)


def contents(project: Project) -> Contents:
    """Return what was understood of a project's transcripts."""
    turns, left_out = project.turns, project.left_out
    visible = left_out[~left_out["reason"].isin(INVISIBLE)]
    return Contents(
        project=project.name,
        documents=len(project.marker.documents),
        turns=len(turns),
        speakers=turns.loc[turns["speaker"] != "", "speaker"].nunique(),
        segments=len(project.segments),
        terms=project.glossary["source"].nunique(),
        left_out=tuple(_records(visible[["document", "line", "text", "reason"]])),
        doubtful=tuple({"document": name, **asdict(line)} for name, line in project.doubtful),
        kinds=dict(Counter(turns["kind"])),
        speakers_table=tuple(_speakers(turns)),
        characters=_covered(turns) + _covered(left_out),
        glossaries=tuple(GlossaryReport(reading).summary() for reading in project.readings),
        drafts=project.drafts,
    )


def _speakers(turns: pd.DataFrame) -> list[dict[str, Any]]:
    first = turns[turns["speaker"] != ""].groupby("speaker", sort=False)
    frame = first.agg(role=("role", "first"), outlet=("outlet", "first"), turns=("turn", "size"))
    return _records(frame.reset_index())


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]


def _speaker(row: dict[str, Any]) -> str:
    about = "、".join(filter(None, (row["outlet"], row["role"])))
    times = many(row["turns"], "turn")
    return f"{row['speaker']} ({about}): {times}" if about else f"{row['speaker']}: {times}"


def _left_out(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Say what was left out; of many lines for one reason, the first."""
    seen: Counter[str] = Counter()
    for row in rows:
        seen[row["reason"]] += 1
        if seen[row["reason"]] <= _LISTED:
            yield f"  line {row['line']}: {_short(row['text'])} ({row['reason']})"
    for reason, count in seen.items():
        if count > _LISTED:
            yield f"  and {count - _LISTED} more lines ({reason})"


def _doubtful(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    if rows:
        yield f"Look at first, labels of speakers that may have been missed ({len(rows)}):"
    for row in rows[:_LISTED]:
        yield f"  line {row['line']}: {_short(row['text'])} ({row['reason']})"
    if len(rows) > _LISTED:
        yield f"  and {len(rows) - _LISTED} more lines"


def _covered(spans: pd.DataFrame) -> int:
    return int((spans["end"] - spans["start"]).sum())


def _glossary(summary: dict[str, Any]) -> str:
    return (
        "Glossary {file}: {terms} terms with {targets} targets; {cleaned} rows cleaned, {left_out} "
        "left out. For each: workbench glossary check {file}"
    ).format(**summary)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"
