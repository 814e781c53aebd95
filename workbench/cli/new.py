"""Make a project."""

from __future__ import annotations

from pathlib import Path

import click

import workbench
from workbench import reports
from workbench.cli.common import as_json, glossaries, project_folder, show, sources


@click.command()
@project_folder
@sources
@glossaries
@as_json
def new(folder: Path, sources: tuple[Path, ...], glossaries: tuple[Path, ...], json_: bool) -> None:
    """Make a project folder from transcripts and glossaries."""
    if not sources:
        raise click.UsageError("Name a transcript: --from FILE")
    show(reports.contents(workbench.create(folder, sources, glossaries)), json_)
