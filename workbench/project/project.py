"""One object that ties the rooms together."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pandas as pd

from workbench import speakers
from workbench.glossary import terms
from workbench.progress import Tell, silent
from workbench.project.measuring import Measuring
from workbench.project.segmenting import Segmenting
from workbench.store import tables

if TYPE_CHECKING:
    from workbench.drafts import DraftReport
    from workbench.exporters import ExportReport
    from workbench.glossary.reading import GlossaryReading
    from workbench.importers import Doubtful
    from workbench.project.making import Taken

Source = str | os.PathLike[str]


class Project(Measuring, Segmenting):
    """A folder of transcripts under translation, as DataFrames.

    ``turns``, ``segments``, ``annotations``, ``history`` and ``glossary`` have the columns of the
    schemas in :mod:`workbench.model`; each call returns a fresh frame that is yours to change, and
    :meth:`update` takes it back. ``readings`` says how the glossaries taken in last were read,
    ``drafts`` what came of the drafts, ``doubtful`` which lines of the transcripts taken in last
    look like labels and were not believed.
    """

    readings: tuple[GlossaryReading, ...] = ()
    drafts: tuple[DraftReport, ...] = ()
    doubtful: tuple[tuple[str, Doubtful], ...] = ()

    @classmethod
    def create(
        cls,
        path: Source,
        sources: Iterable[Source],
        glossaries: Iterable[Source] = (),
        targets: Iterable[Source] = (),
        origin: str | None = None,
        tell: Tell = silent,
    ) -> Self:
        """Make a project folder from transcripts and glossaries, and open it.

        ``targets`` are English drafts of the transcripts, in their order, and become edits of
        ``origin`` as :meth:`load_draft` says. All of it is made or nothing is; ``tell`` hears of
        each :class:`workbench.progress.Step` on the way. Raises InputError for a file that can't be
        read as what it is, ProjectError where something is at ``path`` already, StorageError where
        the folder can't be written, OSError for a file that can't be read at all.
        """
        from workbench.project import making

        files = making.Files.named(sources, glossaries, targets)
        taken = making.create(Path(path), files, origin, tell)
        project = cls(Path(path))
        project.remember(taken)
        return project

    @classmethod
    def open(cls, path: Source, author: str | None = None) -> Self:
        """Open a project, given its folder or its ``project.workbench`` file.

        ``author`` signs the edits; unless given it is $WORKBENCH_AUTHOR, or the user's name on this
        machine. Raises ProjectError where there is no project that can be read.
        """
        return cls(Path(path), author)

    @property
    def speakers(self) -> pd.DataFrame:
        """One row a speaker with the English name and title: the columns of workbench.speakers."""
        self.log.refresh()
        given = self.log.edits_of_kind(speakers.KIND)
        turns = tables.frame(self.turn_headers())
        return speakers.table(turns, terms.terms(self.glossary), given)

    def update_speakers(self, frame: pd.DataFrame, origin: str = "update") -> pd.DataFrame:
        """Take changed names and titles of a table of speakers back as edits; return the table.

        ``frame`` has ``speaker`` and ``name`` or ``title``, such as a changed ``speakers``. Raises
        EditError.
        """
        self.log.append(speakers.edits(frame, self.speakers, self._writer(origin)))
        return self.speakers

    def load_draft(
        self, path: Source, document: str | None = None, origin: str | None = None
    ) -> DraftReport:
        """Load a machine draft or an existing English text as drafts, and say what came of it.

        ``document`` names the transcript; it may be left out if there is one, or if the file says
        of each target what it belongs to (:mod:`workbench.drafts`). Only segments that nobody has
        translated are filled. Their edits keep ``origin``, unless given the file's name. Raises
        InputError for a file that can't be read or placed, ProjectError for an unknown document.
        """
        from workbench.project import making

        made = making.load_draft(self, Path(path), document, origin)
        self.drafts = (made,)
        return made

    def add(
        self,
        sources: Iterable[Source] = (),
        glossaries: Iterable[Source] = (),
        targets: Iterable[Source] = (),
        document: str | None = None,
        origin: str | None = None,
    ) -> None:
        """Take further transcripts and glossaries into the project.

        ``targets`` are English drafts of these transcripts, or without any of those that are there,
        as :meth:`load_draft` says. Raises as :meth:`create`.
        """
        from workbench.project import making

        files = making.Files.named(sources, glossaries, targets)
        self.remember(making.add(self, files, document, origin))

    def remember(self, taken: Taken) -> None:
        """Keep how files that were just taken in were understood."""
        self.readings, self.drafts = taken.readings, taken.drafts
        self.doubtful = taken.doubtful

    def export(self, path: Source, states: Collection[str] | None = None) -> ExportReport:
        """Write a parallel corpus or a document; the suffix of ``path`` says in which format.

        ``states`` are those of the segments that go out: unless given, the confirmed ones into a
        corpus, and into a document also drafts. Raises UnknownFormat, ExportError.
        """
        from workbench import exporters

        return exporters.export(
            self.pairs,
            Path(path),
            states=states,
            source_language=self.marker.source_language,
            target_language=self.marker.target_language,
            title=self.name,
            speakers=self.speakers,
            remarks=(self.comments, self.errors),
        )
