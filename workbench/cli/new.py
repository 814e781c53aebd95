"""Make a project."""

from __future__ import annotations

from pathlib import Path

import click

import workbench
from workbench import reports
from workbench.cli.common import (
    as_json,
    glossaries,
    origin,
    project_folder,
    show,
    sources,
    steps_shown,
    targets,
)


@click.command()
@project_folder
@sources
@glossaries
@targets
@origin
@as_json
def new(
    folder: Path,
    sources: tuple[Path, ...],
    glossaries: tuple[Path, ...],
    targets: tuple[Path, ...],
    origin: str | None,
    json_: bool,
) -> None:
    """Make a project folder from transcripts and glossaries, and drafts to start from."""
    if not sources:
        raise click.UsageError("Name a transcript: --from FILE")
    with steps_shown() as tell:
        project = workbench.create(folder, sources, glossaries, targets, origin, tell)
    show(reports.contents(project), json_)
