"""The commands on glossary files, and what contradicts itself in them."""

import json
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner

from tests.conftest import ROOT
from workbench.cli import main
from workbench.glossary.comparing import difference, merged
from workbench.glossary.conflicts import conflicts
from workbench.glossary.reading import read


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["glossary", *map(str, words)])
    return done.exit_code, done.output


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(
        "source,target,status,domain,note\n社区,community,preferred,governance,\n"
        "社区,hood,forbidden,governance,slang\n村,village,preferred,rural,\n",
        encoding="utf-8",
    )
    return path


def test_the_project_s_own_glossary_has_no_problems() -> None:
    code, said = run("check", ROOT / "glossary" / "government-briefings.csv")
    assert code == 0, said


def test_a_row_left_out_is_a_problem(terms: Path) -> None:
    assert run("check", terms)[0] == 0
    terms.write_text(terms.read_text("utf-8") + "镇,,preferred,,\n", encoding="utf-8")
    code, said = run("check", terms)
    assert code == 1
    assert "line 5: left out: 镇 | : it has no target" in said


@pytest.mark.parametrize("name", ["a.tbx", "a.xlsx", "a.tsv", "a.csv"])
def test_a_glossary_is_converted(terms: Path, tmp_path: Path, name: str) -> None:
    code, said = run("convert", terms, tmp_path / name, "--json")
    assert code == 0, said
    assert json.loads(said)["targets"] == 3
    assert difference(read(terms).frame, read(tmp_path / name).frame.assign(id="")) == []


def test_the_older_tbx_is_written_where_it_is_asked_for(terms: Path, tmp_path: Path) -> None:
    assert run("convert", terms, tmp_path / "a.tbx", "--tbx", "martif")[0] == 0
    assert "<martif" in (tmp_path / "a.tbx").read_text("utf-8")


def test_an_unknown_format_is_refused_and_nothing_written(terms: Path, tmp_path: Path) -> None:
    code, said = run("convert", terms, tmp_path / "a.docx")
    assert code == 3
    assert "Use one of: .csv, .tsv, .xlsx, .tbx" in said
    assert not (tmp_path / "a.docx").exists()


def test_what_changed_is_told(terms: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.csv"
    later.write_text(
        "source,target,status,domain,note\n社區,community,admitted,governance,\n"
        "社区,hood,forbidden,governance,slang\n镇,town,preferred,rural,\n",
        encoding="utf-8",
    )
    code, said = run("diff", terms, later)
    assert code == 0
    assert said.splitlines() == [
        "removed: 村 | village",
        "changed: 社區 | community: status: preferred → admitted",
        "added: 镇 | town",
    ]
    assert run("diff", terms, terms)[1] == "The two say the same.\n"


def test_several_become_one_and_the_first_counts(terms: Path, tmp_path: Path) -> None:
    other, to = tmp_path / "other.csv", tmp_path / "all.csv"
    other.write_text(
        "source,target,status,note\n村,village,admitted,small\n镇,town,preferred,\n",
        encoding="utf-8",
    )
    code, said = run("merge", terms, other, "--to", to)
    assert code == 0, said
    assert "the first counts: changed: 村 | village: status: preferred → admitted" in said
    rows = read(to).frame[["source", "target", "status", "note"]].values.tolist()
    assert rows == [
        ["社区", "community", "preferred", ""],
        ["社区", "hood", "forbidden", "slang"],
        ["村", "village", "preferred", "small"],
        ["镇", "town", "preferred", ""],
    ]


def test_merging_with_itself_changes_nothing(terms: Path) -> None:
    frame = read(terms).frame
    whole, doubts = merged([frame, frame])
    assert doubts == []
    assert difference(frame, whole) == []


def test_counts(terms: Path) -> None:
    code, said = run("stats", terms, "--json")
    assert code == 0
    assert json.loads(said) == {
        "terms": 2,
        "targets": 3,
        "statuses": {"preferred": 2, "forbidden": 1},
        "domains": {"governance": 1, "rural": 1},
        "without_preferred": 0,
    }


COLUMNS = ["source", "target", "status", "applies_where", "valid_from", "valid_to", "rule"]
CONFLICTS = [
    ([("社", "a", "preferred"), ("社", "b", "preferred")], ["two preferred"]),
    ([("社", "a", "preferred"), ("社", "b", "admitted")], []),
    ([("社", "a", "preferred", "甲"), ("社", "b", "preferred", "乙")], []),
    ([("社", "a", "preferred", "甲"), ("社", "b", "preferred", "甲")], ["two preferred"]),
    ([("局", "a", "preferred", "", "", "2018-03"), ("局", "b", "preferred", "", "2018-04", "")], []),
    ([("局", "a", "preferred", "", "", "2018-03"), ("局", "b", "preferred", "", "2018", "")], ["two preferred"]),
    ([("社", "a", "preferred", "", "", "", "ambiguous"), ("社", "b", "preferred")], []),
    ([("社區", "a", "preferred"), ("社区", "b", "admitted")], ["two spellings"]),
    ([("粮", "food safety", "forbidden"), ("食", "Food safety", "preferred")], ["forbidden elsewhere"]),
    ([("粮", "x", "forbidden"), ("食", "y", "preferred")], []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "kinds"), CONFLICTS)
def test_conflicts(rows: list[tuple[str, ...]], kinds: list[str]) -> None:
    padded = [row + ("",) * (len(COLUMNS) - len(row)) for row in rows]
    frame = pd.DataFrame(padded, columns=COLUMNS)
    assert [found.kind for found in conflicts(frame)] == kinds
