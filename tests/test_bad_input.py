"""Bad input on the command line: a message with file and remedy, exit code 3, nothing half-written."""

import errno
import json
import os

import pytest
from click.testing import CliRunner

from tests import transcripts
from tests.conftest import without_roots_rights
from workbench.cli import main


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def briefing(tmp_path):
    path = tmp_path / "briefing.txt"
    path.write_text(transcripts.BRIEFING, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", ["empty.txt", "the file is empty", "Give a file"]),
        ("blank.txt", b" \n\n", ["blank.txt", "empty"]),
        ("prose.txt", "天气很好。我们去公园。\n".encode(), ["prose.txt", "no speaker", "问："]),
        ("talk.pdf", b"%PDF-1.7", ["talk.pdf", "suffix", ".txt"]),
        ("talk.txt", b"\xff\xfe\x00\xd8\x00\xd8", ["talk.txt", "UTF-8"]),
        ("talk.txt", bytes(range(256)) * 4, ["talk.txt", "UTF-8"]),
        ("talk.docx", b"PK\x03\x04 torn", ["talk.docx"]),
    ],
)
def test_a_transcript_that_cannot_be_read(tmp_path, name, content, says):
    path = tmp_path / name
    path.write_bytes(content)
    result = run("new", tmp_path / "project", "--from", path)
    assert result.exit_code == 3
    assert all(words in result.stderr for words in says), result.stderr
    assert "Traceback" not in result.stderr
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_a_missing_file_and_a_folder_in_its_place(tmp_path):
    for path in (tmp_path / "missing.txt", tmp_path):
        result = run("new", tmp_path / "project", "--from", path)
        assert result.exit_code == 3
        assert str(path) in result.stderr
        assert not (tmp_path / "project").exists()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("chinese,notes\n社区,x\n", ["terms.csv", "line 1", "target"]),
        ("", ["terms.csv", "empty"]),
        ("source,target\n,\n", ["terms.csv"]),
    ],
)
def test_a_glossary_that_cannot_be_used(tmp_path, briefing, content, says):
    (tmp_path / "terms.csv").write_text(content, encoding="utf-8")
    glossary = tmp_path / "terms.csv"
    result = run("new", tmp_path / "project", "--from", briefing, "--glossary", glossary)
    assert result.exit_code == 3
    assert all(words in result.stderr for words in says), result.stderr
    assert not (tmp_path / "project").exists()


def test_a_project_of_a_newer_version(tmp_path, briefing):
    assert run("new", tmp_path / "project", "--from", briefing).exit_code == 0
    marker = tmp_path / "project" / "project.workbench"
    marker.write_text(json.dumps({**json.loads(marker.read_text()), "format": 99}))
    result = run("status", tmp_path / "project")
    assert result.exit_code == 3
    assert "format 99" in result.stderr
    assert "pip install --upgrade" in result.stderr


def test_a_folder_that_may_not_be_written_in(tmp_path, briefing, forbidden_folder):
    run("new", tmp_path / "elsewhere", "--from", briefing)
    copy = forbidden_folder.parent / f"{forbidden_folder.name}.txt"
    copy.write_bytes(briefing.read_bytes())
    try:
        with without_roots_rights():
            result = run("new", forbidden_folder / "project", "--from", copy)
    finally:
        copy.unlink()
    assert result.exit_code == 3
    assert "Permission denied" in result.stderr
    assert list(forbidden_folder.iterdir()) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_full_or_failing_disk(tmp_path, briefing, monkeypatch, code):
    def fails(*_: object) -> None:
        raise OSError(code, os.strerror(code), str(tmp_path / "project"))

    before = sorted(tmp_path.iterdir())
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        result = run("new", tmp_path / "project", "--from", briefing)
    assert result.exit_code == 3
    assert os.strerror(code) in result.stderr
    assert sorted(tmp_path.iterdir()) == before
    assert run("new", tmp_path / "project", "--from", briefing).exit_code == 0
