"""Look at glossaries."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import reports
from workbench.cli.common import FILE, as_json, show
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
