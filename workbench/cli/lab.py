"""Open JupyterLab on a project."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.common import FILE


@click.command()
@click.argument("project", type=FILE, required=False)
@click.option("--port", type=int, help="The server's port; unless given, the project's own.")
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
def lab(project: Path | None, port: int | None, no_browser: bool) -> None:
    """Open JupyterLab with the workbench showing on PROJECT.

    Without PROJECT: on the project in this folder or, if there is none, on a sample that is made
    in the new folder sample-briefing.
    """
    from workbench import lab as labs

    labs.run(labs.project_for(project), port=port, browser=not no_browser)
