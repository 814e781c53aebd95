"""Subtitles, SubRip and WebVTT: the Chinese lines of each cue are a turn.

A cue is a turn because what is shown at one time has to be translated for that time; its time is
the turn's label, and no timestamp, since a recording's clock tells no date. The lines in another
language beside the Chinese ones are a translation that is there already: they are left out with
that reason. Nobody is named in most subtitles, and then nobody is invented: a speaker comes from a
voice tag (``<v Name>``), or from ``Name：`` before the text, which holds until the next name.

The transcript's ``text``, in which the places of turns are, is the file's text without its markup
(:mod:`workbench.importers.markup`); its lines are the file's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from workbench.errors import InputError
from workbench.importers import plain
from workbench.importers.cues import Cue, find_cues
from workbench.importers.languages import is_chinese, translations
from workbench.importers.layouts import COLON_LABELS, find_labels
from workbench.importers.lines import Line
from workbench.importers.markup import without_markup
from workbench.importers.names import Identity
from workbench.importers.speakers import identify
from workbench.importers.spoken import Spoken, transcript
from workbench.importers.turns import Part
from workbench.model import Transcript

CREDIT = "subtitle credit"

_CREDIT = re.compile(
    r"[\[【（(]?\s*(?:字幕|时间轴|時間軸|听译|聽譯|压制|壓制)[^：:。，]{0,8}[：:].*"
)
_DASH = re.compile(r"[-–—](?![-–—\d])[ \t\u3000]*")
_FIRST_LINE = re.compile(r"[^\r\n]*")


@dataclass(frozen=True, slots=True)
class _Said:
    """Neighbouring source lines of one cue, as one place; a dash before them: somebody else."""

    time: str
    place: Line
    voice: str
    dashed: bool


def read(path: Path) -> Transcript:
    """Read the Chinese lines of subtitles as turns.

    Raises EmptyFile, UnknownEncoding, InputError where no cue or no Chinese is in it or a time
    can't be read, and OSError.
    """
    text, encoding = plain.decoded(path)
    text, voices = without_markup(text)
    cues, reasons = find_cues(path, text)
    beside = translations(text, cues)
    reasons |= beside | _credits(text, cues)
    heard = list(voices.items())
    said = [part for cue in cues for part in _said(text, cue, reasons, heard)]
    if not any(is_chinese(text, part.place) for part in said):
        problem = f"none of its {len(cues)} cues has Chinese text"
        raise InputError(path, problem, "Give the Chinese subtitles, alone or with the English.")
    layout = "bilingual subtitles" if beside else "subtitles"
    return transcript(text, encoding, layout, list(_spoken(text, said)), reasons)


def _credits(text: str, cues: Sequence[Cue]) -> dict[int, str]:
    rows = (row for cue in cues for row in cue.lines)
    return {row.start: CREDIT for row in rows if _CREDIT.fullmatch(text, row.start, row.end)}


def _said(
    text: str, cue: Cue, without: Container[int], voices: Sequence[tuple[int, str]]
) -> Iterator[_Said]:
    for run in _runs(cue, without):
        heard = dict(voices[_before(voices, cue.start) : _before(voices, run[-1].end)])
        starts = {run[0].start, *(place for place in heard if place > run[0].start)}
        starts |= {row.start for row in run if _DASH.match(text, row.start, row.end)}
        ordered = sorted(starts)
        for start, end in zip(ordered, [*ordered[1:], run[-1].end], strict=True):
            dash = _DASH.match(text, start, end)
            place = _stripped(text, dash.end() if dash else start, end)
            voice = next((heard[v] for v in reversed(heard) if v <= start), "")
            if place.start < place.end:
                yield _Said(cue.time, place, voice, dash is not None)


def _before(voices: Sequence[tuple[int, str]], place: int) -> int:
    return bisect_left(voices, place, key=itemgetter(0))


def _runs(cue: Cue, without: Container[int]) -> list[list[Line]]:
    runs: list[list[Line]] = [[]]
    for row in cue.lines:
        if row.start in without:
            runs.append([])
        else:
            runs[-1].append(row)
    return [run for run in runs if run]


def _stripped(text: str, start: int, end: int) -> Line:
    body = text[start:end]
    return Line(end - len(body.lstrip()), start + len(body.rstrip()))


def _spoken(text: str, said: Sequence[_Said]) -> Iterator[Spoken]:
    rows = [_first_line(text, part.place) for part in said]
    labels = {label.line: label for label in find_labels(text, rows, [COLON_LABELS])[1]}
    named = [*(part.voice for part in said), *(label.label for label in labels.values())]
    people = identify(dict.fromkeys(filter(None, named)))
    speaker = Identity()
    for part in said:
        label = labels.get(part.place.start)
        if label:
            speaker = people[label.label]
        elif part.dashed or part.voice:
            speaker = Identity()
        body = _stripped(text, label.end if label else part.place.start, part.place.end)
        if body.start < body.end:
            turn = Part(part.time, part.place.start, body.start, body.end, body.end)
            yield Spoken(turn, label.label if label else "", people.get(part.voice, speaker))


def _first_line(text: str, place: Line) -> Line:
    found = _FIRST_LINE.match(text, place.start, place.end)
    return Line(place.start, found.end() if found else place.end)
