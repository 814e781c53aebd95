"""Look at glossaries, and turn them into others."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench import reports
from workbench.cli.common import FILE, as_json, opened, project_folder, show
from workbench.exporters import glossaries as writing
from workbench.glossary import comparing, reading

_style = click.option(
    "--tbx",
    "style",
    type=click.Choice(writing.STYLES),
    default=writing.STYLES[0],
    show_default=True,
    help="How TBX is written: dca and dct are ISO 30042:2019, martif is the older one.",
)


@click.group()
def glossary() -> None:
    """Look at glossaries, compare, convert and merge them; find terms that are missing.

    A glossary is a CSV, TSV, Excel (.xlsx) or TBX file.
    """


@glossary.command()
@click.argument("file", type=FILE)
@as_json
def check(file: Path, json_: bool) -> None:
    """Read a glossary FILE and say what was understood, mended and left out.

    Also what contradicts itself. Exit code 1 if a row was left out, or if a term has two preferred
    targets or two spellings.
    """
    report = reports.GlossaryReport(reading.read(file))
    show(report, json_)
    sys.exit(report.has_problems)


@glossary.command()
@click.argument("file", type=FILE)
@click.argument("to", type=FILE)
@_style
@as_json
def convert(file: Path, to: Path, style: str, json_: bool) -> None:
    """Write a glossary FILE as another, TO, whose suffix says in which format."""
    read = reading.read(file)
    lost = writing.write(read.frame, to, style)
    show(reports.GlossaryWritten(to, read.frame, lost, read.notes), json_)


@glossary.command()
@click.argument("before", type=FILE)
@click.argument("after", type=FILE)
@as_json
def diff(before: Path, after: Path, json_: bool) -> None:
    """Say what changed between two versions of a glossary."""
    changes = comparing.difference(reading.read(before).frame, reading.read(after).frame)
    show(reports.GlossaryChanges(changes, "The two say the same."), json_)


@glossary.command()
@click.argument("files", type=FILE, nargs=-1, required=True)
@click.option("--to", type=FILE, required=True, help="Where the merged glossary goes.")
@_style
@as_json
def merge(files: tuple[Path, ...], to: Path, style: str, json_: bool) -> None:
    """Make one glossary of several FILES: the first that says something counts.

    What a later one says otherwise is listed.
    """
    frame, doubts = comparing.merged([reading.read(file).frame for file in files])
    lost = writing.write(frame, to, style)
    show(reports.GlossaryWritten(to, frame, lost, (), doubts), json_)


@glossary.command()
@click.argument("file", type=FILE)
@as_json
def stats(file: Path, json_: bool) -> None:
    """Count a glossary FILE's terms and targets by status and domain."""
    show(reports.GlossaryCounts(reading.read(file).frame), json_)


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
