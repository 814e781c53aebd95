"""Compare two translations of the same segments."""

from __future__ import annotations

from pathlib import Path

import click
import pandas as pd

from workbench.cli.common import FILE, as_json, glossaries, opened, show
from workbench.cli.parallel import table
from workbench.scoring import contrast
from workbench.scoring.reading import files
from workbench.scoring.versions import version


@click.command()
@click.argument("first", type=FILE)
@click.argument("second", type=FILE, required=False)
@click.option(
    "--by",
    multiple=True,
    metavar="NAME",
    help="Instead of SECOND: what this author or origin made of FIRST, a project; give two.",
)
@glossaries
@click.option("--reference", type=FILE, help="Also compare BLEU, chrF2, chrF2++ and TER by this.")
@click.option("--html", type=FILE, help="Also write the report to this file, as a web page.")
@as_json
def compare(
    first: Path,
    second: Path | None,
    by: tuple[str, ...],
    glossaries: tuple[Path, ...],
    reference: Path | None,
    html: Path | None,
    json_: bool,
) -> None:
    """Say what differs between two translations, term by term, and whether by chance.

    FIRST and SECOND are projects or files of pairs (TSV, JSON Lines, parquet) with the columns
    segment, source and target; the terms are those of FIRST, or of --glossary. An origin is the
    name of a draft's file, such as a machine translation.
    """
    if (second is None) == (len(by) != 2) or (second is not None and by):
        raise click.UsageError("Give SECOND, or --by twice.")
    one, terms = _read(first, by[:1])
    two, _ = _read(second or first, by[1:])
    if glossaries:
        terms = table(glossaries)
    if terms is None:
        raise click.UsageError("Give at least one --glossary to compare by.")
    names = (by[0], by[1]) if by else (str(first), str(second))
    made = contrast(one, two, terms, reference, names)
    if html:
        made.to_html(html)
    show(made, json_)


def _read(path: Path, name: tuple[str, ...]) -> tuple[pd.DataFrame, pd.DataFrame | None]:
    """Return pairs, of one author if there is a name, and the glossary if they are a project's."""
    if name or (path / "project.workbench").exists() or path.name == "project.workbench":
        with opened(path) as project:
            pairs = project.pairs
            chosen = version(pairs, project.history, name[0]) if name else pairs
            return chosen, project.glossary
    return files.frame(path), None
