"""From what was said by whom to the turns of a transcript, whatever the format of its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.importers import timestamps
from workbench.importers.kinds import kinds
from workbench.importers.names import Identity
from workbench.importers.tiling import check_tiling, left_out
from workbench.importers.timestamps import Stamp
from workbench.importers.turns import Part
from workbench.model import Transcript, Turn


@dataclass(frozen=True, slots=True)
class Spoken:
    """A part of the text with its speaker; ``label`` is that of its first part, which may ask."""

    part: Part
    label: str
    speaker: Identity


def transcript(
    text: str,
    encoding: str,
    layout: str,
    spoken: Sequence[Spoken],
    reasons: Mapping[int, str] | None = None,
) -> Transcript:
    """Return the transcript of a text, what no turn covers listed with its reason.

    ``reasons`` gives the reason for a line by the place where it starts; page furniture otherwise.
    """
    turns = _turns(text, spoken)
    made = Transcript(text, encoding, layout, turns, left_out(text, turns, reasons or {}))
    check_tiling(made)
    return made


def _turns(text: str, spoken: Sequence[Spoken]) -> tuple[Turn, ...]:
    days = _days(text, spoken)
    texts = [text[each.part.text_start : each.part.text_end] for each in spoken]
    found = kinds([each.speaker for each in spoken], [each.label for each in spoken], texts)
    return tuple(
        Turn(
            turn=number,
            speaker=each.speaker.name,
            role=each.speaker.role,
            outlet=each.speaker.outlet,
            kind=kind,
            timestamp=each.part.stamp.moment(day) if each.part.stamp else None,
            label=each.part.label,
            text=said,
            start=each.part.start,
            text_start=each.part.text_start,
            text_end=each.part.text_end,
            end=each.part.end,
        )
        for number, (each, said, kind, day) in enumerate(
            zip(spoken, texts, found, days, strict=True), start=1
        )
    )


def _days(text: str, spoken: Sequence[Spoken]) -> list[date | None]:
    """Return the day that a bare time of each turn belongs to: the last one named before it.

    Where none is, it is the first one named behind it.
    """
    stamps = [each.part.stamp for each in spoken]
    first = next((stamp.day for stamp in stamps if stamp and stamp.day), None)
    if first is None and _is_elapsed(stamps):
        return [None] * len(spoken)
    day = timestamps.any_day(text[: spoken[0].part.text_start]) or first
    days = []
    for stamp in stamps:
        day = (stamp.day if stamp else None) or day
        days.append(day)
    return days


def _is_elapsed(stamps: list[Stamp | None]) -> bool:
    # A recording's clock starts at 00:00; no briefing starts at midnight.
    first = next((stamp for stamp in stamps if stamp), None)
    return first is not None and first.clock.hour == 0
