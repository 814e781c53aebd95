"""What the file system refuses, in words and with a remedy."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import DiskFull, FolderGone, ReadOnlyFolder, StorageError

_KINDS: tuple[tuple[frozenset[int], type[StorageError], str], ...] = (
    (
        frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG}),
        DiskFull,
        "Make room on the disk and try again.",
    ),
    (
        frozenset({errno.EROFS, errno.EACCES, errno.EPERM}),
        ReadOnlyFolder,
        "Allow writing to this folder and try again.",
    ),
    (
        frozenset({errno.ENOENT, errno.ENOTDIR, errno.ESTALE}),
        FolderGone,
        "Put the folder back where it was and try again.",
    ),
)


def refusal(error: OSError, folder: Path) -> StorageError:
    """Return the named error for what the file system said of a folder.

    >>> type(refusal(OSError(28, "No space left on device"), Path("p"))).__name__
    'DiskFull'
    """
    if isinstance(error, StorageError):
        return error
    kind, remedy = StorageError, "Look after the disk or the network, then try again."
    for numbers, named, what_to_do in _KINDS:
        if error.errno in numbers:
            kind, remedy = named, what_to_do
    said = error.strerror or str(error)
    return kind(f"{folder}: {said}. What was saved before is safe. {remedy}", error.errno)


@contextmanager
def named(folder: Path) -> Iterator[None]:
    """Let what the file system says leave this block as a StorageError."""
    try:
        yield
    except OSError as error:
        raise refusal(error, folder) from error
