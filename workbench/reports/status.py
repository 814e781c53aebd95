"""How far a project is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.model import CONFIRMED, State
from workbench.project import Project
from workbench.reports.contents import Contents, contents
from workbench.text.counting import chinese_characters, english_words
from workbench.text.wording import many


@dataclass(frozen=True, slots=True)
class Status:
    """What a project holds and how far its translation is.

    ``characters`` counts the Chinese characters of the sources by state, ``words`` the English
    words of the targets by state. ``speakers`` has, in order of appearance, each speaker's
    characters, how many of them are confirmed, and words.
    """

    contents: Contents
    states: dict[str, int]
    characters: dict[str, int]
    words: dict[str, int]
    speakers: tuple[dict[str, Any], ...]

    def to_json(self) -> dict[str, Any]:
        """Return the status as JSON holds it: the contents' keys and this one's."""
        own = {"states": self.states, "characters": self.characters, "words": self.words}
        return {**self.contents.to_json(), **own, "speakers": list(self.speakers)}

    def __str__(self) -> str:
        """Say it in some lines."""
        rows = [
            f"  {state:<13}{self.states[state]:>7} sentences {self.characters[state]:>9} "
            f"characters {self.words[state]:>8} words"
            for state in self.states
        ]
        c = self.contents
        head = (
            f"{c.project}: {many(c.documents, 'document')}, {many(c.turns, 'turn')}, "
            f"{many(c.segments, 'sentence')}."
        )
        spoken = [
            f"  {_share(each):>4} of {each['characters']:>7} characters {each['words']:>8} words  "
            f"{each['speaker']}"
            for each in self.speakers
        ]
        return "\n".join([head, *rows, "Confirmed by speaker:", *spoken])


def _share(speaker: dict[str, Any]) -> str:
    return f"{speaker['confirmed'] * 100 // max(speaker['characters'], 1)} %"


def status(project: Project) -> Status:
    """Return what a project holds and how far its translation is."""
    pairs = project.pairs
    states = [str(state) for state in State]
    counted = pairs.assign(
        characters=pairs["source"].map(chinese_characters),
        words=pairs["target"].map(english_words),
    )
    grouped = counted.groupby("state")
    sums = grouped[["characters", "words"]].sum().reindex(states, fill_value=0)
    sizes = grouped.size().reindex(states, fill_value=0)
    counts = {name: {s: int(sums[name][s]) for s in states} for name in ("characters", "words")}
    return Status(
        contents(project), {s: int(sizes[s]) for s in states}, **counts, speakers=_speakers(counted)
    )


def _speakers(counted: pd.DataFrame) -> tuple[dict[str, Any], ...]:
    confirmed = counted["characters"].where(counted["state"].isin(CONFIRMED), 0)
    grouped = counted.assign(confirmed=confirmed).groupby("speaker", sort=False)
    sums = grouped[["characters", "confirmed", "words"]].sum()
    return tuple(
        {"speaker": str(speaker), **{str(name): int(count) for name, count in row.items()}}
        for speaker, row in sums.to_dict("index").items()
    )
