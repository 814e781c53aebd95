"""Check a project."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench import reports
from workbench.cli.common import as_json, opened, project_folder, show


@click.command()
@project_folder
@as_json
def check(folder: Path, json_: bool) -> None:
    """Check the translated segments; exit code 1 if there are findings."""
    with opened(folder) as project:
        findings = reports.Findings(project.check())
        show(findings, json_)
    sys.exit(1 if findings else 0)
