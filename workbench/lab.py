"""JupyterLab, opened with the workbench showing on a project."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

import nbformat
from nbformat.sign import NotebookNotary

from workbench import sample
from workbench.project import Project
from workbench.store import folder as folders
from workbench.store.durable import write_durably
from workbench.widget.bundle import mime_bundle

NOTEBOOK = "translate.ipynb"
SAMPLE = Path("sample-briefing")
CODE = 'import workbench\n\nproject = workbench.open(".")\nproject.translate()'


def project_for(path: Path | None) -> Project:
    """Return the project at ``path``, or the one in this folder, or a new sample.

    Raises ProjectError where ``path`` is no project.
    """
    if path is not None:
        return Project(path)
    for candidate in (Path(), SAMPLE):
        if (candidate / folders.MARKER).is_file():
            return Project(candidate)
    return make_sample(SAMPLE)


def make_sample(path: Path) -> Project:
    """Make the sample project: an invented briefing with a glossary."""
    return Project.create(path, [sample.BRIEFING], [sample.GLOSSARY])


def run(project: Project, port: int | None, browser: bool) -> None:
    """Become JupyterLab on a project's notebook, so that a signal to this process ends it too."""
    notebook = project.path / NOTEBOOK
    if not notebook.exists():
        write_notebook(notebook, project)
    project.close()
    words = command(project, port, browser)
    if os.name == "nt":  # there os.exec leaves the terminal to the shell while Lab still runs
        sys.exit(subprocess.run(words, check=False).returncode)
    os.execv(words[0], words)


def command(project: Project, port: int | None, browser: bool) -> list[str]:
    """Return the command that starts JupyterLab.

    The port follows from the project's id: a browser keeps what is not saved yet by address, so
    the address of a project must stay.
    """
    own = 8900 + zlib.crc32(project.id.encode()) % 1000
    options = [
        f"--ServerApp.root_dir={project.path}",
        f"--ServerApp.port={own if port is None else port}",
        f"--LabApp.default_url=/lab/tree/{NOTEBOOK}",
    ]
    if not browser:
        options.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--allow-root")
    return [sys.executable, "-m", "jupyterlab", *options]


def write_notebook(path: Path, project: Project) -> None:
    """Write a notebook that shows the workbench as soon as it is opened.

    It holds the output that running its cell gives, and is signed as trusted, since it is ours.
    """
    output = nbformat.v4.new_output(
        "execute_result", data=mime_bundle(project, "."), execution_count=1
    )
    hidden = {"jupyter": {"source_hidden": True}}  # a click on its bar shows the code
    cell = nbformat.v4.new_code_cell(CODE, outputs=[output], execution_count=1, metadata=hidden)
    notebook = nbformat.v4.new_notebook(
        cells=[cell],
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}
        },
    )
    NotebookNotary().sign(notebook)
    text = nbformat.writes(notebook)
    write_durably(path, lambda file: file.write(text.encode("utf-8")))
