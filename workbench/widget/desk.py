"""One project as the page sees it, whoever asks and over whatever line."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from workbench.model import Annotation, Edit, State
from workbench.store import ulid
from workbench.widget import messages
from workbench.widget.rows import Rows, annotation_message, conflict_message
from workbench.widget.shown import Shown
from workbench.widget.tally import Tally

_log = logging.getLogger(__name__)

OnProgress = Callable[[messages.Progress], None]


class Desk:
    """Rows, edits and changes of one project.

    Comms come in threads of their own while a cell runs, so that every method holds a lock.
    ``on_progress`` are called after each change of the counts.
    """

    def __init__(self, project: Shown) -> None:
        self.project = project
        self.on_progress: list[OnProgress] = []
        self._lock = threading.RLock()
        self._life = ulid.new()
        self._load()

    def __len__(self) -> int:
        """Return the number of segments."""
        return len(self._rows)

    def hello(self) -> tuple[messages.Project, str]:
        """Return the project and the mark to ask for later changes with."""
        with self._lock:
            self._look()
            if len(self.project.segments) != len(self._rows):
                self._load()
            marker = self.project.marker
            project: messages.Project = {
                "project": marker.id,
                "name": marker.name,
                "sourceLanguage": marker.source_language,
                "targetLanguage": marker.target_language,
                "author": self.project.author,
                "reviewers": [*self.project.log.reviewers()],
                "segments": len(self._rows),
                "first": self._tally.first_unconfirmed(),
                "progress": self._tally.progress(),
            }
            return project, self._mark(self._counted)

    def rows(self, start: int, stop: int) -> list[messages.Row]:
        """Return the rows of a half-open range; what lies outside the project is left out."""
        with self._lock:
            indexes = range(max(start, 0), min(stop, len(self._rows)))
            annotation = self.project.log.annotation
            return [self._rows.row(index, annotation(self._rows.ids[index])) for index in indexes]

    def save(self, edits: Iterable[messages.Edit], client: str) -> list[messages.Annotation]:
        """Write edits durably and return where their segments stand.

        Raises EditError or OSError; then nothing was written.
        """
        made = [
            Edit(**edit, author=self.project.author, client=client, origin="editor")
            for edit in edits
        ]
        with self._lock:
            standing = self.project.log.append(made)
            self.project.changed()
            self._look()
            return [annotation_message(annotation) for annotation in standing]

    def changes(self, since: str | None) -> tuple[list[messages.Annotation], str]:
        """Return the annotations that changed after a mark, with the mark for the next time."""
        with self._lock:
            self._look()
            changed = self._since(since)
            return [annotation_message(a) for a in changed], self._mark(self._counted)

    def conflicts(self, client: str) -> list[messages.Conflict]:
        """Return the open conflicts of the project as the page of a client sees them."""
        with self._lock:
            return [
                conflict_message(conflict, self._places[conflict.segment], client)
                for conflict in self.project.log.conflicts()
                if conflict.segment in self._places
            ]

    def progress(self) -> messages.Progress:
        """Return how far the project is."""
        with self._lock:
            return self._tally.progress()

    def find(self, state: str | None, text: str) -> list[int]:
        """Return the indexes of rows in a state, if one is given, with a text on either side.

        A note on the source counts as part of it.
        """
        with self._lock:
            wanted, needle = None if state is None else State(state), text.casefold()
            return [
                index
                for index, (source, annotation) in enumerate(self._pairs())
                if (wanted is None or annotation.state == wanted)
                and any(needle in text.casefold() for text in _texts(source, annotation))
            ]

    def _load(self) -> None:
        project = self.project
        self._rows = Rows(project.turns, project.segments, project.matcher())
        self._places = {segment: index for index, segment in enumerate(self._rows.ids)}
        self._tally = Tally(dict(zip(self._rows.ids, self._rows.sources, strict=True)))
        self._counted = 0
        self._look()

    def _pairs(self) -> Iterable[tuple[str, Annotation]]:
        annotation = self.project.log.annotation
        for segment, source in zip(self._rows.ids, self._rows.sources, strict=True):
            yield source, annotation(segment)

    def _look(self) -> None:
        """Take in what others have written, and count it."""
        self.project.log.refresh()
        arrived, segments = self.project.log.arrived(self._counted)
        if arrived == self._counted:
            return
        self._counted = arrived
        self._tally.take(self._annotations(segments))
        self._tell(self._tally.progress())

    def _tell(self, progress: messages.Progress) -> None:
        for listener in self.on_progress:
            try:
                listener(progress)
            except Exception:
                # Somebody's observer failed; what was saved is saved all the same.
                _log.exception("an observer of the workbench's progress failed")

    def _since(self, mark: str | None) -> list[Annotation]:
        life, _, count = (mark or "").partition(":")
        _, segments = self.project.log.arrived(int(count) if life == self._life else 0)
        return self._annotations(segments)

    def _annotations(self, segments: Iterable[str]) -> list[Annotation]:
        return [self.project.log.annotation(s) for s in segments if s in self._places]

    def _mark(self, count: int) -> str:
        return f"{self._life}:{count}"


def _texts(source: str, annotation: Annotation) -> tuple[str, ...]:
    return source, annotation.target, annotation.note


_desks: dict[Path, Desk] = {}


def of(project: Shown) -> Desk:
    """Return the desk of a project, one for each folder; this project's from now on."""
    desk = _desks.get(project.path)
    if desk is None or desk.project is not project:
        desk = _desks[project.path] = Desk(project)
    return desk


def at(path: Path) -> Desk | None:
    """Return the desk of the project in a folder, if there is one in this process."""
    return _desks.get(path)
