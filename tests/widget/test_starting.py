"""Before there is a project: what would become of files is told, and nothing is written."""

import errno
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT, without_roots_rights
from tests.transcripts import BRIEFING, GLOSSARY, LEFT_OUT, SEGMENTS, SPEAKERS, TURNS
from workbench import importers, notebook
from workbench.glossary.reading import READERS
from workbench.importers.formats import FORMATS
from workbench.progress import silent
from workbench.store import tables
from workbench.widget import beside


@pytest.fixture
def ask(tmp_path, monkeypatch):
    """Ask as a page does, whose kernel is in the folder with the files."""
    monkeypatch.chdir(tmp_path)
    Path("briefing.txt").write_text(BRIEFING, encoding="utf-8")
    Path("terms.csv").write_text(GLOSSARY, encoding="utf-8")

    def ask(kind, sources=("briefing.txt",), glossaries=(), **more):
        files = {"sources": [*sources], "glossaries": [*glossaries]}
        return beside.answer({"type": kind, **files, **more}, silent)

    return ask


def told(answer) -> str:
    key, values = answer["message"]["key"], answer["message"]["values"]
    return key.format(**values) if values else key


def test_a_preview_tells_turns_speakers_and_what_is_left_out(ask):
    answer = ask("preview", glossaries=["terms.csv"])
    (document,) = answer["documents"]
    assert document["turnCount"] == len(document["turns"]) == TURNS
    assert [each["speaker"] for each in document["speakers"]] == SPEAKERS
    assert document["segments"] == SEGMENTS
    assert [each["text"] for each in document["leftOut"]] == LEFT_OUT
    assert all(each["reason"] for each in document["leftOut"])
    assert {each["reason"] for each in document["leftOut"]}.isdisjoint(importers.INVISIBLE)
    assert [each["terms"] for each in answer["glossaries"]] == [3]


def test_a_preview_writes_nothing(ask):
    before = sorted(Path().rglob("*"))
    ask("preview", glossaries=["terms.csv"])
    assert sorted(Path().rglob("*")) == before


def test_creating_makes_the_project_that_was_shown(ask):
    answer = ask("create", glossaries=["terms.csv"], folder="new")
    assert answer["type"] == "created"
    made = notebook.open(answer["path"])
    assert (len(made.turns), len(made.segments)) == (TURNS, SEGMENTS)
    assert made.glossary["source"].nunique() == 3


@pytest.mark.parametrize(
    ("name", "text", "code", "said"),
    [
        ("talk.pdf", "苏念：好。", "UnknownFormat", "Known suffixes"),
        ("talk.txt", "没有人在这里说话。", "NoSpeaker", "talk.txt"),
        ("talk.txt", "", "EmptyFile", "empty"),
    ],
)
@pytest.mark.parametrize("kind", ["preview", "create"])
def test_a_file_that_cannot_be_read_is_named_with_a_remedy(ask, kind, name, text, code, said):
    Path(name).write_text(text, encoding="utf-8")
    answer = ask(kind, sources=[name], folder="new")
    assert (answer["type"], answer["code"]) == ("error", code)
    assert said in told(answer)
    assert not Path("new").exists()


def test_a_folder_that_holds_something_is_left_as_it_is(ask):
    Path("new").mkdir()
    Path("new/mine.txt").write_text("mine")
    answer = ask("create", folder="new")
    assert answer["code"] == "ProjectError"
    assert "something is there already" in told(answer)
    assert [each.name for each in Path("new").iterdir()] == ["mine.txt"]


def test_a_folder_that_may_not_be_written_to_is_named(ask, monkeypatch):
    def refuse(path, *_options, **_more):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    answer = ask("create", folder="new")
    assert answer["code"] == "ReadOnlyFolder"
    assert told(answer).startswith("new: Permission denied.")
    assert "Allow writing to this folder" in told(answer)


@pytest.mark.parametrize("kind", ["preview", "create"])
@pytest.mark.parametrize("file", ["briefing.txt", "terms.csv"])
def test_a_file_that_may_not_be_read_is_named_and_not_the_folder(ask, kind, file):
    Path().chmod(0o755)
    Path(file).chmod(0o000)
    with without_roots_rights():
        answer = ask(kind, glossaries=["terms.csv"], folder="new")
    assert (answer["type"], answer["code"]) == ("error", "PermissionError")
    assert told(answer).startswith(f"{file}: Permission denied.")
    assert not Path("new").exists()


def test_a_disk_that_is_full_half_way_leaves_nothing(ask, monkeypatch):
    def full(_path, _content):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tables, "write", full)
    before = sorted(Path().iterdir())
    answer = ask("create", folder="new")
    assert answer["code"] == "DiskFull"
    assert told(answer).startswith("new: No space left on device.")
    assert sorted(Path().iterdir()) == before


@pytest.mark.parametrize(("name", "readers"), [("TRANSCRIPTS", FORMATS), ("GLOSSARIES", READERS)])
def test_the_page_offers_the_files_that_can_be_read(name, readers):
    source = ROOT.joinpath("workbench/ui/src/lab/creation/files.ts").read_text("utf-8")
    (listed,) = re.findall(rf"{name} = \[(.*?)\]", source, re.DOTALL)
    assert re.findall(r"'(\.\w+)'", listed) == list(readers)
