"""Few files remain, opening reads few of them, and nothing is lost or there twice."""

from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest

from tests.store.edits import edit
from workbench.store import compaction, log, logfiles, snapshot
from workbench.store.log import MOST_FILES, EditLog
from workbench.store.upkeep import FEW_FILES, Upkeep


@pytest.fixture
def folder(tmp_path):
    log.start(tmp_path / "history.parquet")
    return tmp_path / "history.parquet"


def fill(folder, count):
    writer = EditLog(folder, ["s1"])
    edits = [edit("s1", f"draft {number}") for number in range(count)]
    for each in edits:
        writer.append([each])
    return writer, edits


def test_files_are_merged_in_the_midst_of_work(folder):
    _, edits = fill(folder, 2 * MOST_FILES + 50)
    assert len(list(folder.iterdir())) <= MOST_FILES + 1
    assert sorted(pd.read_parquet(folder)["edit"]) == sorted(e.edit for e in edits)


def test_files_are_merged_in_a_pause_and_the_snapshot_is_written(folder):
    writer, edits = fill(folder, FEW_FILES + 1)
    upkeep = Upkeep(folder.parent, writer)
    upkeep.soon()
    upkeep.flush()
    assert len(list(folder.iterdir())) == 1
    assert [e.edit for e in EditLog(folder, ["s1"]).edits()] == [e.edit for e in edits]


def test_a_sent_edit_is_known_after_a_merge_and_a_new_start(folder):
    writer, edits = fill(folder, 30)
    writer.compact()
    writer.save_snapshot()
    files = set(folder.iterdir())
    reopened = EditLog(folder, ["s1"])
    reopened.append(edits[3:5])
    assert set(folder.iterdir()) == files
    assert len(reopened.edits()) == 30


def test_many_processes_may_merge_at_once(folder):
    _, edits = fill(folder, 30)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: compaction.compact(folder), range(8)))
    assert sorted(pd.read_parquet(folder)["edit"]) == sorted(e.edit for e in edits)
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("large", [False, True])
def test_what_a_killed_merge_left_is_tidied_by_the_next(folder, monkeypatch, large):
    _, edits = fill(folder, 6)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    compaction.compact(folder)
    if large:
        (merged,) = folder.iterdir()
        monkeypatch.setattr(compaction, "SMALL", merged.stat().st_size)
    for path, data in sorted(before.items())[2:]:
        path.write_bytes(data)
    assert len(EditLog(folder, ["s1"]).edits()) == 6
    compaction.compact(folder)
    assert sorted(pd.read_parquet(folder)["edit"]) == sorted(e.edit for e in edits)


def test_a_listing_that_a_merge_runs_through_is_done_again(folder, monkeypatch):
    """The old files were gone from the later pieces, the new one not yet in the earlier."""
    fill(folder, 3)
    names = logfiles.listing(folder)
    scans = iter([names, set(), {"merged.parquet"}, {"merged.parquet"}])
    monkeypatch.setattr(logfiles, "_scan", lambda _: next(scans))
    assert logfiles.listing(folder) == {"merged.parquet"}


def test_opening_with_a_snapshot_reads_only_what_came_after(folder, monkeypatch):
    writer, _ = fill(folder, 20)
    writer.compact()
    writer.save_snapshot()
    writer.append([edit("s1", "after")])
    read = []
    real = logfiles.read
    monkeypatch.setattr(logfiles, "read", lambda path: read.append(path.name) or real(path))
    opened = EditLog(folder, ["s1"])
    assert opened.annotation("s1").target == "after"
    assert len(read) == 2
    assert read[0] == "snapshot.parquet"


def test_a_snapshot_of_edits_that_the_log_lost_is_not_believed_and_not_lost(folder):
    writer, _ = fill(folder, 3)
    writer.compact()
    writer.save_snapshot()
    (merged,) = folder.iterdir()
    merged.unlink()
    opened = EditLog(folder, ["s1"])
    assert opened.annotation("s1").target == ""
    opened.append([edit("s1", "begun anew")])
    opened.save_snapshot()
    (kept,) = (folder.parent / "set-aside").iterdir()
    assert snapshot.read(kept).edits["value"].to_pylist() == ["draft 2"]


def test_the_history_is_read_only_for_what_is_past(folder, monkeypatch):
    writer, edits = fill(folder, 5)
    read = []
    real = logfiles.read
    monkeypatch.setattr(logfiles, "read", lambda path: read.append(path.name) or real(path))
    assert writer.annotations_at({"s1": edits[4].edit})["s1"].target == "draft 4"
    assert read == []
    assert writer.annotations_at({"s1": edits[1].edit})["s1"].target == "draft 1"
    assert len(read) == len(set(read)) == 6
