"""The command line as a user of it sees it: words, JSON, exit codes."""

import json
import os
import pty
import subprocess
import sys
import termios

import pandas as pd
import pytest
from click.testing import CliRunner

import workbench
from tests import transcripts
from workbench.cli import main


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "briefing.txt").write_text(transcripts.BRIEFING, encoding="utf-8")
    (tmp_path / "terms.csv").write_text(transcripts.GLOSSARY, encoding="utf-8")
    return lambda *words: CliRunner().invoke(main, list(words))


@pytest.fixture
def made(run):
    result = run("new", "p", "--from", "briefing.txt", "--glossary", "terms.csv", "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def translate(path="p", first="Good morning, friends of the media."):
    project = workbench.open(path)
    frame = project.annotations
    frame.loc[0, ["target", "state"]] = [first, "translated"]
    project.update(frame)
    project.close()


def test_new_says_what_was_understood(made):
    assert {k: made[k] for k in ("documents", "turns", "speakers", "segments")} == {
        "documents": 1,
        "turns": transcripts.TURNS,
        "speakers": len(transcripts.SPEAKERS),
        "segments": transcripts.SEGMENTS,
    }
    assert [x["text"].strip() for x in made["left_out"]] == transcripts.LEFT_OUT
    assert [x["line"] for x in made["left_out"]] == [1, 3, 5, 7]
    assert all(x["reason"] for x in made["left_out"])


def test_new_says_it_in_words_too(run):
    result = run("new", "p", "--from", "briefing.txt")
    assert "5 turns" in result.output
    assert "3 speakers" in result.output
    assert f"all {len(transcripts.BRIEFING):,} characters" in result.output


def test_status_counts_states_characters_and_words(run, made):
    translate()
    status = json.loads(run("status", "p", "--json").output)
    assert status["states"]["translated"] == 1
    assert status["states"]["untranslated"] == transcripts.SEGMENTS - 1
    assert status["words"]["translated"] == 6
    assert status["characters"]["translated"] == len("各位媒体朋友大家上午好")
    assert status["turns"] == transcripts.TURNS
    first, *others = status["speakers"]
    assert first["speaker"] == transcripts.SPEAKERS[0]
    assert (first["confirmed"], first["words"]) == (len("各位媒体朋友大家上午好"), 6)
    assert {each["confirmed"] for each in others} == {0}
    assert sum(each["characters"] for each in status["speakers"]) == sum(
        status["characters"].values()
    )


def test_check_exits_with_1_only_if_there_are_findings(run, made):
    assert run("check", "p").exit_code == 0
    translate(first="Good morning, 朋友.")
    result = run("check", "p", "--json")
    assert result.exit_code == 1
    assert "朋友" in result.output


def test_score_and_export_go_through(run, made, tmp_path):
    project = workbench.open("p")
    pairs = project.pairs
    row = pairs.index[pairs["source"].str.contains("继续推进")][0]
    frame = project.annotations
    frame.loc[row, ["target", "state"]] = [
        "We will go on with basic public services.",
        "translated",
    ]
    project.update(frame)
    score = json.loads(run("score", "p", "--json").output)
    assert score["adherence"]["rendered"] == 1
    assert score["adherence"]["occurrences"] == 1
    assert score["adherence"]["micro"] == 1.0
    assert {"consistency", "signature"} <= score.keys()
    result = run("export", "p", "corpus.tsv")
    assert result.exit_code == 0
    assert "basic public services" in (tmp_path / "corpus.tsv").read_text(encoding="utf-8")


def test_annotations_parquet_is_up_to_date_when_a_command_has_ended(run, made):
    translate()
    frame = pd.read_parquet("p/annotations.parquet")
    assert frame["state"].iloc[0] == "translated"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["status", "nowhere"], 3, "workbench new"),
        (["new", "p"], 2, "--from"),
        (["new", "q", "--from", "missing.txt"], 3, "missing.txt"),
        (["new", "q", "--from", "terms.csv"], 3, "terms.csv"),
        (["nonsense"], 2, "No such command"),
    ],
)
def test_what_cannot_be_done_says_why(run, words, code, says, tmp_path):
    result = run(*words)
    assert result.exit_code == code
    assert says in result.stderr
    assert not (tmp_path / "q").exists()


@pytest.mark.parametrize(
    "command", ["new", "add", "lab", "status", "check", "score", "export", "glossary"]
)
def test_every_command_has_help(run, command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.output


def test_the_module_runs_as_a_program(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "status", str(tmp_path)],
        capture_output=True, text=True, check=False, env={**os.environ},
    )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr.startswith("workbench: ")
    assert "Traceback" not in done.stderr


def test_reviewers_are_named_and_let_go(run, made):
    assert run("reviewers", "p").output == "Anybody may review.\n"
    assert run("reviewers", "p", "--set", "Wu", "--set", "Lin").output == "Wu, Lin may review.\n"
    assert json.loads(run("reviewers", "p", "--json").output) == {"reviewers": ["Wu", "Lin"]}
    assert run("reviewers", "p", "--set", "Wu", "--anybody").exit_code == 2
    assert run("reviewers", "p", "--anybody").output == "Anybody may review.\n"


def test_a_terminal_is_shown_what_is_read_and_nothing_else_is(files, tmp_path):
    words = [sys.executable, "-m", "workbench", "new", "--from", str(files[0])]
    ours, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (40, 100))
    subprocess.run(
        [*words, str(tmp_path / "one")], stdout=subprocess.PIPE, stderr=terminal, check=True
    )
    shown = os.read(ours, 100_000).decode()
    assert "reading briefing.txt (1 of 1)" in shown
    assert "writing turns.parquet (1 of 3)" in shown
    piped = subprocess.run([*words, str(tmp_path / "two")], capture_output=True, check=True)
    assert piped.stderr == b""
