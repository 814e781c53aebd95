"""``workbench speakers`` and the documents that follow from it."""

import json

import pytest
from click.testing import CliRunner

import workbench
from workbench.cli import main


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.txt").write_text("李明：大家好。\n王芳：谢谢。\n" * 2, encoding="utf-8")
    project = workbench.create("p", ["talk.txt"])
    frame = project.annotations.assign(target="Hello.", state="draft")
    project.update(frame.head(1))
    return lambda *words: CliRunner().invoke(main, words)


def test_the_table_says_who_lacks_a_name(run):
    result = run("speakers", "p")
    assert result.exit_code == 0
    assert "No English name: 李明, 王芳." in result.output
    as_json = json.loads(run("speakers", "p", "--json").output)
    assert [row["speaker"] for row in as_json["speakers"]] == ["李明", "王芳"]
    assert as_json["missing"]["names"] == ["李明", "王芳"]


def test_columns_stand_below_each_other_whatever_the_script(run, tmp_path):
    (tmp_path / "names.csv").write_text("speaker,name\n李明,Li Ming\n王芳,Wang Fang\n", "utf-8")
    head, first, second = run("speakers", "p", "--set", "names.csv").output.splitlines()[:3]
    # A Han character takes two cells of a terminal.
    assert head.index("name") == first.index("Li Ming") + 2 == second.index("Wang Fang") + 2


def test_names_that_are_set_stand_in_the_transcript(run, tmp_path):
    (tmp_path / "names.csv").write_text("speaker,name,title\n李明,Li Ming,minister\n", "utf-8")
    assert run("speakers", "p", "--set", "names.csv").exit_code == 0
    result = run("export", "p", "talk.en.txt")
    assert result.exit_code == 0, result.output
    assert "Not confirmed by anybody: 1 draft." in result.output
    assert (tmp_path / "talk.en.txt").read_text(encoding="utf-8") == (
        "p\n\nLi Ming, minister:\nHello.\n\n王芳:\n[untranslated]\n"
        "\nLi Ming:\n[untranslated]\n\n王芳:\n[untranslated]\n"
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [("speaker,name\n赵,Zhao\n", "no speaker '赵'"), ("name\nZhao\n", "names.csv, line 1")],
)
def test_a_table_that_does_not_fit_changes_nothing(run, tmp_path, content, says):
    (tmp_path / "names.csv").write_text(content, encoding="utf-8")
    result = run("speakers", "p", "--set", "names.csv")
    assert result.exit_code == 3
    assert says in result.stderr
    assert workbench.open("p").history["kind"].eq("speaker").sum() == 0
