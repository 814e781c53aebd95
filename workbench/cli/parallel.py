"""Line-parallel files in the place of a project: what ``check`` and ``score`` take alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import pandas as pd

from workbench.cli.common import FILE
from workbench.glossary import reading
from workbench.model import GLOSSARY
from workbench.scoring.reading import parallel

project_or_files = click.argument("folder", metavar="[PROJECT]", type=FILE, required=False)

source_file = click.option(
    "--source", type=FILE, help="Instead of a project: the source, a segment a line."
)

target_file = click.option("--target", type=FILE, help="The translation of --source, line by line.")


@dataclass(frozen=True, slots=True)
class Files:
    """Line-parallel files and the glossaries that they are measured by."""

    source: Path
    target: Path
    glossaries: Sequence[Path]

    def pairs(self) -> pd.DataFrame:
        """Read both files into the columns of scoring.parallel."""
        return parallel.pairs(self.source, self.target)

    def glossary(self) -> pd.DataFrame:
        """Read the glossaries into one frame with the columns of GLOSSARY."""
        return table(self.glossaries)


def table(glossaries: Sequence[Path]) -> pd.DataFrame:
    """Read glossaries into one frame with the columns of GLOSSARY."""
    frames = [reading.read(path).frame for path in glossaries]
    return pd.concat([pd.DataFrame(columns=GLOSSARY.names), *frames], ignore_index=True)


def project_or(
    folder: Path | None, source: Path | None, target: Path | None, glossaries: Sequence[Path]
) -> Path | Files:
    """Return the project's folder or the files. Raises UsageError for neither or a mixture."""
    if folder and not (source or target or glossaries):
        return folder
    if folder:
        raise click.UsageError("--source, --target and --glossary go without PROJECT.")
    if not (source and target):
        raise click.UsageError("Give PROJECT, or both --source and --target.")
    return Files(source, target, glossaries)
