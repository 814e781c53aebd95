"""The command line: thin commands, one a stage of the work.

Exit codes: 0 done; 1 ``check`` found something; 2 the command was used wrongly; 3 what was asked
for can't be done, and a message says why and what to do.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

import workbench
from workbench import reports
from workbench.errors import WorkbenchError
from workbench.glossary import reading
from workbench.model import State
from workbench.project import Project

FILE = click.Path(path_type=Path)
as_json = click.option("--json", "json_", is_flag=True, help="Print the result as JSON.")
project_folder = click.argument("project", type=FILE)
sources = click.option(
    "--from", "sources", type=FILE, multiple=True, help="A transcript; repeat for several."
)
glossaries = click.option(
    "--glossary", "glossaries", type=FILE, multiple=True, help="A glossary; repeat for several."
)


class Refused(click.ClickException):
    """What was asked for can't be done."""

    exit_code = 3

    def show(self, file: IO[Any] | None = None) -> None:
        """Say so in one line."""
        click.echo(f"workbench: {self.message}", err=True, file=file)


class Group(click.Group):
    """Commands whose own errors and the file system's end in one line and exit code 3."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except WorkbenchError as error:
            raise Refused(str(error)) from error
        except OSError as error:
            name = error.filename or "the file system"
            remedy = "Nothing was half-written; mend that and run the command again."
            raise Refused(f"{name}: {error.strerror}. {remedy}") from error


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(workbench.__version__, prog_name="workbench")
def main() -> None:
    """Translate Chinese transcripts in JupyterLab, score terminology, export corpora."""


@main.command()
@project_folder
@sources
@glossaries
@as_json
def new(
    project: Path, sources: tuple[Path, ...], glossaries: tuple[Path, ...], json_: bool
) -> None:
    """Make a project folder from transcripts and glossaries."""
    if not sources:
        raise click.UsageError("Name a transcript: --from FILE")
    _print(reports.contents(workbench.create(project, sources, glossaries)), json_)


@main.command()
@project_folder
@sources
@glossaries
@as_json
def add(
    project: Path, sources: tuple[Path, ...], glossaries: tuple[Path, ...], json_: bool
) -> None:
    """Take further transcripts or glossaries into a project."""
    if not sources and not glossaries:
        raise click.UsageError("Name a file: --from FILE or --glossary FILE")
    with _opened(project) as opened:
        opened.add(sources, glossaries)
        _print(reports.contents(opened), json_)


@main.command()
@click.argument("project", type=FILE, required=False)
@click.option("--port", type=int, help="The server's port; unless given, the project's own.")
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
def lab(project: Path | None, port: int | None, no_browser: bool) -> None:
    """Open JupyterLab with the workbench showing on PROJECT.

    Without PROJECT: on the project in this folder or, if there is none, on a sample that is made
    in the new folder sample-briefing.
    """
    from workbench import lab as labs

    sys.exit(labs.run(labs.project_for(project), port=port, browser=not no_browser))


@main.command()
@project_folder
@as_json
def status(project: Path, json_: bool) -> None:
    """Say what a project holds and how far its translation is."""
    with _opened(project) as opened:
        _print(reports.status(opened), json_)


@main.command()
@project_folder
@as_json
def check(project: Path, json_: bool) -> None:
    """Check the translated segments; exit code 1 if there are findings."""
    with _opened(project) as opened:
        findings = reports.Findings(opened.check())
        _print(findings, json_)
    sys.exit(1 if findings else 0)


@main.command()
@project_folder
@as_json
def score(project: Path, json_: bool) -> None:
    """Score terminology adherence and consistency against the project's glossary."""
    with _opened(project) as opened:
        _print(opened.score(), json_)


@main.command()
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
def export(project: Path, file: Path, states: tuple[str, ...], json_: bool) -> None:
    """Export a parallel corpus to FILE; its suffix says in which format."""
    with _opened(project) as opened:
        _print(opened.export(file, states) if states else opened.export(file), json_)


@main.group()
def glossary() -> None:
    """Look at glossaries before a project takes them in."""


@glossary.command("check")
@click.argument("file", type=FILE)
@as_json
def glossary_check(file: Path, json_: bool) -> None:
    """Read a glossary FILE and say what was understood, mended and left out."""
    _print(reports.GlossaryReport(reading.read(file)), json_)


@contextmanager
def _opened(path: Path) -> Iterator[Project]:
    project = workbench.open(path)
    try:
        yield project
    finally:
        project.close()


def _print(result: Any, json_: bool) -> None:
    to_json: Callable[[], Any] = result.to_json
    text = json.dumps(to_json(), ensure_ascii=False, indent=2) if json_ else str(result)
    click.echo(text)
