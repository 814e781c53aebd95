"""Write a glossary to a file; the suffix of the file says in which format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from workbench.errors import UnknownFormat
from workbench.exporters.files import write_together
from workbench.exporters.glossaries.delimited import write_csv, write_tsv
from workbench.exporters.glossaries.tbx import STYLES, write_tbx
from workbench.exporters.glossaries.xlsx import write_sheet
from workbench.model import GLOSSARY

_ALWAYS = ("source", "target", "status")

WRITERS: dict[str, Callable[[pd.DataFrame, Path], tuple[str, ...]]] = {
    ".csv": write_csv,
    ".tsv": write_tsv,
    ".xlsx": write_sheet,
    ".tbx": write_tbx,
}


def write(frame: pd.DataFrame, path: Path, style: str = STYLES[0]) -> tuple[str, ...]:
    """Write a glossary frame (columns of ``model.GLOSSARY``) and return what the file can't hold.

    Columns that are empty throughout are left out. ``style`` is that of TBX. The file is whole or
    not there at all. Raises UnknownFormat, ExportError where the file system refuses.
    """
    suffix = path.suffix.casefold()
    if suffix not in WRITERS:
        known = ", ".join(WRITERS)
        raise UnknownFormat(path, f"no glossary is written as “{suffix}”", f"Use one of: {known}")
    told = frame.reindex(columns=GLOSSARY.names, fill_value="").fillna("").astype(str)
    kept = told[[name for name in told if name in _ALWAYS or told[name].any()]]
    lost: list[str] = []

    def into(files: Sequence[Path]) -> None:
        if suffix == ".tbx":
            lost.extend(write_tbx(kept, files[0], style))
        else:
            lost.extend(WRITERS[suffix](kept, files[0]))

    write_together([path], into)
    return tuple(lost)
