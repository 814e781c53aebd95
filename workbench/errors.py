"""Every error that the workbench raises on purpose, each with a remedy in its message.

The tree is small so that a caller can catch by kind: bad input from outside
(:class:`InputError`), a project folder that can't be used (:class:`ProjectError`),
an edit that can't be taken (:class:`EditError`).

>>> raise EmptyFile("talk.txt")
Traceback (most recent call last):
    ...
workbench.errors.EmptyFile: talk.txt: the file is empty. Give a file that holds a transcript.
"""

from __future__ import annotations

from pathlib import Path


class WorkbenchError(Exception):
    """The root: what the command line prints without a traceback and answers with exit code 3."""


class InputError(WorkbenchError):
    """A file from outside can't be read as what it was given as.

    ``file`` and ``line`` (1-based, or None) say where; the message names both and the remedy.
    """

    def __init__(
        self, file: str | Path, problem: str, remedy: str, line: int | None = None
    ) -> None:
        self.file = str(file)
        self.line = line
        self.problem = problem
        self.remedy = remedy
        place = self.file if line is None else f"{self.file}, line {line}"
        super().__init__(f"{place}: {problem}. {remedy}")


class EmptyFile(InputError):
    """The file has no text at all."""

    def __init__(
        self, file: str | Path, remedy: str = "Give a file that holds a transcript."
    ) -> None:
        super().__init__(file, "the file is empty", remedy)


class UnknownFormat(InputError):
    """No importer, glossary reader or exporter takes a file of this suffix."""


class UnknownEncoding(InputError):
    """The bytes of the file are in none of the encodings that are understood."""


class NoSpeaker(InputError):
    """A transcript in which no speaker label was found."""


class GlossaryError(InputError):
    """A glossary lacks a column or a row that it can't do without."""


class ProjectError(WorkbenchError):
    """A folder is no project, is one already, or is of a newer version."""


class StorageError(WorkbenchError, OSError):
    """The file system refused; what it refused is not saved, and all that was saved still is.

    ``errno`` is that of the file system's own error.
    """

    def __init__(self, message: str, errno: int | None = None) -> None:
        super().__init__(message)
        self.errno = errno


class DiskFull(StorageError):
    """There is no room left on the disk, or in the user's quota."""


class ReadOnlyFolder(StorageError):
    """The project's folder may not be written to."""


class FolderGone(StorageError):
    """The project's folder was moved, deleted or unmounted while it was open."""


class ProjectReplaced(StorageError):
    """Another project stands where the open one was."""


class QueryError(WorkbenchError):
    """A search can't be made as asked, such as one for a regular expression that is none."""


class EditError(WorkbenchError):
    """An edit names a segment, state or kind that can't be edited so; nothing was written."""


class UnknownSegment(EditError):
    """An edit is of a segment that the project does not have."""


class NotAReviewer(EditError):
    """Somebody reviews or rejects in a project that names its reviewers, and is none of them."""


class ExportError(WorkbenchError):
    """An export can't be written as asked; no file was left or changed."""
