"""Export a corpus."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.common import FILE, as_json, opened, project_folder, show
from workbench.model import State


@click.command()
@project_folder
@click.argument("file", type=FILE)
@click.option(
    "--state",
    "states",
    type=click.Choice([str(state) for state in State]),
    multiple=True,
    help="Export segments of this state; repeat for several. Unless given: translated, reviewed.",
)
@as_json
def export(folder: Path, file: Path, states: tuple[str, ...], json_: bool) -> None:
    """Export a parallel corpus to FILE; its suffix says in which format."""
    with opened(folder) as project:
        show(project.export(file, states) if states else project.export(file), json_)
