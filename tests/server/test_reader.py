"""The process that reads projects for JupyterLab's server."""

import json

import pytest

import workbench
from tests.transcripts import BRIEFING
from workbench.server.reader import Reader
from workbench.widget.desk import Desk


@pytest.fixture
def project(tmp_path):
    (tmp_path / "briefing.txt").write_text(BRIEFING, encoding="utf-8")
    return workbench.create(tmp_path / "briefing", [tmp_path / "briefing.txt"])


@pytest.fixture
def marker(project):
    return project.path / "project.workbench"


@pytest.fixture(scope="module")
def reader():
    made = Reader()
    yield made
    made.close()


def test_it_reads_what_the_kernel_would_show_first(reader, project, marker):
    assert json.loads(reader.opening(marker)) == Desk(project).opening()


@pytest.mark.parametrize(("at", "within"), [(None, 0), (0, 0), (5, 5), (10_000, 9)])
def test_the_row_to_begin_at_is_among_them(reader, marker, at, within):
    opening = json.loads(reader.opening(marker, at))
    assert within in [row["index"] for row in opening["rows"]]


def test_it_reads_anew_each_time(reader, project, marker):
    reader.opening(marker)
    project.update(project.annotations.assign(target="Good morning."))
    assert json.loads(reader.opening(marker))["rows"][0]["target"] == "Good morning."


def test_it_writes_nothing(reader, project, marker):
    before = {path: path.stat().st_mtime_ns for path in project.path.rglob("*")}
    reader.opening(marker)
    assert {path: path.stat().st_mtime_ns for path in project.path.rglob("*")} == before


@pytest.mark.parametrize("broken", ["", "no JSON", '{"id": 1}'])
def test_of_what_is_no_project_it_says_nothing_and_goes_on(reader, project, marker, broken):
    sound = marker.read_text(encoding="utf-8")
    marker.write_text(broken)
    assert reader.opening(marker) is None
    marker.write_text(sound, encoding="utf-8")
    assert reader.opening(marker) is not None


def test_a_table_that_is_cut_off_stops_nothing(reader, project, marker):
    segments = project.path / "segments.parquet"
    sound = segments.read_bytes()
    segments.write_bytes(sound[: len(sound) // 2])
    assert reader.opening(marker) is None
    segments.write_bytes(sound)
    assert reader.opening(marker) is not None


def test_it_is_started_again_after_it_was_killed(marker):
    reader = Reader()
    assert reader.opening(marker) is not None
    reader.close()
    assert reader.opening(marker) is not None
    reader.close()


def test_who_has_waited_for_a_turn_is_sent_to_the_kernel(reader, marker, monkeypatch):
    monkeypatch.setattr("workbench.server.reader.WAIT", 0.01)
    with reader._turn:
        assert reader.opening(marker) is None


def test_a_file_in_the_folder_it_runs_in_is_not_imported(marker, tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('planted')")
    monkeypatch.chdir(tmp_path)
    reader = Reader()
    assert reader.opening(marker) is not None
    reader.close()
