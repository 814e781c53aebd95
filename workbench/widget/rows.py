"""The rows of the grid: segments with their turns and hints, without what is edited."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pandas as pd

from workbench.glossary.matching import Matcher
from workbench.model import Annotation, Hit
from workbench.store.conflicts import Conflict
from workbench.widget.messages import Annotation as AnnotationMessage
from workbench.widget.messages import Conflict as ConflictMessage
from workbench.widget.messages import Hint, Row, Turn
from workbench.widget.offsets import utf16

_HINTS_KEPT = 5_000
_TURNS_KEPT = 5_000

_Key = tuple[str, int]
"""Document and turn."""


class Rows:
    """The segments of a project in their order, ready to be sent a page at a time.

    ``turns`` and ``segments`` have the columns of TURNS and SEGMENTS.
    """

    def __init__(self, turns: pd.DataFrame, segments: pd.DataFrame, matcher: Matcher) -> None:
        self.ids: list[str] = segments["segment"].tolist()
        self.sources: list[str] = segments["source"].tolist()
        self._positions: list[int] = segments["position"].tolist()
        self._keys = _keys(segments)
        # Only the turns that a page asks for are made: of a large project that is next to none.
        self._turns = turns
        self._turn_places = {key: place for place, key in enumerate(_keys(turns))}
        self._turn = lru_cache(_TURNS_KEPT)(self._find_turn)
        self._matcher = matcher
        self._hints = lru_cache(_HINTS_KEPT)(self._find_hints)

    def __len__(self) -> int:
        """Return the number of segments."""
        return len(self.ids)

    def row(self, index: int, annotation: Annotation) -> Row:
        """Return the row at a place in the project, as it stands now."""
        return {
            **annotation_message(annotation),
            "index": index,
            "position": self._positions[index],
            "source": self.sources[index],
            "turn": self._turn(self._keys[index]),
            "hints": self._hints(self.sources[index]),
        }

    def _find_turn(self, key: _Key) -> Turn:
        place = self._turn_places[key]
        return _turn(self._turns.iloc[place : place + 1].to_dict("records")[0])

    def _find_hints(self, source: str) -> list[Hint]:
        return [_hint(source, hit) for hit in self._matcher.hits(source)]


def _keys(frame: pd.DataFrame) -> list[_Key]:
    return list(zip(frame["document"].tolist(), frame["turn"].tolist(), strict=True))


def annotation_message(annotation: Annotation) -> AnnotationMessage:
    """Return an annotation as the page is told of it."""
    return {
        "segment": annotation.segment,
        "target": annotation.target,
        "state": str(annotation.state),
        "author": annotation.author,
        "changed": annotation.changed.isoformat() if annotation.changed else "",
        "note": annotation.note,
        "edit": annotation.edit,
    }


def conflict_message(conflict: Conflict, index: int, client: str) -> ConflictMessage:
    """Return a conflict as the page of a client is told of it."""
    mine, theirs = conflict.ours, conflict.theirs
    if client == conflict.clients[1]:
        mine, theirs = theirs, mine
    return {
        "segment": conflict.segment,
        "index": index,
        "own": client in conflict.clients,
        "mine": annotation_message(mine),
        "theirs": annotation_message(theirs),
        "settles_on": str(conflict.settled_on(client)),
    }


def _turn(turn: Mapping[Any, Any]) -> Turn:
    timestamp = turn["timestamp"]
    return {
        "document": turn["document"],
        "turn": turn["turn"],
        "speaker": turn["speaker"],
        "role": turn["role"],
        "outlet": turn["outlet"],
        "kind": turn["kind"],
        "timestamp": "" if pd.isna(timestamp) else timestamp.isoformat(),
    }


def _hint(source: str, hit: Hit) -> Hint:
    return {
        "start": utf16(source, hit.start),
        "end": utf16(source, hit.end),
        "source": hit.term.source,
        "targets": [
            {
                "target": target.target,
                "status": str(target.status),
                "domain": target.domain,
                "note": target.note,
            }
            for target in hit.term.targets
        ],
    }
