"""What the file system refuses, in words and with a remedy."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import DiskFull, FolderGone, ReadOnlyFolder, StorageError
from workbench.wording import Wording

KINDS: tuple[tuple[frozenset[int], type[StorageError], str], ...] = (
    (
        frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG}),
        DiskFull,
        "{folder}: {reason}. What was saved before is safe. Make room on the disk and try again.",
    ),
    (
        frozenset({errno.EROFS, errno.EACCES, errno.EPERM}),
        ReadOnlyFolder,
        "{folder}: {reason}. What was saved before is safe. "
        "Allow writing to this folder and try again.",
    ),
    (
        frozenset({errno.ENOENT, errno.ENOTDIR, errno.ESTALE}),
        FolderGone,
        "{folder}: {reason}. What was saved before is safe. "
        "Put the folder back where it was and try again.",
    ),
)


OTHER = (
    StorageError,
    "{folder}: {reason}. What was saved before is safe. "
    "Look after the disk or the network, then try again.",
)


def refusal(error: OSError, folder: Path) -> StorageError:
    """Return the named error for what the file system said of a folder.

    >>> type(refusal(OSError(28, "No space left on device"), Path("p"))).__name__
    'DiskFull'
    """
    if isinstance(error, StorageError):
        return error
    kind, words = OTHER
    for numbers, named, its_words in KINDS:
        if error.errno in numbers:
            kind, words = named, its_words
    reason = error.strerror or str(error)
    return kind(Wording(words, folder=str(folder), reason=reason), error.errno)


@contextmanager
def named(folder: Path) -> Iterator[None]:
    """Let what the file system says leave this block as a StorageError."""
    try:
        yield
    except OSError as error:
        raise refusal(error, folder) from error
