"""Arguments, options and steps that several commands share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import click
from tqdm.auto import tqdm

import workbench
from workbench.progress import Step, Tell
from workbench.project import Project

FILE = click.Path(path_type=Path)

project_folder = click.argument("folder", metavar="PROJECT", type=FILE)

as_json = click.option("--json", "json_", is_flag=True, help="Print the result as JSON.")

sources = click.option(
    "--from", "sources", type=FILE, multiple=True, help="A transcript; repeat for several."
)

glossaries = click.option(
    "--glossary", "glossaries", type=FILE, multiple=True, help="A glossary; repeat for several."
)

targets = click.option(
    "--target",
    "targets",
    type=FILE,
    multiple=True,
    help="An English draft: text, TSV, CSV, JSON Lines, parquet or TMX; repeat for several.",
)

origin = click.option(
    "--origin", help="What the draft comes from; unless given, the name of its file."
)


class Result(Protocol):
    """What a command prints: in words, or as JSON."""

    def to_json(self) -> Any:
        """Return what JSON holds."""


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """Open a project for one command; its tables are up to date when the command ends."""
    project = workbench.open(path)
    try:
        yield project
    finally:
        project.close()


@contextmanager
def steps_shown() -> Iterator[Tell]:
    """Show how far work on files is, as long as it goes on, where there is a terminal."""
    with tqdm(total=1, leave=False, disable=None, bar_format="{desc} |{bar}| {elapsed}") as bar:

        def tell(step: Step) -> None:
            bar.n = step.part
            bar.set_description_str(f"{step.doing} {step.file} ({step.number} of {step.count})")

        yield tell


def show(result: Result, json_: bool) -> None:
    """Print a result."""
    text = json.dumps(result.to_json(), ensure_ascii=False, indent=2) if json_ else str(result)
    click.echo(text)
