"""How far a project is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbench.model import State
from workbench.project import Project
from workbench.reports.contents import Contents, contents
from workbench.text.counting import chinese_characters, english_words
from workbench.text.wording import many


@dataclass(frozen=True, slots=True)
class Status:
    """What a project holds and how far its translation is.

    ``characters`` counts the Chinese characters of the sources by state, ``words`` the English
    words of the targets by state.
    """

    contents: Contents
    states: dict[str, int]
    characters: dict[str, int]
    words: dict[str, int]

    def to_json(self) -> dict[str, Any]:
        """Return the status as JSON holds it: the contents' keys and this one's."""
        own = {"states": self.states, "characters": self.characters, "words": self.words}
        return {**self.contents.to_json(), **own}

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
        return "\n".join([head, *rows])


def status(project: Project) -> Status:
    """Return what a project holds and how far its translation is."""
    pairs = project.pairs
    states = [str(state) for state in State]
    grouped = pairs.assign(
        characters=pairs["source"].map(chinese_characters),
        words=pairs["target"].map(english_words),
    ).groupby("state")
    sums = grouped[["characters", "words"]].sum().reindex(states, fill_value=0)
    sizes = grouped.size().reindex(states, fill_value=0)
    counts = {name: {s: int(sums[name][s]) for s in states} for name in ("characters", "words")}
    return Status(contents(project), {s: int(sizes[s]) for s in states}, **counts)
