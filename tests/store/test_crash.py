"""A save, a merge of ten files and an upkeep, killed or refused at every single file call.

``WORKBENCH_CRASH_ROUNDS`` asks for more rounds, each on a folder with another past.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.store import crash_child, strace
from tests.store.edits import edit
from workbench.store import folder, log, ulid
from workbench.store.log import EditLog

ROUNDS = int(os.environ.get("WORKBENCH_CRASH_ROUNDS", "1"))
TASKS = ("save", "merge", "upkeep")
LEAST = {"save": 10, "merge": 50, "upkeep": 20}
"""Fewer points would mean that the tracing has missed what it is for."""

Trace = Callable[[int], subprocess.Popen[str]]
Check = Callable[[Path, tuple[str, int], int, list[str], str], bool]


class Runner:
    """Keeps the warm process, and has it do tasks under strace."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, crash_child.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    def run(self, project: Path, task: str, trace: Trace) -> tuple[int, list[str], str]:
        """Return how the task ended, what it said, and the edit that it was to save."""
        wanted = ulid.new()
        order = {"project": str(project), "do": task, "edit": wanted}
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        pid = int(self.heard()[1])
        tracer = trace(pid)
        os.kill(pid, signal.SIGUSR1)
        said = []
        while (words := self.heard())[0] != "ended":
            said.append(" ".join(words))
        tracer.communicate()
        return int(words[1]), said, wanted

    def heard(self) -> list[str]:
        return self.process.stdout.readline().split()

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()


@pytest.fixture(scope="module")
def runner():
    running = Runner()
    yield running
    running.close()


@pytest.fixture(params=range(ROUNDS))
def past(request, tmp_path):
    """A project with ten files of edits; in later rounds some were merged before."""
    project = tmp_path / "past"
    project.mkdir()
    log.start(project / folder.HISTORY)
    writer = EditLog(project / folder.HISTORY, ["s1"])
    for number in range(10 * (request.param + 1)):
        writer.append([edit("s1", f"typed before, {number}")])
        if request.param and number == 5 * request.param:
            writer.compact()
            writer.save_snapshot()
    return project


def saved_in(project: Path) -> set[str]:
    opened = EditLog(project / folder.HISTORY, ["s1"])
    assert opened.set_aside == []
    ids = {each.edit for each in opened.edits()}
    assert opened.annotation("s1").edit in ids
    return ids


def points(runner: Runner, past: Path, tmp_path: Path, task: str) -> Iterator[tuple[str, int]]:
    """Return every file call that a task makes: its name, and the how manieth of that name."""
    project, trace = shutil.copytree(past, tmp_path / "recorded"), tmp_path / "trace"
    _, said, _ = runner.run(project, task, partial(strace.record, path=trace))
    assert said[-1] == "done"
    for call, count in strace.calls(trace).items():
        yield from ((call, number) for number in range(1, count + 1))


def at_every_point(past: Path, tmp_path: Path, task: str, what: str, check: Check) -> list[bool]:
    """Do a task once for each of its file calls, on two cores; return what the checks say."""
    with ExitStack() as stack:
        runners = [stack.enter_context(closing(Runner())) for _ in range(2)]
        free: SimpleQueue[Runner] = SimpleQueue()
        for runner in runners:
            free.put(runner)

        def at(point: tuple[str, int]) -> bool:
            call, number = point
            project = Path(shutil.copytree(past, tmp_path / f"{call}{number}"))
            runner = free.get()
            trace = partial(strace.inject, call=call, what=what, number=number)
            try:
                ended = runner.run(project, task, trace)
            finally:
                free.put(runner)
            told = check(project, point, *ended)
            shutil.rmtree(project)
            return told

        with ThreadPoolExecutor(len(runners)) as pool:
            return list(pool.map(at, list(points(runners[0], past, tmp_path, task))))


@pytest.mark.parametrize("task", TASKS)
def test_killed_at_every_file_call_no_acknowledged_edit_is_lost(past, tmp_path, task):
    before = saved_in(past)

    def check(project: Path, point: object, status: int, said: list[str], wanted: str) -> bool:
        assert status in (0, -signal.SIGKILL), (point, said)
        acknowledged = {wanted} if f"saved {wanted}" in said else set()
        there = saved_in(project)
        assert before | acknowledged <= there <= before | {wanted}, point
        EditLog(project / folder.HISTORY, ["s1"]).compact()
        assert saved_in(project) == there, point
        return status != 0

    killed = sum(at_every_point(past, tmp_path, task, "signal=KILL", check))
    print(f"{task}: killed at {killed} points")
    assert killed >= LEAST[task]


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("task", TASKS)
def test_refused_at_every_file_call_it_says_so_and_works_afterwards(past, tmp_path, task, error):
    before = saved_in(past)

    def check(project: Path, point: object, status: int, said: list[str], wanted: str) -> bool:
        assert (status, said[-1:]) == (0, ["done"]), (point, said)
        assert saved_in(project) == (before | {wanted} if task == "save" else before), point
        return said[0].startswith("refused")

    told = at_every_point(past, tmp_path, task, f"error={error}", check)
    print(f"{task}: {error} from {len(told)} calls, {sum(told)} times an error that says so")
    assert sum(told) >= LEAST[task] / 2
