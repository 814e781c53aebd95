"""Check a project, or line-parallel files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench import checks, reports
from workbench.cli.common import as_json, glossaries, opened, show
from workbench.cli.parallel import Files, project_or, project_or_files, source_file, target_file


@click.command()
@project_or_files
@source_file
@target_file
@glossaries
@as_json
def check(
    folder: Path | None,
    source: Path | None,
    target: Path | None,
    glossaries: tuple[Path, ...],
    json_: bool,
) -> None:
    """Check the translated segments; exit code 1 if there are findings.

    Give a project, or plain files with --source and --target, and --glossary to check terms.
    """
    findings = _check(project_or(folder, source, target, glossaries))
    show(findings, json_)
    sys.exit(1 if findings else 0)


def _check(given: Path | Files) -> reports.Findings:
    if isinstance(given, Path):
        with opened(given) as project:
            return reports.Findings(project.check(), project.pairs)
    pairs = given.pairs()
    return reports.Findings(checks.check_corpus(pairs, given.glossary()), pairs)
