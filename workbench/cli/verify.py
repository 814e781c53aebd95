"""Check a project's folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench.cli.common import as_json, project_folder, show
from workbench.store import verification


@click.command()
@project_folder
@as_json
def verify(folder: Path, json_: bool) -> None:
    """Check all that is in a project's folder; exit code 1 if something is wrong."""
    found = verification.verify(folder)
    show(found, json_)
    sys.exit(0 if found else 1)
