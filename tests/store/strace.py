"""Runs a process up to its n-th file call, and lets that call fail or be its last."""

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

CALLS = "%file,%desc"


@cache
def find() -> str:
    """Return the path of strace, installing it where that can be done."""
    if shutil.which("strace") is None and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "strace"], check=False, capture_output=True)
    found = shutil.which("strace")
    assert found, "the crash tests need strace: apt-get install strace"
    return found


def attach(pid: int, *options: str) -> subprocess.Popen[str]:
    """Attach strace to a process that waits, and return when it is attached."""
    command: Sequence[str] = [find(), *options, "-p", str(pid)]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert tracer.stderr is not None
    said = tracer.stderr.readline()
    assert "attached" in said, f"strace can't attach to a process here: {said}"
    return tracer


def inject(pid: int, call: str, what: str, number: int) -> subprocess.Popen[str]:
    """Attach strace so that ``what`` befalls the n-th of one kind of call from now on."""
    return attach(
        pid, "-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:{what}:when={number}"
    )


def record(pid: int, path: Path) -> subprocess.Popen[str]:
    """Attach strace so that all file calls are written down with all their bytes."""
    return attach(pid, "-xx", "-s", "10000000", "-o", str(path), "-e", f"trace={CALLS}")


def calls(path: Path) -> Counter[str]:
    """Count the calls that were written down, by their kind."""
    return Counter(re.findall(r"^(\w+)\(", path.read_text(), re.MULTILINE))
