"""Put files in place whole, all of a set or none."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.errors import ExportError
from workbench.store.durable import sync_folder

_REMEDIES = {
    errno.EACCES: "Choose a folder that you may write in.",
    errno.EPERM: "Choose a folder that you may write in.",
    errno.EROFS: "Choose a folder that can be written in.",
    errno.ENOSPC: "Free space on that disk or choose another.",
    errno.EDQUOT: "Free space on that disk or choose another.",
}
_OTHERWISE = "Choose another folder or name."


def write_together(files: Sequence[Path], write: Callable[[Sequence[Path]], None]) -> None:
    """Let ``write`` make the files under temporary names in their folders, then rename them.

    A missing folder is made. If ``write`` or the disk fails, no file is left or changed. Only
    a crash between the renames of a set, which follow one another at once, can leave some files
    of it new and others under a temporary name. Raises ExportError if the disk refuses.
    """
    try:
        _make_room(files)
        _write_and_rename(files, write)
    except OSError as error:
        reason = error.strerror or str(error)
        remedy = _REMEDIES.get(error.errno or 0, _OTHERWISE)
        raise ExportError(
            f"{files[0]}: can't be written: {reason}. Nothing was exported. {remedy}"
        ) from error


def _make_room(files: Sequence[Path]) -> None:
    for file in files:
        if file.is_dir():
            raise ExportError(f"{file}: is a folder. Choose another name to export to.")
        file.parent.mkdir(parents=True, exist_ok=True)


def _write_and_rename(files: Sequence[Path], write: Callable[[Sequence[Path]], None]) -> None:
    temporary = _beside(files)
    try:
        write(temporary)
        for path in temporary:
            _sync(path)
        _rename(temporary, files)
    finally:
        for path in temporary:
            path.unlink(missing_ok=True)
    for folder in {file.parent for file in files}:
        sync_folder(folder)


def _rename(temporary: Sequence[Path], files: Sequence[Path]) -> None:
    """Rename all, or give every file back what it held: one that is open can stop a rename."""
    if len(files) == 1:
        temporary[0].replace(files[0])
        return
    before = _beside(files)
    begun: list[tuple[Path, Path]] = []
    try:
        for new, file, old in zip(temporary, files, before, strict=True):
            if file.exists():
                file.replace(old)
            begun.append((file, old))
            new.replace(file)
    except BaseException:
        for file, old in begun:
            old.replace(file) if old.exists() else file.unlink(missing_ok=True)
        raise
    for old in before:
        old.unlink(missing_ok=True)


def _beside(files: Sequence[Path]) -> list[Path]:
    return [file.with_name(f".{secrets.token_hex(8)}.tmp") for file in files]


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
