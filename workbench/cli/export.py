"""Export a corpus or a document."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.common import FILE, as_json, opened, project_folder, show
from workbench.model import State


@click.command()
@project_folder
@click.argument("file", type=FILE)
@click.option(
    "--state",
    "states",
    type=click.Choice([str(state) for state in State]),
    multiple=True,
    help="Export segments of this state; repeat for several. Unless given: translated and reviewed "
    "into a corpus, drafts too into a transcript, all into a bilingual table.",
)
@as_json
def export(folder: Path, file: Path, states: tuple[str, ...], json_: bool) -> None:
    """Export to FILE; its suffix says in which format.

    A corpus: .tmx, .tsv, .moses, .jsonl, .parquet, or a folder that is there. To hand in: .docx or
    .txt, the English transcript. To review: .bilingual.docx, source beside target.
    """
    with opened(folder) as project:
        show(project.export(file, states or None), json_)
