"""Counts how far a project is, and keeps count as single segments change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from workbench.model import Annotation, State
from workbench.text.counting import chinese_characters, english_words
from workbench.widget.messages import Progress

_CONFIRMED = frozenset({State.TRANSLATED, State.REVIEWED})


class Tally:
    """Segments and source characters by state, and the words of all targets.

    ``sources`` maps the id of each segment to its source text.
    """

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._characters = {segment: chinese_characters(s) for segment, s in sources.items()}
        self._state = dict.fromkeys(sources, State.UNTRANSLATED)
        self._words = dict.fromkeys(sources, 0)
        self._segments_in = Counter({State.UNTRANSLATED: len(sources)})
        self._characters_in = Counter({State.UNTRANSLATED: sum(self._characters.values())})
        self._all_words = 0

    def take(self, annotations: Iterable[Annotation]) -> None:
        """Count each segment as it stands now."""
        for annotation in annotations:
            segment = annotation.segment
            if segment in self._state:
                self._move(segment, annotation.state)
                words = english_words(annotation.target)
                self._all_words += words - self._words[segment]
                self._words[segment] = words

    def progress(self) -> Progress:
        """Return the counts; every state is there."""
        return {
            "segments": {str(state): self._segments_in[state] for state in State},
            "characters": {str(state): self._characters_in[state] for state in State},
            "words": self._all_words,
        }

    def first_unconfirmed(self) -> int:
        """Return the place of the first segment that is not confirmed; 0 where all are."""
        open_ = (n for n, state in enumerate(self._state.values()) if state not in _CONFIRMED)
        return next(open_, 0)

    def _move(self, segment: str, state: State) -> None:
        before, characters = self._state[segment], self._characters[segment]
        self._segments_in[before] -= 1
        self._characters_in[before] -= characters
        self._segments_in[state] += 1
        self._characters_in[state] += characters
        self._state[segment] = state
