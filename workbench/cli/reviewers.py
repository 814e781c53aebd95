"""Who may review."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import reports
from workbench.cli.common import as_json, opened, project_folder, show


@click.command()
@project_folder
@click.option("--set", "names", multiple=True, help="An author who may review; repeat for several.")
@click.option("--anybody", is_flag=True, help="Let anybody review again.")
@as_json
def reviewers(folder: Path, names: tuple[str, ...], anybody: bool, json_: bool) -> None:
    """Show or set who may mark translations as reviewed or rejected; by default anybody may."""
    if names and anybody:
        raise click.UsageError("Give --set or --anybody, not both.")
    with opened(folder) as project:
        if names or anybody:
            project.set_reviewers(names)
        show(reports.Reviewers(project.reviewers), json_)
