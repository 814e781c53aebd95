"""Who speaks, in English."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import reports, speakers
from workbench.cli.common import FILE, as_json, opened, project_folder, show


@click.command("speakers")
@project_folder
@click.option(
    "--set", "file", type=FILE, help="Take in a CSV file with the columns speaker, name, title."
)
@as_json
def speakers_(folder: Path, file: Path | None, json_: bool) -> None:
    """Show who speaks, with the English names and titles that transcripts are written with."""
    with opened(folder) as project:
        if file is not None:
            project.update_speakers(speakers.read(file))
        show(reports.Speakers(project.speakers), json_)
