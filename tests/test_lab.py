"""What ``workbench lab`` prepares before it starts JupyterLab."""

import nbformat
import pytest
from nbformat.sign import NotebookNotary

import workbench
from tests import transcripts
from workbench import lab
from workbench.errors import ProjectError
from workbench.widget.bundle import MIME


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))
    source = tmp_path / "briefing.txt"
    source.write_text(transcripts.BRIEFING, encoding="utf-8")
    return workbench.create(tmp_path / "project", [source])


def test_the_notebook_shows_the_workbench_before_any_cell_is_run(project):
    path = project.path / lab.NOTEBOOK
    lab.write_notebook(path, project)
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    (output,) = notebook.cells[0].outputs
    assert output.data[MIME]["path"] == "."
    assert output.data[MIME]["project"] == project.id
    assert NotebookNotary().check_signature(notebook)


def test_a_project_keeps_its_address(project):
    port = [word for word in lab.command(project, None, True) if "ServerApp.port=" in word]
    again = [word for word in lab.command(workbench.open(project.path), None, True) if word in port]
    assert port == again
    assert "--ServerApp.port=4321" in lab.command(project, 4321, True)


def test_a_notebook_that_is_there_is_left_alone(project, monkeypatch):
    path = project.path / lab.NOTEBOOK
    path.write_text("mine")
    started = []
    monkeypatch.setattr(lab.os, "execv", lambda program, words: started.append(words))
    lab.run(project, None, False)
    assert path.read_text() == "mine"
    assert started == [lab.command(project, None, False)]


def test_without_a_project_a_sample_is_made_and_found_again(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = lab.project_for(None)
    assert made.path == tmp_path / lab.SAMPLE
    assert len(made.turns) >= 25
    assert lab.project_for(None).id == made.id
    monkeypatch.chdir(made.path)
    assert lab.project_for(None).id == made.id


def test_a_folder_that_is_no_project_is_refused(tmp_path):
    with pytest.raises(ProjectError, match="workbench new"):
        lab.project_for(tmp_path)
