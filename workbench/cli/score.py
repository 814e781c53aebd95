"""Score a project, or line-parallel files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
import pandas as pd

from workbench import scoring
from workbench.cli.common import FILE, as_json, glossaries, opened, show
from workbench.cli.parallel import (
    Files,
    project_or,
    project_or_files,
    source_file,
    table,
    target_file,
)
from workbench.scoring.reading import files
from workbench.scoring.reading.parallel import batches
from workbench.scoring.wmt.wmt25_files import score_files


@click.command()
@project_or_files
@source_file
@target_file
@click.option(
    "--pairs",
    type=FILE,
    help="Instead of --source and --target: TSV, JSON Lines or parquet, or a folder of parquet "
    "files, with the columns source and target; of any size.",
)
@glossaries
@click.option(
    "--reference",
    type=FILE,
    help="A translation to compare with: a segment a line, or a TSV or parquet table with the "
    "columns segment and reference.",
)
@click.option("--html", type=FILE, help="Also write the report to this file, as a web page.")
@click.option(
    "--wmt25",
    type=FILE,
    nargs=2,
    metavar="REFERENCE OUTPUT",
    help="Only the success rate of the WMT25 terminology task, over its documents with their own "
    "terms, as JSON Lines.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    help="Where to count --pairs in parquet: here, or on the workers of a Dask scheduler.",
)
@click.option("--scheduler", metavar="ADDRESS", help="The Dask scheduler, as tcp://host:8786.")
@as_json
def score(
    folder: Path | None,
    source: Path | None,
    target: Path | None,
    pairs: Path | None,
    glossaries: tuple[Path, ...],
    reference: Path | None,
    html: Path | None,
    wmt25: tuple[Path, Path] | None,
    engine: str,
    scheduler: str | None,
    json_: bool,
) -> None:
    """Score terminology adherence and consistency against the glossary.

    Give a project, or plain files with --source and --target or --pairs, and --glossary. With
    --reference there are also BLEU, chrF2, chrF2++ and TER.
    """
    if wmt25:
        if folder or source or target or pairs or glossaries or reference or html:
            raise click.UsageError("--wmt25 takes its two files and nothing else but --json.")
        show(score_files(*wmt25), json_)
        return
    if (engine == "dask") != bool(scheduler) or (scheduler and not pairs):
        raise click.UsageError("--engine dask goes with --scheduler and --pairs.")
    if pairs:
        if folder or source or target:
            raise click.UsageError("--pairs goes without PROJECT, --source and --target.")
        made = _score_pairs(pairs, _terms(glossaries), reference, scheduler)
    else:
        made = _score(project_or(folder, source, target, glossaries), reference)
    if html:
        made.to_html(html)
    show(made, json_)


def _score(given: Path | Files, reference: Path | None) -> scoring.Score:
    if isinstance(given, Path):
        with opened(given) as project:
            return project.score(reference)
    if reference:
        return scoring.score_corpus(given.pairs(), _terms(given.glossaries), reference)
    return scoring.score_batches(batches(given.source, given.target), _terms(given.glossaries))


def _score_pairs(
    pairs: Path, terms: pd.DataFrame, reference: Path | None, scheduler: str | None
) -> scoring.Score:
    if scheduler and reference:
        raise click.UsageError("--engine dask goes without --reference.")
    if scheduler:
        return _on_dask(pairs, terms, scheduler)
    if reference:
        return scoring.score_corpus(files.frame(pairs), terms, reference)
    return scoring.score_batches(files.read(pairs), terms)


def _on_dask(pairs: Path, terms: pd.DataFrame, scheduler: str) -> scoring.Score:
    try:
        from workbench.scoring.dask_engine import score_parquet
    except ImportError as error:
        extra = "pip install 'bilingual-workbench[dask]'"
        raise click.UsageError(f"Dask is not installed. Install it with: {extra}") from error
    return score_parquet(pairs, terms, scheduler)


def _terms(glossaries: Sequence[Path]) -> pd.DataFrame:
    if not glossaries:
        raise click.UsageError("Give at least one --glossary to score by.")
    return table(glossaries)
