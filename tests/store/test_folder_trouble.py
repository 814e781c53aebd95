"""A folder that turns read-only, goes away or is replaced; clocks that differ; torn files."""

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

import workbench
from tests import transcripts
from tests.store.edits import edit
from workbench.errors import (
    DiskFull,
    FolderGone,
    ProjectReplaced,
    ReadOnlyFolder,
    StorageError,
    UnknownSegment,
    WorkbenchError,
)
from workbench.model import HISTORY
from workbench.store import compaction, durable, history, log, logfiles
from workbench.store.log import EditLog


@pytest.fixture
def project(tmp_path):
    source = tmp_path / "briefing.txt"
    source.write_text(transcripts.BRIEFING, encoding="utf-8")
    made = workbench.create(tmp_path / "project", [source])
    yield made
    shutil.rmtree(made.path, ignore_errors=True)


@pytest.fixture
def folder(tmp_path):
    log.start(tmp_path / "history.parquet")
    return tmp_path / "history.parquet"


def first(project):
    return project.segments["segment"][0]


def test_a_project_that_was_moved_says_so_and_goes_on_when_it_is_back(project, tmp_path):
    typed = edit(first(project), "Hello")
    project.path.rename(tmp_path / "elsewhere")
    for ask in (lambda: project.log.append([typed]), project.log.refresh):
        with pytest.raises(FolderGone, match="Put the folder back"):
            ask()
    (tmp_path / "elsewhere").rename(project.path)
    project.log.append([typed])
    assert workbench.open(project.path).annotations["target"][0] == "Hello"


def test_another_project_in_its_place_gets_none_of_its_edits(project, tmp_path):
    kept = tmp_path / "kept"
    typed = edit(first(project), "Hello")
    project.path.rename(kept)
    other = workbench.create(project.path, [tmp_path / "briefing.txt"])
    before = (other.path / "annotations.parquet").stat().st_mtime_ns
    with pytest.raises(ProjectReplaced, match=other.id):
        project.log.append([typed])
    project.changed()
    with pytest.raises(ProjectReplaced):
        project.close()
    assert len(other.history) == 0
    assert (other.path / "annotations.parquet").stat().st_mtime_ns == before
    shutil.rmtree(project.path)
    kept.rename(project.path)
    assert project.log.append([typed])[0].target == "Hello"


def test_a_copy_of_the_same_project_is_no_other(project, tmp_path):
    shutil.copytree(project.path, tmp_path / "copy")
    shutil.rmtree(project.path)
    (tmp_path / "copy").rename(project.path)
    assert project.log.append([edit(first(project), "Hello")])[0].target == "Hello"


@pytest.mark.parametrize(
    ("number", "named"),
    [
        (13, ReadOnlyFolder),
        (30, ReadOnlyFolder),
        (28, DiskFull),
        (122, DiskFull),
        (5, StorageError),
    ],
)
def test_what_the_file_system_says_has_a_name_and_a_remedy(folder, monkeypatch, number, named):
    """A folder made read-only does not stop root, who may run the tests: so it is told, not made."""
    writer = EditLog(folder, ["s1"])
    typed = edit("s1", "Hello")

    def refuses(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(durable.secrets, "token_hex", refuses)
        with pytest.raises(named, match=r"try again\.") as caught:
            writer.append([typed])
    assert isinstance(caught.value, WorkbenchError)
    assert caught.value.errno == number
    assert writer.annotation("s1").target == ""
    assert writer.append([typed])[0].target == "Hello"


def test_an_edit_of_an_unknown_segment_is_refused_by_name(folder):
    with pytest.raises(UnknownSegment, match="no segment 's9'"):
        EditLog(folder, ["s1"]).append([edit("s9", "Hello")])


class Clock:
    """Stands in for datetime in the log: it says what it is told."""

    def __init__(self, *hours: float) -> None:
        self.moments = [datetime(2025, 5, 14, 12, tzinfo=UTC) + timedelta(hours=h) for h in hours]

    def now(self, _: object) -> datetime:
        return self.moments.pop(0)


def test_a_clock_that_jumps_back_changes_no_order(folder, monkeypatch):
    writer = EditLog(folder, ["s1"])
    monkeypatch.setattr(log, "datetime", Clock(0, -1, -0.5))
    for value in ("one", "two", "three"):
        writer.append([edit("s1", value)])
    assert writer.annotation("s1").target == "three"
    assert [e.value for e in EditLog(folder, ["s1"]).edits()] == ["one", "two", "three"]


def test_machines_an_hour_apart_agree_on_the_order(folder, monkeypatch):
    fast, slow = EditLog(folder, ["s1"]), EditLog(folder, ["s1"])
    monkeypatch.setattr(log, "datetime", Clock(1, 0, 1, 0))
    for number, writer in enumerate((fast, slow, fast, slow)):
        writer.append([edit("s1", str(number))])
    fast.refresh()
    assert fast.annotation("s1") == slow.annotation("s1")
    assert [e.value for e in slow.edits()] == ["0", "1", "2", "3"]


BAD_FILES = {
    "torn": lambda path: path.write_bytes(path.read_bytes()[:-30]),
    "empty": lambda path: path.write_bytes(b""),
    "zeroed": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "another table": lambda path: pd.DataFrame({"segment": ["s1"]}).to_parquet(path),
    "an edit without an id": lambda path: logfiles.write(
        path, history.table([replace(edit("s1", "x"), edit=None)])
    ),
    "a sequence to end all": lambda path: logfiles.write(
        path, history.table([replace(edit("s1", "x"), sequence=2**62, changed=datetime.now(UTC))])
    ),
}


@pytest.mark.parametrize("harm", BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(folder, harm):
    writer = EditLog(folder, ["s1", "s2"])
    writer.append([edit("s1", "whole")])
    path = folder / "bad.parquet"
    logfiles.write(path, history.table([replace(edit("s2", "x"), changed=datetime.now(UTC))]))
    harm(path)
    harmed = path.read_bytes()
    opened = EditLog(folder, ["s1", "s2"])
    assert [bad.file for bad in opened.set_aside] == ["bad.parquet"]
    assert opened.annotation("s1").target == "whole"
    for number in range(3):
        opened.append([edit("s1", f"goes on {number}")])
    opened.compact()
    assert path.read_bytes() == harmed
    assert opened.annotation("s1").target == "goes on 2"
    assert len(EditLog(folder, ["s1", "s2"]).edits()) == 4


def test_a_file_whose_copy_was_under_way_is_read_when_it_is_whole(folder):
    opened = EditLog(folder, ["s1"])
    path = folder / "copied.parquet"
    logfiles.write(path, history.table([replace(edit("s1", "x"), changed=datetime.now(UTC))]))
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    assert opened.refresh() == set()
    assert len(opened.set_aside) == 1
    path.write_bytes(whole)
    assert opened.refresh() == {"s1"}
    assert opened.set_aside == []


def test_one_flipped_bit_is_noticed(folder):
    EditLog(folder, ["s1"]).append([edit("s1", "a text that is long enough to be found")])
    path = max(folder.iterdir(), key=lambda file: file.stat().st_size)
    data = bytearray(path.read_bytes())
    data[data.index(b"long enough")] ^= 1
    path.write_bytes(data)
    assert len(EditLog(folder, ["s1"]).set_aside) == 1


def test_temporary_files_are_removed_only_when_they_are_old(folder):
    new, old = folder / ".a.parquet.0000.tmp", folder / ".b.parquet.0000.tmp"
    for path in (new, old):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    assert EditLog(folder, ["s1"]).set_aside == []
    compaction.compact(folder)
    assert (new.exists(), old.exists()) == (True, False)


def test_columns_of_a_newer_version_outlive_a_merge(folder):
    content = history.table([replace(edit("s1", "x"), changed=datetime.now(UTC))])
    newer = content.append_column("mood", [["cheerful"]])
    logfiles.write(folder / "newer.parquet", newer)
    writer = EditLog(folder, ["s1"])
    writer.append([edit("s1", "y")])
    writer.compact()
    frame = pd.read_parquet(folder)
    assert sorted(frame["mood"].dropna()) == ["cheerful"]
    assert set(HISTORY.names) <= set(frame.columns)
