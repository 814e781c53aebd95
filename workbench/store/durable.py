"""Files that are there whole or not at all, also after a power cut."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

_DEAD = 24 * 60 * 60


def write_durably(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Write a file under a temporary name, fsync it, rename it into place, fsync its folder.

    On return the bytes are on disk under ``path``; on an error nothing is there under that name
    but what was there before. Raises what the file system raises (``OSError``).
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def clean(folder: Path) -> None:
    """Remove temporary files that writers left who died more than a day ago.

    A day, since the clocks of machines that share a folder may differ.
    """
    for path in folder.glob(".*.tmp"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _DEAD:
                path.unlink()


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; where folders can't be opened (Windows), do nothing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
