"""Mend a project's folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench.cli.common import as_json, project_folder, show
from workbench.store import repair as repairing


@click.command()
@project_folder
@as_json
def repair(folder: Path, json_: bool) -> None:
    """Mend a project's folder; exit code 1 if something is wrong after it.

    Nothing is deleted: what can't be used is moved into its folder set-aside.
    """
    done = repairing.repair(folder)
    show(done, json_)
    sys.exit(0 if done else 1)
