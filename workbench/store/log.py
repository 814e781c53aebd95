"""The edit log: an append-only folder of immutable parquet files.

A writer never touches another's file: each append is a new file with a name of its own, written
aside, fsynced and renamed. So writers on any number of machines need no lock, and folders merge
by copying. Homes are often on NFS, where neither file locks nor SQLite's WAL can be relied on.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from workbench.errors import EditError, ProjectError, StorageError
from workbench.model import HISTORY, Annotation, Edit, State
from workbench.store import compaction, history, loading, logfiles, past, reviewing, snapshot, ulid
from workbench.store.conflicts import Conflict
from workbench.store.disputes import suspects
from workbench.store.durable import sync_folder
from workbench.store.homing import homed
from workbench.store.identity import Identity
from workbench.store.reading import SetAside
from workbench.store.refusals import named
from workbench.store.registers import Mask
from workbench.store.segmentation import KINDS, Seen, Segmentation
from workbench.wording import Wording

_OF_SEGMENT = frozenset({"target", "state", "note"})
"""Kinds of edit that make an annotation: they need a segment that the project has."""

_BESIDE = frozenset({"comment", "error", "waiver"})
"""Kinds of edit that are of a segment and make no annotation of it."""

MOST_FILES = 200
"""Small files that a log may have before it merges them in the midst of work."""

_logger = logging.getLogger(__name__)


class EditLog:
    """The history of one project and the annotations it adds up to.

    ``segments`` are the ids that may be edited, or the segments of the import (SEGMENTS), which
    edits may split and merge; ``identity``, if given, is held against the folder
    before each write. Opening reads the snapshot beside the folder and what came after; the whole
    history is read where it is asked for. Safe to call from several threads; who holds ``lock``
    finds it as it was from one call to the next.
    """

    def __init__(
        self,
        folder: Path,
        segments: Iterable[str] | pa.Array | pa.Table,
        identity: Identity | None = None,
    ) -> None:
        self.folder = folder
        self._identity = identity
        self.lock = threading.RLock()
        with named(folder):
            self._loaded = loading.load(folder, segments)
        self._reader = self._loaded.reader
        self._standings = self._loaded.standings
        self._shape = self._loaded.shape
        self._disputes = self._loaded.disputes
        self._before = self._standings.touched()
        self._arrived: list[str] = []
        self._remarked = 0
        self._lasting_files = 0
        self._unkept = self._loaded.fresh

    @property
    def last(self) -> str | None:
        """The id of the latest edit, or None: the mark that annotations.parquet names."""
        return self._standings.latest.edit if self._standings.latest else None

    @property
    def set_aside(self) -> list[SetAside]:
        """The files of the log that can't be read, and why; all others are read."""
        with self.lock:
            return self._reader.set_aside

    def reviewers(self) -> tuple[str, ...]:
        """Return the authors who may review, as last looked at; none are named if anybody may."""
        marker = self._identity.marker if self._identity else None
        return reviewing.reviewers(marker) if marker else ()

    def annotation(self, segment: str) -> Annotation:
        """Return where a segment stands. Raises UnknownSegment."""
        with self.lock:
            return self._standings.annotation(segment)

    def annotation_of(self, place: int) -> Annotation:
        """Return where the segment at a place in the project stands."""
        with self.lock:
            return self._standings.at(place)

    def place(self, segment: str) -> int | None:
        """Return the place of a segment in the project, 0-based; None where there is none today."""
        with self.lock:
            place = self._standings.places.get(segment)
            return None if place is None or place >= self._standings.count else place

    @property
    def shape(self) -> str:
        """A text that is the same, in whatever process, as long as the segments are."""
        with self.lock:
            return self._shape.mark

    def segmentation(self) -> Segmentation:
        """Return which segments there are today, as last looked at."""
        with self.lock:
            found = self._shape.segmentation
            if found is None:
                raise ProjectError(
                    Wording("This log was opened without the segments of a project.")
                )
            return found

    def seen(self, segment: str) -> Seen:
        """Return the edits that made a segment's version and its note. Raises UnknownSegment."""
        with self.lock:
            return self._standings.seen(segment)

    def segments_ever(self) -> set[str]:
        """Return the segments of today, and those that were there before splits and merges."""
        with self.lock:
            return set(self._standings.places)

    def confirmed(self) -> Mask:
        """Return for each segment, in their order, whether its translation is confirmed."""
        with self.lock:
            return self._standings.confirmed()

    def annotations(self) -> pa.Table:
        """Return where every segment stands, in the order of the segments: as ANNOTATIONS.

        Its metadata names the latest edit that it holds.
        """
        with self.lock:
            content = self._standings.annotations()
            metadata = {**content.schema.metadata, b"last_edit": (self.last or "").encode()}
            return content.replace_schema_metadata(metadata)

    def history(self) -> pa.Table:
        """Read every edit, oldest first: the columns of HISTORY. Raises StorageError."""
        return self._select(past.everything)

    def edits(self) -> list[Edit]:
        """Read every edit, oldest first. Raises StorageError."""
        return history.edits(self.history())

    def edits_of(self, *segments: str) -> list[Edit]:
        """Read the edits of some segments, oldest first. Raises StorageError."""
        return history.edits(self._select(past.within("segment", segments)))

    def edits_from(self, origin: str) -> list[Edit]:
        """Read the edits of one origin, oldest first. Raises StorageError."""
        return history.edits(self._select(past.within("origin", [origin])))

    def edits_by(self, author: str) -> list[Edit]:
        """Read the edits that one author signed, oldest first. Raises StorageError."""
        return history.edits(self._select(past.within("author", [author])))

    def edits_of_kind(self, kind: str) -> list[Edit]:
        """Return the edits of one kind, such as those that concern no segment, oldest first."""
        if kind in _OF_SEGMENT:
            return history.edits(self._select(past.within("kind", [kind])))
        with self.lock:
            kept = self._standings.of_kinds({kind})
            found = history.edits(history.in_order(history.table(kept))) if kept else []
            at_home = kind in _BESIDE and self._shape.segmentation
            return [homed(edit, at_home) for edit in found] if at_home else found

    def lately(self, after: datetime) -> list[Edit]:
        """Return the edits since a moment that still count, in no order; others are not read."""
        with self.lock:
            return self._standings.lately(after)

    def annotations_at(self, versions: Mapping[str, str | None]) -> dict[str, Annotation]:
        """Return where segments stood when an edit was their latest; with None, at their start.

        ``versions`` maps segments to edits. The history is read once, if it is needed at all.
        Raises UnknownSegment, StorageError.
        """
        now = {segment: self.annotation(segment) for segment in versions}
        return past.at(versions, now, self.edits_of)

    def annotation_at(self, segment: str, edit: str | None) -> Annotation:
        """Return where a segment stood when ``edit`` was its latest; with None, at its start."""
        return self.annotations_at({segment: edit})[segment]

    @property
    def remarked(self) -> int:
        """A count that has grown wherever comments or errors have come in since."""
        return self._remarked

    def conflicts(self) -> list[Conflict]:
        """Return the open conflicts of the project's segments. Raises StorageError."""
        with self.lock:
            self.refresh()
            found = self._disputes.open(lambda segments: self.edits_of(*segments))
            return [conflict for conflict in found if conflict.segment in self._standings]

    def arrived(self, after: int) -> tuple[int, set[str]]:
        """Return a count of changes, and the segments that changed after it stood at ``after``.

        Changes count in the order in which this process came to know them, so that a late edit of
        another writer is not missed; those from before it opened the log are the first.
        """
        with self.lock:
            earlier = len(self._before)
            segments = set(self._arrived[max(after - earlier, 0) :])
            if after < earlier:
                segments.update(self._before.to_pylist())
            return earlier + len(self._arrived), segments

    def add_segments(self, segments: pa.Table) -> None:
        """Go on with more segments of the import, and take in the edits that waited for them."""
        with self.lock:
            there = self._standings.places
            ids = segments["segment"].to_pylist()
            self._standings.add_segments(s for s in ids if s not in there)
            self._standings.arrange(segments["segment"].combine_chunks())
            self._shape.rebase(segments)

    def append(self, edits: Iterable[Edit]) -> list[Annotation]:
        """Write edits durably and return where their segments stand now.

        All go into one file or none does. An edit whose id is there already is not written
        again. Raises EditError for an edit that can't be one, StorageError where the file system
        refuses or the folder is no longer the project's; in all cases nothing was written.
        """
        given = list(edits)
        with self.lock, named(self.folder):
            self._shape.introduce(given)
            for edit in given:
                self._check(edit)
            self.refresh()
            there = self._there(edit.edit for edit in given)
            fresh = self._stamped(edit for edit in _once(given) if edit.edit not in there)
            self._require_rights(fresh)
            if there:
                # Its writer may have died before the name of the file was on disk for good.
                sync_folder(self.folder)
            if fresh:
                self._write(fresh)
                self._reshape()
            segments = dict.fromkeys(edit.segment for edit in given)
            return [self._standings.annotation(s) for s in segments if s is not None]

    def refresh(self) -> set[str]:
        """Read what other writers have added since, and return the segments that it changed.

        Raises StorageError where the folder is gone, or is another project's.
        """
        with self.lock, named(self.folder):
            if self._identity is not None:
                self._identity.check()
            changed = self._take_in(self._reader.fresh())
            self._reshape()
            return changed

    def compact(self) -> None:
        """Merge the small files of the log. Raises StorageError; nothing is lost."""
        with self.lock, named(self.folder):
            self.refresh()
            known = self._reader.known
            merged = compaction.compact(self.folder)
            names = logfiles.listing(self.folder)
            if merged is not None and known.spans.keys() >= set(merged.replaced):
                if merged.file is not None:
                    known.add(merged.file, merged.content)
                known.keep(names)
            self.refresh()
            self._lasting_files = len(names)

    def small_files(self) -> int:
        """Return about how many files have come since the last merge."""
        return len(self._reader.known.spans) - self._lasting_files

    def unkept(self) -> int:
        """Return how many edits have come that the snapshot does not hold."""
        return self._unkept

    def save_snapshot(self) -> None:
        """Write the edits that still decide, so that opening is quick. Raises StorageError."""
        with self.lock, named(self.folder):
            self.refresh()
            self._loaded.keep_refused()
            kept = snapshot.Snapshot(
                self._standings.settled().edits,
                dict(self._reader.known.spans),
                self._disputes.segments,
            )
            snapshot.write(self._loaded.path, kept)
            self._unkept = 0

    def _reshape(self) -> None:
        if self._shape.follow():
            self._remarked += 1  # what is said of a segment may stand at another now
        # Their edits may have come before anybody could tell that they were of a segment.
        self._disputes.suspect(self._shape.begun)

    def _select(self, choose: past.Choice) -> pa.Table:
        with named(self.folder):
            return past.select(self._reader.every(self._names), choose)

    def _names(self) -> set[str]:
        with self.lock:
            self.refresh()
            return set(self._reader.known.spans)

    def _there(self, ids: Iterable[str]) -> set[str]:
        wanted = set(ids)
        while True:
            try:
                return self._reader.known.among(wanted)
            except FileNotFoundError:
                self.refresh()

    def _write(self, edits: list[Edit]) -> None:
        path = self.folder / f"{ulid.new()}.parquet"
        try:
            logfiles.write(path, history.table(edits))
        except BaseException:
            # It may have its name and yet not be there for good: what is not said to be saved
            # is written anew.
            with suppress(OSError):
                path.unlink()
            raise
        ids = [edit.edit for edit in edits]
        self._reader.known.note(path.name, (min(ids), max(ids)))
        self._unkept += len(edits)
        self._take_one_by_one(edits)
        self._merge_if_many()

    def _merge_if_many(self) -> None:
        if self.small_files() <= MOST_FILES:
            return
        try:
            self.compact()
        except (StorageError, pa.ArrowException):
            # The edits are saved; merging is tried again with the next one.
            _logger.warning("the files of %s could not be merged", self.folder, exc_info=True)

    def _stamped(self, edits: Iterable[Edit]) -> list[Edit]:
        latest = self._standings.latest
        clock = latest.sequence if latest else 0
        now = datetime.now(UTC)
        return [replace(e, sequence=clock + n, changed=now) for n, e in enumerate(edits, start=1)]

    def _take_in(self, content: pa.Table) -> set[str]:
        if not len(content):
            return set()
        self._unkept += len(content)
        if len(content) <= loading.MANY:
            return self._take_one_by_one(history.edits(history.in_order(content)))
        self._shape.notice_table(content)
        self._disputes.suspect(suspects(self._standings.settled().edits, content))
        beside = past.within("kind", _BESIDE)(content)
        self._remarked += len(beside)
        there = {s for s in beside["segment"].to_pylist() if s in self._standings}
        changed = [*self._standings.take_table(content), *there]
        self._arrived.extend(changed)
        return set(changed)

    def _take_one_by_one(self, edits: list[Edit]) -> set[str]:
        changed = []
        self._shape.notice(edits)
        for edit in edits:
            if edit.segment in self._standings:
                self._disputes.meet(edit, self._standings.last(edit.segment))
            beside = edit.kind in _BESIDE and edit.segment in self._standings
            self._remarked += beside
            if self._standings.take(edit) or beside:
                changed.append(str(edit.segment))
        self._arrived.extend(changed)
        return set(changed)

    def _require_rights(self, edits: Iterable[Edit]) -> None:
        for edit in edits:
            if edit.kind == "state" and edit.value in reviewing.REVIEWS:
                reviewing.require_reviewer(edit.author, self.reviewers())

    def _check(self, edit: Edit) -> None:
        if edit.segment is not None or edit.kind in _OF_SEGMENT | _BESIDE | KINDS:
            self._standings.annotation(edit.segment)
        if not ulid.valid(edit.edit):
            raise EditError(
                Wording("'{name}' is no name for an edit. Give it a ULID.", name=edit.edit)
            )
        if edit.kind == "state" and edit.value not in set(State):
            states = ", ".join(State)
            raise EditError(
                Wording(
                    "'{value}' is no state of a segment. The states are: {states}.",
                    value=edit.value,
                    states=states,
                )
            )


def start(folder: Path) -> None:
    """Begin an empty log: a folder with one file of no rows, so that pandas can read it."""
    folder.mkdir()
    logfiles.write(folder / f"{ulid.new()}.parquet", HISTORY.empty_table())


def _once(edits: Iterable[Edit]) -> list[Edit]:
    return list({edit.edit: edit for edit in edits}.values())
