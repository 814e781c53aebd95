"""Scoring on a cluster of two workers, of which one dies half-way."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner
from distributed import Client, LocalCluster

from workbench.cli import main
from workbench.errors import InputError
from workbench.scoring import score_batches
from workbench.scoring.counting.counts import Counts
from workbench.scoring.dask_engine import counted, pieces
from workbench.scoring.reading.files import read

GLOSSARY = pd.DataFrame(
    [
        ("社区", "community", "preferred"),
        ("社区", "area", "admitted"),
        ("服务", "service", "preferred"),
        ("服务", "area", "admitted"),
    ],
    columns=["source", "target", "status"],
)
SOURCES = ["社区", "服务和社区", "社区社区", "你好", ""]
TARGETS = ["Community", "an area", "areas, services", "nothing", "the community's area", ""]
ROWS = 4000
GROUP = 100


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pairs")
    numbers = range(ROWS)
    frame = pd.DataFrame(
        {
            "segment": [str(number) for number in numbers],
            "source": [SOURCES[number * 7 % 5] for number in numbers],
            "target": [TARGETS[number * 11 % 6] for number in numbers],
            "speaker": [f"speaker {number % 3}" for number in numbers],
        }
    )
    for part in range(4):
        some = frame[part * ROWS // 4 : (part + 1) * ROWS // 4]
        some.to_parquet(made / f"{part}.parquet", row_group_size=GROUP)
    return made


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as made:
        yield made


def test_a_dying_worker_changes_nothing(cluster: LocalCluster, folder: Path) -> None:
    with Client(cluster) as client:
        total = Counts()
        for number, counts in enumerate(counted(client, pieces(folder), GLOSSARY)):
            if number == ROWS // GROUP // 2:
                victim = min(client.run(os.getpid).values())
                os.kill(victim, signal.SIGKILL)
            total += counts
    here = score_batches(read(folder), GLOSSARY).counts
    assert total == here
    # whatever is first seen comes first
    assert [*total.terms] == [*here.terms]
    assert [[*each.renderings] for each in total.terms.values()] == [
        [*each.renderings] for each in here.terms.values()
    ]


def test_the_command_gives_the_same_bytes(
    cluster: LocalCluster, folder: Path, tmp_path: Path
) -> None:
    terms = tmp_path / "terms.csv"
    GLOSSARY.to_csv(terms, index=False)
    words = ["score", "--pairs", str(folder), "--glossary", str(terms), "--json"]
    here = CliRunner().invoke(main, words)
    there = CliRunner().invoke(
        main, [*words, "--engine", "dask", "--scheduler", cluster.scheduler_address]
    )
    assert here.exit_code == there.exit_code == 0, there.output
    assert there.stdout_bytes == here.stdout_bytes
    assert json.loads(there.stdout)["segments"]["scored"] > 0


@pytest.mark.parametrize("words", [["--engine", "dask"], ["--scheduler", "tcp://127.0.0.1:1"]])
def test_engine_and_scheduler_go_together(words: list[str]) -> None:
    result = CliRunner().invoke(main, ["score", "--pairs", "x.parquet", *words])
    assert result.exit_code == 2
    assert "--engine dask" in result.stderr


def test_what_is_no_parquet_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.parquet").write_text("no", "utf-8")
    with pytest.raises(InputError, match="parquet"):
        pieces(tmp_path / "x.parquet")
