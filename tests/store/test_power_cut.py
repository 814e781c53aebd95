"""A power cut after every call of a save and of a merge: what was not fsynced is gone or torn."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.store import disk, strace
from tests.store.edits import edit
from tests.store.test_crash import Runner, runner
from workbench.store import folder, log
from workbench.store.log import EditLog

__all__ = ["runner"]

LEAST = {"save": 20, "merge": 60}


@pytest.fixture
def project(tmp_path):
    made = tmp_path / "project"
    made.mkdir()
    log.start(made / folder.HISTORY)
    writer = EditLog(made / folder.HISTORY, ["s1"])
    for number in range(3):
        writer.append([edit("s1", f"typed before, {number}")])
    return made


@pytest.mark.parametrize("task", ["save", "merge"])
def test_what_was_acknowledged_is_there_after_a_power_cut(
    project: Path, runner: Runner, tmp_path: Path, task: str
):
    before = {each.edit for each in EditLog(project / folder.HISTORY, ["s1"]).edits()}
    played, trace, cut = disk.started(project), tmp_path / "trace", 0
    _, said, wanted = runner.run(project, task, partial(strace.record, path=trace))
    assert said[-1] == "done"
    acknowledged: set[str] = set()
    for name, texts, numbers, result in disk.calls(trace.read_text()):
        played.play(name, texts, numbers, result)
        if name == "write" and texts[0].startswith(b"saved"):
            acknowledged = {wanted}
        for names in played.after_power_cut():
            cut += 1
            left = tmp_path / "left"
            disk.lay_out(names, project, left)
            opened = EditLog(left / folder.HISTORY, ["s1"])
            there = {each.edit for each in opened.edits()}
            assert before | acknowledged <= there <= before | {wanted}, (name, cut)
            assert opened.set_aside == [], (name, cut)
            shutil.rmtree(left)
    print(f"{task}: {cut} outcomes of power cuts")
    assert cut >= LEAST[task]
    if task == "save":
        assert acknowledged == {wanted}


def test_the_disk_loses_what_is_not_fsynced():
    """The disk itself is held to its rules, or the test above would prove nothing."""
    played = disk.Disk({})
    for call in (
        ("openat", [b"/p/.a.tmp"], [], 3),
        ("write", [b"typed"], [3], 5),
        ("rename", [b"/p/.a.tmp", b"/p/a"], [], 0),
    ):
        played.play(*call)
    outcomes = list(played.after_power_cut())
    assert {} in outcomes
    assert {"/p/a": b""} in outcomes
    assert {"/p/a": b"ty"} in outcomes
    played.play("fsync", [], [3], 0)
    played.play("openat", [b"/p"], [], 4)
    assert {} in list(played.after_power_cut())
    played.play("fsync", [], [4], 0)
    assert list(played.after_power_cut()) == [{"/p/a": b"typed"}]
