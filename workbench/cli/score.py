"""Score a project."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.common import as_json, opened, project_folder, show


@click.command()
@project_folder
@as_json
def score(folder: Path, json_: bool) -> None:
    """Score terminology adherence and consistency against the project's glossary."""
    with opened(folder) as project:
        show(project.score(), json_)
