"""Put files in place whole, all of a set or none."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.errors import ExportError
from workbench.store.durable import sync_folder


def write_together(files: Sequence[Path], write: Callable[[Sequence[Path]], None]) -> None:
    """Let ``write`` make the files under temporary names in their folders, then rename them.

    A missing folder is made. If ``write`` or the disk fails, no file is left or changed. Only
    a crash between the renames of a set, which follow one another at once, can leave some files
    of it new and others old. Raises ExportError if the disk refuses.
    """
    try:
        _make_room(files)
        _write_and_rename(files, write)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(
            f"{files[0]}: can't be written: {reason}. Nothing was exported. "
            "Free space or choose another folder."
        ) from error


def _make_room(files: Sequence[Path]) -> None:
    for file in files:
        if file.is_dir():
            raise ExportError(f"{file}: is a folder. Choose another name to export to.")
        file.parent.mkdir(parents=True, exist_ok=True)


def _write_and_rename(files: Sequence[Path], write: Callable[[Sequence[Path]], None]) -> None:
    temporary = [file.with_name(f".{secrets.token_hex(8)}.tmp") for file in files]
    try:
        write(temporary)
        for path in temporary:
            _sync(path)
        for path, file in zip(temporary, files, strict=True):
            path.replace(file)
    finally:
        for path in temporary:
            path.unlink(missing_ok=True)
    for folder in {file.parent for file in files}:
        sync_folder(folder)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
