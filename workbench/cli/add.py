"""Take further files into a project."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import reports
from workbench.cli.common import as_json, glossaries, opened, project_folder, show, sources


@click.command()
@project_folder
@sources
@glossaries
@as_json
def add(
    folder: Path, sources: tuple[Path, ...], glossaries: tuple[Path, ...], json_: bool
) -> None:
    """Take further transcripts or glossaries into a project."""
    if not sources and not glossaries:
        raise click.UsageError("Name a file: --from FILE or --glossary FILE")
    with opened(folder) as project:
        project.add(sources, glossaries)
        show(reports.contents(project), json_)
