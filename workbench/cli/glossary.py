"""Look at glossaries."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import reports
from workbench.cli.common import FILE, as_json, opened, project_folder, show
from workbench.glossary import reading


@click.group()
def glossary() -> None:
    """Look at glossaries before a project takes them in."""


@glossary.command()
@click.argument("file", type=FILE)
@as_json
def check(file: Path, json_: bool) -> None:
    """Read a glossary FILE and say what was understood, mended and left out."""
    show(reports.GlossaryReport(reading.read(file)), json_)


@glossary.command()
@project_folder
@click.option("--first", default=200, show_default=True, help="How many, the likeliest first.")
@as_json
def candidates(folder: Path, first: int, json_: bool) -> None:
    """List terms that a PROJECT's sources use and its glossary lacks.

    Each with how often it stands there and what the translations so far say for it.
    """
    with opened(folder) as project:
        show(reports.CandidatesReport(project.candidates(first)), json_)
