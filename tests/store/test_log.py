"""The edit log: durable on return, idempotent, shared by writers without locks."""

import os
import threading
from dataclasses import replace

import pandas as pd
import pytest

from workbench.errors import EditError
from workbench.model import HISTORY, Edit
from workbench.store import durable, log, ulid
from workbench.store.log import EditLog


def edit(segment: str, value: str, kind: str = "target", based_on: str | None = None) -> Edit:
    return Edit(ulid.new(), kind, segment, value, based_on, "Lin", "c1", "editor")


@pytest.fixture
def folder(tmp_path):
    log.start(tmp_path / "history.parquet")
    return tmp_path / "history.parquet"


def test_an_empty_history_opens_in_pandas(folder):
    frame = pd.read_parquet(folder)
    assert list(frame.columns) == HISTORY.names
    assert len(frame) == 0


def test_an_edit_is_on_disk_when_append_returns(folder):
    EditLog(folder, ["s1"]).append([edit("s1", "Hello")])
    assert EditLog(folder, ["s1"]).annotation("s1").target == "Hello"
    assert pd.read_parquet(folder)["value"].tolist() == ["Hello"]


def test_sending_twice_writes_once(folder):
    once = edit("s1", "Hello")
    writer = EditLog(folder, ["s1"])
    first = writer.append([once])
    files = set(folder.iterdir())
    assert writer.append([once, once]) == first
    assert set(folder.iterdir()) == files
    assert len(writer.edits()) == 1


def test_another_writer_is_seen_on_refresh(folder):
    ours, theirs = EditLog(folder, ["s1", "s2"]), EditLog(folder, ["s1", "s2"])
    theirs.append([edit("s2", "Theirs")])
    assert ours.annotation("s2").target == ""
    assert ours.refresh() == {"s2"}
    assert ours.annotation("s2").target == "Theirs"
    assert ours.refresh() == set()


def test_a_later_edit_has_the_later_sequence_for_all_writers(folder):
    ours, theirs = EditLog(folder, ["s1"]), EditLog(folder, ["s1"])
    ours.append([edit("s1", "one"), edit("s1", "two")])
    theirs.refresh()
    theirs.append([edit("s1", "three")])
    assert [e.sequence for e in theirs.edits()] == [1, 2, 3]


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (edit("nowhere", "Hello"), "no segment 'nowhere'"),
        (edit("s1", "finished", kind="state"), "no state"),
        (Edit("../x", "target", "s1", "Hello", None, "Lin", "c1", "editor"), "no name for an edit"),
    ],
)
def test_one_bad_edit_writes_nothing_of_its_batch(folder, bad, says):
    writer = EditLog(folder, ["s1"])
    with pytest.raises(EditError, match=says):
        writer.append([edit("s1", "Good"), bad])
    assert writer.annotation("s1").target == ""
    assert len(pd.read_parquet(folder)) == 0


def test_edits_of_no_segment_are_kept_by_kind(folder):
    writer = EditLog(folder, ["s1"])
    first = replace(edit("", '{"speaker": "李明"}', kind="speaker"), segment=None)
    second = replace(edit("", '{"speaker": "王芳"}', kind="speaker"), segment=None)
    assert writer.append([first]) == []
    writer.append([second, edit("s1", "Hello")])
    reopened = EditLog(folder, ["s1"])
    assert [e.edit for e in reopened.edits_of_kind("speaker")] == [first.edit, second.edit]
    assert reopened.edits_of_kind("speaker")[0].segment is None
    assert reopened.edits_of_kind("term") == []
    assert pd.read_parquet(folder)["segment"].isna().sum() == 2
    assert writer.annotation("s1").target == "Hello"


@pytest.mark.parametrize("kind", ["target", "state", "note"])
def test_what_makes_an_annotation_needs_a_segment(folder, kind):
    writer = EditLog(folder, ["s1"])
    with pytest.raises(EditError, match="no segment 'None'"):
        writer.append([replace(edit("", "draft", kind=kind), segment=None)])


def test_unknown_kinds_are_kept(folder):
    EditLog(folder, ["s1"]).append([edit("s1", '{"a": 1}', kind="waiver")])
    assert pd.read_parquet(folder)["kind"].tolist() == ["waiver"]


def test_a_full_disk_leaves_the_log_as_it_was(folder, monkeypatch):
    writer = EditLog(folder, ["s1"])
    before = set(folder.iterdir())

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            writer.append([edit("s1", "Hello")])
    assert set(folder.iterdir()) == before
    assert writer.annotation("s1").target == ""
    writer.append([edit("s1", "Again")])
    assert EditLog(folder, ["s1"]).annotation("s1").target == "Again"


def test_threads_may_append_at_once(folder):
    writer = EditLog(folder, ["s1"])
    threads = [
        threading.Thread(target=lambda n=n: [writer.append([edit("s1", f"{n}")]) for _ in range(5)])
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(e.sequence for e in writer.edits()) == list(range(1, 21))


def test_a_torn_write_is_never_seen(tmp_path):
    path = tmp_path / "table"
    path.write_bytes(b"before")

    def fails(file):
        file.write(b"half")
        raise RuntimeError("pulled the plug")

    with pytest.raises(RuntimeError):
        durable.write_durably(path, fails)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_segment_can_be_looked_at_as_it_was(folder):
    writer = EditLog(folder, ["s1"])
    first, second = edit("s1", "one"), edit("s1", "two")
    writer.append([first])
    writer.append([second])
    assert writer.annotation_at("s1", first.edit).target == "one"
    assert writer.annotation_at("s1", second.edit).target == "two"
    assert writer.annotation_at("s1", None).target == ""
