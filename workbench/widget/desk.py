"""One project as the page sees it, whoever asks and over whatever line."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from workbench import speakers
from workbench.checks import waivers
from workbench.glossary.matching import Matcher
from workbench.model import Annotation, Edit
from workbench.project import Project
from workbench.store import ulid
from workbench.widget import messages
from workbench.widget.judged import Judged
from workbench.widget.judging import Judging
from workbench.widget.people import WITHIN, others
from workbench.widget.query import Searched, SpeakerOfEach, speakers_of
from workbench.widget.remarked import Remarked, in_characters
from workbench.widget.rows import Rows, annotation_message, conflict_message
from workbench.widget.tally import Tally, known_places
from workbench.widget.texts import Texts

_log = logging.getLogger(__name__)

ABOVE, BELOW = 15, 25
"""Rows of an opening before the one to begin at, and from it on: a screen of each."""

OnProgress = Callable[[messages.Progress], None]


class Desk:
    """Rows, edits and changes of one project.

    Comms come in threads of their own while a cell runs, so that every method holds a lock.
    ``on_progress`` are called after each change of the counts.
    """

    _matcher: Matcher | None
    _tally: Tally | None
    _searched: Searched | None
    _speakers: SpeakerOfEach | None

    def __init__(self, project: Project) -> None:
        self.project = project
        self.on_progress: list[OnProgress] = []
        self.lock = threading.RLock()
        self.judging = Judging(lambda: self._judged, self.still)
        self._life = ulid.new()
        self._load()

    def __len__(self) -> int:
        """Return the number of segments."""
        return len(self._rows)

    def hello(self, author: str = "") -> tuple[messages.Project, str]:
        """Return the project and the mark to ask for later changes with.

        ``author`` is who asks; unless given, the project's.
        """
        with self.fresh():
            return self._told(author), self._mark(self._counted)

    @property
    def matcher(self) -> Matcher:
        """The matcher of the glossary, of which the hints are."""
        with self.lock:
            if self._matcher is None:
                self._matcher = self.project.matcher()
            return self._matcher

    @contextmanager
    def still(self) -> Iterator[None]:
        """Keep the segments as they are today, whatever other threads do.

        Nothing may be written meanwhile: what follows an edit waits for other locks.
        """
        with self.lock, self.project.log.still():
            self._follow()
            yield

    @contextmanager
    def fresh(self) -> Iterator[None]:
        """Take in what others have written; from then on keep the segments as ``still`` does.

        Not to be called while they are still: who observes the progress is told, and may write.
        """
        with self.lock:
            self._look()
            with self.still():
                yield

    def shape(self) -> str:
        """Return what is another text once there are other segments; indexes are of these."""
        with self.still():
            return self.project.log.shape

    def opening(self, at: int | None = None) -> messages.Opening:
        """Return what a page shows first: the project, and the rows about the one to begin at.

        That is the first which is not confirmed, unless ``at`` says another. The rows are bare:
        reading the glossary takes longer than all else, and hints come in a moment.
        """
        with self.fresh():
            project = self._told("")
            first = project["first"] if at is None else min(at, len(self) - 1)
            return {"project": project, "rows": self.glance(range(first - ABOVE, first + BELOW))}

    def glance(self, places: Iterable[int]) -> list[messages.Row]:
        """Return rows as they stand, without what takes longer: hints, findings and remarks.

        Places are in order; what lies outside the project is left out.
        """
        self.judging.look()
        with self.still():
            within = [place for place in places if 0 <= place < len(self._rows)]
            return self._rows.bare(within, self._annotations(within))

    def rows(self, start: int, stop: int) -> list[messages.Row]:
        """Return the rows of a half-open range; what lies outside the project is left out."""
        self.judging.look()
        with self.still():
            indexes = range(max(start, 0), min(stop, len(self._rows)))
            rows = self._rows.rows(indexes.start, self._annotations(indexes))
            for row in rows:
                row["findings"] = self._judged.told(row["index"])
                if self._remarked.knows(row["segment"]):
                    said = self._remarked.of(row["segment"], row["source"], row["target"])
                    row["comments"], row["errors"] = said["comments"], said["errors"]
            return rows

    def terms(self, start: int, stop: int) -> list[messages.Terms]:
        """Return what the page has to know of the terms of a half-open range of rows."""
        with self.still():
            return self._rows.terms(max(start, 0), min(stop, len(self._rows)))

    def glossary(self) -> str:
        """Return the mark of the glossary, of which the hints are from now on."""
        with self.lock:
            if self.project.glossary_mark() != self._glossary:
                self._load_glossary()
            return self._glossary

    def save(
        self, edits: Iterable[messages.Edit], client: str, author: str = ""
    ) -> list[messages.Annotation]:
        """Write edits durably and return where their segments stand.

        Unless given, ``author`` is the project's. Raises EditError or OSError; then nothing was
        written.
        """
        made = [self._signed(edit, client, author or self.project.author) for edit in edits]
        made = [replace(edit, value=in_characters(edit)) for edit in made]
        with self.lock:
            standing = self.project.log.append(made)
            self.project.changed()
            self._look()
            return [annotation_message(annotation) for annotation in standing]

    def changes(self, since: str | None) -> tuple[list[messages.Annotation], str]:
        """Return the annotations that changed after a mark, with the mark for the next time."""
        with self.fresh():
            changed = self._since(since)
            return [annotation_message(a) for a in changed], self._mark(self._counted)

    def remarks(self, annotations: Iterable[messages.Annotation]) -> list[messages.Remarks]:
        """Return what people say of the segments of annotations, as far as they say anything."""
        with self.still():
            found = [a for a in annotations if self._remarked.knows(a["segment"])]
            return [self._remarked.of(a["segment"], self._source(a), a["target"]) for a in found]

    def conflicts(self, client: str) -> list[messages.Conflict]:
        """Return the open conflicts of the project as the page of a client sees them."""
        with self.lock, self.project.log.lock:
            found = self.project.log.conflicts()
            placed = [(conflict, self.project.log.place(conflict.segment)) for conflict in found]
            return [conflict_message(c, place, client) for c, place in placed if place is not None]

    def people(self, client: str) -> list[messages.Person]:
        """Return who else has edited the project lately, the latest first."""
        return others(self.project.log.lately(datetime.now(UTC) - WITHIN), client)

    def progress(self) -> messages.Progress:
        """Return how far the project is."""
        with self.still():
            return self.tally().progress()

    def tally(self) -> Tally:
        """Return the counts of all segments; keep these ``still`` while they are used."""
        if self._tally is None:
            sources = self._segments["source"].combine_chunks()
            self._tally = Tally(sources, self.project.log.annotations())
        return self._tally

    def speakers(self) -> SpeakerOfEach:
        """Return the speaker of each segment; keep these ``still`` while they are used."""
        if self._speakers is None:
            self._speakers = speakers_of(self.project.turn_headers(), self._segments)
        return self._speakers

    def speakers_mark(self) -> str:
        """Return what is another text once a speaker may be called otherwise in English."""
        with self.lock:
            given = self.project.log.count_of_kind(speakers.KIND)
            return f"{given}:{self._glossary}"

    def sources(self) -> tuple[list[str], list[str]]:
        """Return the source of every segment, and the day of its document or ""."""
        with self.still():
            return self._rows.sources, self._rows.dates(range(len(self._rows)))

    def searched(self) -> Searched:
        """Return what a search looks at; keep the segments ``still`` while it is used."""
        with self.still():
            if self._searched is None:
                standing = self.project.log.annotations()
                texts = Texts(self._rows.sources, standing)
                self._searched = Searched(texts, self._judged, self._remarked, self.speakers())
            return self._searched

    def judge_beside(self) -> None:
        """Have all segments judged beside the work, if they are not."""
        with self.lock:
            self.judging.begin()

    def findings(self, segments: Iterable[str]) -> list[messages.SegmentFindings]:
        """Return what the checks find in segments as they stand."""
        with self.still():
            standing = self._standing(dict.fromkeys(segments))
            return [
                {"segment": now.segment, "findings": self._judged.told(place)}
                for place, now in standing
            ]

    def _load(self) -> None:
        project = self.project
        self._segments = project.segment_table()
        self._load_glossary()
        # Counting a large project takes longer than showing its first rows: it comes after them.
        self._remarked = Remarked(project.log)
        self._tally = None
        self._speakers = None
        self._counted = project.log.arrived(sys.maxsize)[0]

    def _load_glossary(self) -> None:
        self._glossary = self.project.glossary_mark()
        self._matcher = None
        self._load_rows()

    def _load_rows(self) -> None:
        project = self.project
        self._rows = Rows(project.turn_headers(), self._segments, lambda: self.matcher)
        self._judged = Judged(self._rows, lambda: self.matcher, project.log)
        self._searched = None

    def _load_segments(self) -> None:
        before, self._segments = self._segments, self.project.segment_table()
        self._load_rows()
        self._speakers = None
        if self._tally is not None:
            known = known_places(before, self._segments, self.project.log.segmentation())
            sources = self._segments["source"].combine_chunks()
            standing = self.project.log.annotations()
            self._tally = self._tally.renumbered(known, sources, standing)

    def _told(self, author: str) -> messages.Project:
        marker = self.project.marker
        return {
            "project": marker.id,
            "name": marker.name,
            "sourceLanguage": marker.source_language,
            "targetLanguage": marker.target_language,
            "author": author or self.project.author,
            "reviewers": [*self.project.log.reviewers()],
            "segments": len(self._rows),
            "shape": self.project.log.shape,
            "first": self._first_unconfirmed(),
        }

    def _signed(self, edit: messages.Edit, client: str, author: str) -> Edit:
        if edit["kind"] == waivers.KIND:
            waivers.verify(edit["value"])
        return Edit(
            edit=edit["edit"],
            kind=edit["kind"],
            segment=edit["segment"],
            value=edit["value"],
            based_on=edit["based_on"],
            author=author,
            client=client,
            origin=edit.get("origin", "editor"),
        )

    def _first_unconfirmed(self) -> int:
        """Return the place of the first segment that is not confirmed; 0 where all are."""
        confirmed = self.project.log.confirmed()
        return int(confirmed.argmin()) if len(confirmed) else 0

    def _follow(self) -> None:
        """Look at the segments of today, where they have become others."""
        if self.project.segment_table() is not self._segments:
            self._load_segments()

    def _look(self) -> None:
        """Take in what others have written, and count it."""
        if self._take_in() and self.on_progress:
            self._tell(self.progress())

    def _take_in(self) -> bool:
        with self.project.log.lock:
            self.project.log.refresh()
            self._follow()
            arrived, segments = self.project.log.arrived(self._counted)
            if arrived == self._counted:
                return False
            self._counted = arrived
            standing = self._standing(segments)
            if self._tally is not None:
                self._tally.take(standing)
            self._judged.take(standing)
            if self._searched is not None:
                self._searched.texts.take(standing)
            return True

    def _tell(self, progress: messages.Progress) -> None:
        for listener in self.on_progress:
            try:
                listener(progress)
            except Exception:
                # Somebody's observer failed; what was saved is saved all the same.
                _log.exception("an observer of the workbench's progress failed")

    def _source(self, annotation: messages.Annotation) -> str:
        place = self.project.log.place(annotation["segment"])
        return "" if place is None else str(self._segments["source"][place].as_py())

    def _since(self, mark: str | None) -> list[Annotation]:
        life, _, count = (mark or "").partition(":")
        _, segments = self.project.log.arrived(int(count) if life == self._life else 0)
        return [annotation for _, annotation in self._standing(segments)]

    def _annotations(self, places: Iterable[int]) -> list[Annotation]:
        return [self.project.log.annotation_of(place) for place in places]

    def _standing(self, segments: Iterable[str]) -> list[tuple[int, Annotation]]:
        log = self.project.log
        places = [place for place in map(log.place, segments) if place is not None]
        return [(place, log.annotation_of(place)) for place in places]

    def _mark(self, count: int) -> str:
        return f"{self._life}:{count}"


_desks: dict[Path, Desk] = {}


def of(project: Project) -> Desk:
    """Return the desk of a project, one for each folder; this project's from now on."""
    desk = _desks.get(project.path)
    if desk is None or desk.project is not project:
        desk = _desks[project.path] = Desk(project)
    return desk


def at(path: Path) -> Desk | None:
    """Return the desk of the project in a folder, if there is one in this process."""
    return _desks.get(path)
