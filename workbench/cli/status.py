"""How far a project is."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import reports
from workbench.cli.common import as_json, opened, project_folder, show


@click.command()
@project_folder
@as_json
def status(folder: Path, json_: bool) -> None:
    """Say what a project holds and how far its translation is."""
    with opened(folder) as project:
        show(reports.status(project), json_)
