"""The benchmark's command: ``python -m tests.benchmark --help``."""

import json
import sys
import tempfile
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import click
from tqdm import tqdm

from tests.benchmark.machine import load, machine
from tests.benchmark.measures import MEASURES
from tests.benchmark.plan import Plan
from tests.benchmark.table import report

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--only", multiple=True, type=click.Choice(list(MEASURES)), help="Measure this.")
@click.option("--large", is_flag=True, help="Also open a project after 1,000,000 edits.")
@click.option("--briefing", type=FILE, help="Find hints in this transcript, not in the sample.")
@click.option("--glossary", type=FILE, help="Hints and scores by this glossary.")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), help="Work in here.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON with each run's seconds.")
def main(
    only: Collection[str],
    large: bool,
    briefing: Path | None,
    glossary: Path | None,
    folder: Path | None,
    as_json: bool,
) -> None:
    """Measure the workbench beside what bounds it, in turns, and print a table.

    Projects are made in a temporary folder, in --folder where $TMPDIR is no real disk.
    """
    with tempfile.TemporaryDirectory(prefix="workbench-benchmark-", dir=folder) as made:
        plan = Plan(Path(made))
        plan = replace(plan, briefing=briefing or plan.briefing, glossary=glossary or plan.glossary)
        if large:
            plan = replace(plan, edits=(*plan.edits, 1_000_000))
        print_report(plan, [name for name in MEASURES if not only or name in only], as_json)


def print_report(plan: Plan, names: Collection[str], as_json: bool) -> None:
    """Run the measures and print what they found; exit with 1 where a bound does not hold."""
    before = load()
    rows = [row for name in tqdm(names, "measures", leave=False) for row in MEASURES[name](plan)]
    about = machine(plan.folder) | {"load before and after": f"{before}, {load()}"}
    if as_json:
        found = {"machine": about, "rows": [row.to_json() for row in rows]}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(report(about, rows))
    sys.exit(any(row.holds is False for row in rows))


if __name__ == "__main__":
    main()
