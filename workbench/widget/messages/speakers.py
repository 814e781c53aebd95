"""The table of speakers, with their English names and titles."""

from __future__ import annotations

from typing import Literal, TypedDict


class SpeakerNames(TypedDict):
    """What a speaker is called in English."""

    speaker: str
    name: str
    title: str


class SpeakerRow(SpeakerNames):
    """A speaker of the project's table, with how far what they say is.

    ``done`` of ``segments`` are confirmed, and ``confirmed`` of ``characters``; ``words`` counts
    the English words of their translations.
    """

    role: str
    outlet: str
    segments: int
    done: int
    characters: int
    confirmed: int
    words: int


class SpeakersAnswer(TypedDict):
    """Answers ``speakers``, and ``speaker`` (``names``, a SpeakerNames) once it is on disk."""

    type: Literal["speakers"]
    id: int
    speakers: list[SpeakerRow]
