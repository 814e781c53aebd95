"""The rows of the grid: segments with their turns and hints, without what is edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.glossary.forms import accepted
from workbench.glossary.matching import Matcher
from workbench.model import Annotation
from workbench.store.conflicts import Conflict
from workbench.widget.hints import hint
from workbench.widget.messages import Annotation as AnnotationMessage
from workbench.widget.messages import Conflict as ConflictMessage
from workbench.widget.messages import Hint, Question, Row, Terms, Turn
from workbench.widget.questions import asked

_HINTS_KEPT = 5_000
_DOCUMENTS_KEPT = 50


class Rows:
    """The segments of a project in their order, ready to be sent a page at a time.

    ``turns`` and ``segments`` have the columns of TURN_HEADERS and SEGMENTS. They stay columns:
    only what a page asks for is made, which of a large project is next to nothing. ``matcher`` is
    called once there are hints to find.
    """

    def __init__(self, turns: pa.Table, segments: pa.Table, matcher: Callable[[], Matcher]) -> None:
        self._segments = segments
        self._turns = turns
        self._turns_of = lru_cache(_DOCUMENTS_KEPT)(self._find_turns)
        self._matcher = matcher
        self._hints = lru_cache(_HINTS_KEPT)(self._find_hints)
        self._date = lru_cache(_DOCUMENTS_KEPT)(self._find_date)

    def __len__(self) -> int:
        """Return the number of segments."""
        return len(self._segments)

    @cached_property
    def sources(self) -> list[str]:
        """The source texts of all segments."""
        return self._segments["source"].to_pylist()  # type: ignore[no-any-return]

    def source(self, place: int) -> str:
        """Return the source text of one segment, without making all of them."""
        return str(self._segments["source"][place].as_py())

    def dates(self, places: Sequence[int]) -> list[str]:
        """Return the day of each segment at some places, that of its document, or ""."""
        return [self._date(document) for document in self._at(places)["document"].to_pylist()]

    def rows(self, start: int, annotations: Sequence[Annotation]) -> list[Row]:
        """Return the rows from a place in the project on, given where each stands now."""
        rows = self.bare(range(start, start + len(annotations)), annotations)
        for row in rows:
            row["hints"] = self._hints(row["source"], self._date(row["turn"]["document"]))
            row["bare"] = False
        return rows

    def bare(self, places: Sequence[int], annotations: Sequence[Annotation]) -> list[Row]:
        """Return the rows of any places without hints, given where each stands now."""
        segments = self._at(places).to_pylist()
        return [
            self._row(place, segment, annotation)
            for place, segment, annotation in zip(places, segments, annotations, strict=True)
        ]

    def _at(self, places: Sequence[int]) -> pa.Table:
        if not places or places[-1] - places[0] != len(places) - 1:
            return self._segments.take(pa.array(places, pa.int64()))
        return self._segments.slice(places[0], len(places))

    def _row(self, index: int, segment: Mapping[str, Any], annotation: Annotation) -> Row:
        return {
            **annotation_message(annotation),
            "index": index,
            "position": segment["position"],
            "source": segment["source"],
            "turn": self._turns_of(segment["document"])[segment["turn"]],
            "hints": [],
            "findings": [],
            "comments": [],
            "errors": [],
            "bare": True,
        }

    def _find_turns(self, document: str) -> dict[int, Turn]:
        found = self._turns.filter(pc.equal(self._turns["document"], document)).to_pylist()
        questions = asked(found, self._begins(document))
        return {turn["turn"]: _turn(turn, questions.get(turn["turn"])) for turn in found}

    def _begins(self, document: str) -> dict[int, int]:
        """Return the place of the first segment of each turn of a document."""
        places = np.flatnonzero(pc.equal(self._segments["document"], document).to_numpy())
        turns = self._segments["turn"].take(pa.array(places)).to_numpy()
        numbers, first = np.unique(turns, return_index=True)
        return dict(zip(numbers.tolist(), places[first].tolist(), strict=True))

    def _find_hints(self, source: str, date: str) -> list[Hint]:
        return [hint(source, hit) for hit in self._matcher().hits(source, date)]

    def _find_date(self, document: str) -> str:
        """Return the day of a document in ISO 8601, that of its first timestamp; else ""."""
        turns = self._turns_of(document).values()
        first = next((turn["timestamp"] for turn in turns if turn["timestamp"]), "")
        return first.partition("T")[0]

    def terms(self, start: int, stop: int) -> list[Terms]:
        """Return what a page wants to know of the terms of rows before somebody types in them."""
        segments = self._segments.slice(start, stop - start).to_pylist()
        return [
            self._terms(start + number, segment["source"], self._date(segment["document"]))
            for number, segment in enumerate(segments)
        ]

    def _terms(self, index: int, source: str, date: str) -> Terms:
        inside = [hint(source, hit) for hit in self._matcher().nested(source, date)]
        shown = [*self._hints(source, date), *inside]
        targets = {target["target"] for each in shown for target in each["targets"]}
        forms = {target: list(accepted(target)) for target in sorted(targets)}
        return {"index": index, "forms": forms, "nested": inside}


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


def _turn(turn: Mapping[Any, Any], question: Question | None) -> Turn:
    timestamp = turn["timestamp"]
    return {
        "document": turn["document"],
        "turn": turn["turn"],
        "speaker": turn["speaker"],
        "role": turn["role"],
        "outlet": turn["outlet"],
        "kind": turn["kind"],
        "timestamp": timestamp.isoformat() if timestamp else "",
        "question": question,
    }
