"""The benchmark runs, at a tiny size: what it measures there tells nothing, that it does tells all."""

import json

import pytest
from click.testing import CliRunner

from tests.benchmark import __main__ as command
from tests.benchmark import projects
from tests.benchmark.measures import WITHOUT_BROWSER
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.scoring import tidy_count
from tests.benchmark.table import report
from tests.benchmark.turns import alternate
from workbench.model import Status, Target, Term

OF_REAL_PAIRS = ("large-corpus", "wmt25")
"""Measures that read the real data beside the repository, and have no row without it."""


@pytest.mark.parametrize("name", WITHOUT_BROWSER)
def test_a_measure_times_both_sides(name, tmp_path, request):
    if name in OF_REAL_PAIRS:
        request.getfixturevalue("shared_data")
    plan = Plan(tmp_path, sizes=(30,), edits=(60,), rounds=1)
    rows = list(WITHOUT_BROWSER[name](plan))
    assert rows
    for row in rows:
        assert len(row.ours) == len(row.theirs) >= 1
        assert min(row.ours + row.theirs) > 0


def test_the_command_prints_rows_and_machine_as_json(monkeypatch):
    rows = [Row("quick", (0.5,), "slow", (1.0,), times=1.5)]
    monkeypatch.setattr(command, "MEASURES", {"hints": lambda plan: iter(rows)})
    done = CliRunner().invoke(command.main, ["--only", "hints", "--json"])
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert found["machine"]["pyarrow"]
    assert [(row["what"], row["ratio"], row["holds"]) for row in found["rows"]] == [
        ("quick", 0.5, True)
    ]


@pytest.mark.parametrize("segments", [1, 30, 1_001])
def test_a_project_has_the_size_that_was_asked_for(segments, tmp_path):
    project = projects.make(tmp_path, segments)
    assert len(project.segments) == segments
    assert len(project.marker.documents) == -(-segments // projects.DOCUMENT)


def test_edits_are_as_many_as_were_asked_for_and_in_no_conflict(tmp_path):
    project = projects.make(tmp_path, 30)
    projects.edit(project, 70)
    assert len(project.history) == 70
    assert project.log.conflicts() == []


def test_sides_take_turns_and_the_first_run_of_each_does_not_count():
    seen = []

    def side(name):
        def run():
            seen.append(name)
            return float(len(seen))

        return run

    times = alternate({"a": side("a"), "b": side("b")}, 2, "turns")
    assert seen == ["a", "b", "b", "a", "a", "b"]
    assert times == {"a": (4.0, 5.0), "b": (3.0, 6.0)}


@pytest.mark.parametrize(
    ("row", "holds"),
    [
        (Row("", (1.0, 9.0, 3.0), "p", (2.0,), times=1.5), True),
        (Row("", (3.1,), "p", (2.0,), times=1.5), False),
        (Row("", (3.1,), "p", (2.0,)), None),
        (Row("", (0.06,), seconds=0.06), True),
        (Row("", (0.07,), "p", (9.0,), seconds=0.06), False),
    ],
)
def test_a_bound_is_held_against_the_medians(row, holds):
    assert row.holds is holds


def test_the_table_shows_durations_ratio_and_bound():
    rows = [
        Row("edit", (0.0025,), "bare", (0.001,), times=2.5),
        Row("saved", (0.07,), seconds=0.06),
    ]
    lines = report({"CPU": "one", "memory": ""}, rows).splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[4:]]
    assert lines[0] == "- CPU: one"
    assert cells == [
        ["edit", "2.50 ms", "bare", "1.00 ms", "2.50 ×", "≤ 2.5 ×", "yes"],
        ["saved", "70 ms", "", "", "", "≤ 60 ms", "NO"],
    ]


def test_the_tidy_count_knows_substrings_only():
    term = Term("社区", (Target("Community", Status.PREFERRED), Target("ward", Status.FORBIDDEN)))
    texts = [("社区和社区", "The community."), ("社区", "A ward."), ("城市", "A community.")]
    assert tidy_count(texts, [term]) == (3, 1)
