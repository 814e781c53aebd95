"""Take further files into a project."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import reports
from workbench.cli.common import (
    as_json,
    glossaries,
    opened,
    origin,
    project_folder,
    show,
    sources,
    targets,
)


@click.command()
@project_folder
@sources
@glossaries
@targets
@click.option(
    "--document", help="The transcript that --target translates, of those in the project already."
)
@origin
@as_json
def add(
    folder: Path,
    sources: tuple[Path, ...],
    glossaries: tuple[Path, ...],
    targets: tuple[Path, ...],
    document: str | None,
    origin: str | None,
    json_: bool,
) -> None:
    """Take further transcripts, glossaries or drafts into a project.

    With --from, a draft is of these transcripts; without, of those in the project.
    """
    if not (sources or glossaries or targets):
        raise click.UsageError("Name a file: --from FILE, --glossary FILE or --target FILE")
    if document and (sources or len(targets) != 1):
        raise click.UsageError("--document goes with one --target, and not with --from")
    with opened(folder) as project:
        project.add(sources, glossaries, targets, document, origin)
        show(reports.contents(project), json_)
