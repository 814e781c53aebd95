"""How far a project is."""

from __future__ import annotations

from typing import TypedDict


class Progress(TypedDict):
    """How far the project is: segments and source characters by state, English words in all."""

    segments: dict[str, int]
    characters: dict[str, int]
    words: int
