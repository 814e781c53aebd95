"""The making of a project, ended at every single file event on its way: all of it, or nothing."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import workbench
from tests.transcripts import SEGMENTS
from tests.widget import killed_child

LEAST = 30
"""Fewer points would mean that the events were missed."""


@pytest.fixture(scope="module")
def process():
    running = subprocess.Popen(
        [sys.executable, killed_child.__file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    yield running
    running.stdin.close()
    running.wait()


def make(process, ask, what, at):
    """Return how the process ended, and the last that it said."""
    process.stdin.write(json.dumps({"ask": ask, "signal": what, "at": at}) + "\n")
    process.stdin.flush()
    said = ["{}"]
    while not (line := process.stdout.readline()).startswith("ended"):
        said.append(line)
    return int(line.split()[1]), json.loads(said[-1])


@pytest.mark.parametrize("what", [signal.SIGTERM, signal.SIGKILL])
def test_ended_anywhere_the_project_is_there_whole_or_nothing_is(process, tmp_path, files, what):
    folder, ended, at = tmp_path / "new", -1, 0
    ask = {"type": "create", "folder": str(folder), "glossaries": [str(files[1])]}
    ask["sources"] = [str(files[0])]
    before = {path.name for path in tmp_path.iterdir()}
    while ended != 0:
        at += 1
        ended, said = make(process, ask, int(what), at)
        check(folder, what, ended, said, before)
    print(f"ended at {at - 1} events")
    assert at > LEAST


def check(folder: Path, what, ended, said, before):
    left = {path.name for path in folder.parent.iterdir()} - before
    if ended == 0:
        assert said["outcome"]["type"] == "created"
    if folder.exists():
        assert len(workbench.open(folder).segments) == SEGMENTS
        left.discard("new")
    if what == signal.SIGTERM:
        assert ended in (0, 1)
        assert folder.exists() == (ended == 0)
        assert left == set()
    for name in left | {"new"}:
        shutil.rmtree(folder.parent / name, ignore_errors=True)
