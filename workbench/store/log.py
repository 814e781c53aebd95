"""The edit log: an append-only folder of immutable parquet files.

A writer never touches another's file: each append is a new file with a name of its own, written
aside, fsynced and renamed. So writers on any number of machines need no lock, and folders merge
by copying. Homes are often on NFS, where neither file locks nor SQLite's WAL can be relied on.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from workbench.errors import ProjectError, StorageError
from workbench.model import HISTORY, Annotation, Edit
from workbench.store import admission, history, loading, logfiles, past, reviewing, snapshot, ulid
from workbench.store.conflicts import Conflict
from workbench.store.durable import sync_folder
from workbench.store.files import Files
from workbench.store.homing import homed
from workbench.store.identity import Identity
from workbench.store.intake import Intake
from workbench.store.kinds import BESIDE, OF_SEGMENT
from workbench.store.reading import SetAside
from workbench.store.refusals import named
from workbench.store.registers import Mask
from workbench.store.segmentation import Seen, Segmentation
from workbench.wording import Wording

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
        self._still = 0
        with named(folder):
            self._loaded = loading.load(folder, segments)
        self._reader = self._loaded.reader
        self._standings = self._loaded.standings
        self._shape = self._loaded.shape
        self._disputes = self._loaded.disputes
        self._intake = Intake(self._loaded)
        self._files = Files(self._reader)
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

    def annotations_between(self, start: int, stop: int) -> list[Annotation]:
        """Return where the segments at places in the project stand, from ``start`` to ``stop``.

        Nothing of it is kept: it is for whoever goes through very many segments once.
        """
        with self.lock:
            return self._standings.between(start, stop)

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
        if kind in OF_SEGMENT:
            return history.edits(self._select(past.within("kind", [kind])))
        with self.lock:
            kept = self._standings.of_kinds({kind})
            found = history.edits(history.in_order(kept)) if len(kept) else []
            at_home = kind in BESIDE and self._shape.segmentation
            return [homed(edit, at_home) for edit in found] if at_home else found

    def count_of_kind(self, kind: str) -> int:
        """Return how many edits there are of a kind that concerns no segment: a mark of change."""
        with self.lock:
            return self._standings.number_of(kind)

    def lately(self, after: datetime) -> pa.Table:
        """Return the edits since a moment that still count, in no order: columns of HISTORY.

        Others are not read.
        """
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
        return self._intake.remarked

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
            return self._intake.arrivals.after(after)

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
                admission.require_possible(edit, self._standings)
            self.refresh()
            there = self._there(edit.edit for edit in given)
            fresh = self._stamped(edit for edit in _once(given) if edit.edit not in there)
            reviewing.require_rights(fresh, self.reviewers)
            if there:
                # Its writer may have died before the name of the file was on disk for good.
                sync_folder(self.folder)
            if fresh:
                self._files.write(fresh)
                self._unkept += len(fresh)
                self._intake.take(fresh)
                self._merge_if_many()
                self._intake.reshape()
            segments = dict.fromkeys(edit.segment for edit in given)
            return [self._standings.annotation(s) for s in segments if s is not None]

    def refresh(self) -> set[str]:
        """Read what other writers have added since, and return the segments that it changed.

        Raises StorageError where the folder is gone, or is another project's.
        """
        with self.lock, named(self.folder):
            if self._still:
                return set()
            if self._identity is not None:
                self._identity.check()
            fresh = self._reader.fresh()
            self._unkept += len(fresh)
            changed = self._intake.take_table(fresh) if len(fresh) else set()
            self._intake.reshape()
            return changed

    @contextmanager
    def still(self) -> Iterator[None]:
        """Hold the lock, and leave for later what others add: nothing is to be appended meanwhile.

        Whoever holds the lock alone takes others' edits in wherever it looks at the log anew.
        """
        with self.lock:
            self._still += 1
            try:
                yield
            finally:
                self._still -= 1

    def compact(self) -> None:
        """Merge the small files of the log. Raises StorageError; nothing is lost."""
        with self.lock, named(self.folder):
            self.refresh()
            self._files.merge()
            self.refresh()

    def small_files(self) -> int:
        """Return about how many files have come since the last merge."""
        return self._files.small

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

    def _select(self, choose: past.Choice) -> pa.Table:
        with named(self.folder):
            return past.select(self._reader.every(self._names), choose)

    def _names(self) -> set[str]:
        with self.lock:
            if self._still:
                return logfiles.listing(self.folder)
            self.refresh()
            return set(self._reader.known.spans)

    def _there(self, ids: Iterable[str]) -> set[str]:
        wanted = set(ids)
        while True:
            try:
                return self._reader.known.among(wanted)
            except FileNotFoundError:
                self.refresh()

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


def start(folder: Path) -> None:
    """Begin an empty log: a folder with one file of no rows, so that pandas can read it."""
    folder.mkdir()
    logfiles.write(folder / f"{ulid.new()}.parquet", HISTORY.empty_table())


def _once(edits: Iterable[Edit]) -> list[Edit]:
    return list({edit.edit: edit for edit in edits}.values())
