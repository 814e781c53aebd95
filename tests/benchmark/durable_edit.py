"""One durable edit at the store, beside the least that makes the same bytes durable."""

import os
from collections.abc import Iterator
from itertools import count, cycle
from pathlib import Path

from tests.benchmark import projects
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.turns import alternate, timed


def measure(plan: Plan) -> Iterator[Row]:
    """Time ``EditLog.append`` of one edit of a target, on a project of the smallest size.

    The peer writes the bytes of the file that the last append made: open, write, fsync, rename,
    fsync the folder. Both write into folders of the same file system that grow alike. The merging
    of small files falls into a few of the appends and is in their times.
    """
    project = projects.make(plan.folder / "durable-edit", plan.sizes[0])
    segments = cycle(project.segments["segment"].tolist())
    bare = plan.folder / "bare"
    bare.mkdir()
    names = count()

    def append() -> float:
        segment = next(segments)
        made = projects.one_edit(project, segment, f"Good morning, {segment}.")
        return timed(lambda: project.log.append([made]))()

    def write() -> float:
        data = newest(project.path / "history.parquet").read_bytes()
        path = bare / f"{next(names)}.parquet"
        return timed(lambda: _write(path, data))()

    times = alternate({"append": append, "write": write}, plan.many_rounds, "durable edit")
    project.close()
    peer = "bare write + fsync + rename + folder fsync of its bytes"
    yield Row("one durable edit", times["append"], peer, times["write"], times=2.5)


def newest(folder: Path) -> Path:
    """Return the file that was written last; names are in the order of time."""
    return max(folder.glob("*.parquet"), key=lambda path: path.stat().st_mtime_ns)


def _write(path: Path, data: bytes) -> None:
    temporary = path.with_suffix(".tmp")
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    temporary.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
