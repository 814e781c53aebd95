"""Drafts in a project: edits like any other, from Python and the command line."""

import json

import pytest
from click.testing import CliRunner

import workbench
from tests import transcripts
from workbench.cli import main
from workbench.errors import InputError, ProjectError

ENGLISH = [
    "Friends of the media, good morning.",
    "Welcome to today's press conference.",
    "Thank you, moderator!",
    "The coverage of tap water in rural areas of the province has reached 95.2 percent.",
    "Community workers visit households, and basic public services keep improving.",
    "What are you planning next?",
    "Thank you.",
    "Thank you for your question.",
    "We will go on with basic public services.",
    "This is the end of today's press conference; thank you all.",
]
assert len(ENGLISH) == transcripts.SEGMENTS


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_AUTHOR", "Lin")
    (tmp_path / "briefing.txt").write_text(transcripts.BRIEFING, encoding="utf-8")
    other = transcripts.BRIEFING.replace("95.2%", "96.1%")
    (tmp_path / "second.txt").write_text(other, encoding="utf-8")
    (tmp_path / "english.txt").write_text("\n".join(ENGLISH), encoding="utf-8")
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


@pytest.fixture
def run(folder):
    return lambda *words: CliRunner().invoke(main, list(words))


def test_a_draft_is_edits_with_their_origin(folder):
    project = workbench.create("p", ["briefing.txt"], targets=["english.txt"])
    annotations = project.annotations
    assert annotations["target"].tolist() == ENGLISH
    assert set(annotations["state"]) == {"draft"}
    assert set(annotations["origin"]) == {"english.txt"}
    assert set(annotations["author"]) == {"Lin"}
    history = project.history
    assert history["kind"].tolist() == ["target"] * len(ENGLISH)
    assert [report.filled for report in project.drafts] == [len(ENGLISH)]
    again = workbench.open("p").annotations
    assert again["target"].tolist() == ENGLISH


def test_what_somebody_did_is_left_alone_and_counted(folder):
    project = workbench.create("p", ["briefing.txt"])
    frame = project.annotations
    frame.loc[0, "target"] = "Mine."
    frame.loc[1, ["target", "state"]] = ["Mine too.", "reviewed"]
    frame.loc[2, "state"] = "rejected"
    project.update(frame)
    report = project.load_draft("english.txt", origin="engine 3")
    assert (report.filled, report.left_alone) == (len(ENGLISH) - 3, 3)
    after = project.annotations
    assert after["target"].tolist() == ["Mine.", "Mine too.", "", *ENGLISH[3:]]
    assert set(after["origin"][3:]) == {"engine 3"}
    assert "3 left alone" in str(report)


def test_an_emptied_target_is_filled_on_top_of_its_history(folder):
    project = workbench.create("p", ["briefing.txt"])
    for text in ("Mine.", ""):
        frame = project.annotations
        frame.loc[0, "target"] = text
        project.update(frame)
    emptied = project.annotations["edit"].iloc[0]
    assert project.load_draft("english.txt").filled == len(ENGLISH)
    assert project.history.query("origin == 'english.txt'")["based_on"].iloc[0] == emptied


def test_loading_twice_changes_nothing(folder):
    project = workbench.create("p", ["briefing.txt"], targets=["english.txt"])
    before = len(project.history)
    assert project.load_draft("english.txt").filled == 0
    assert len(project.history) == before


def test_drafts_go_to_their_transcripts_in_order(folder):
    (folder / "other.txt").write_text("\n".join(f"{line} Yes." for line in ENGLISH))
    targets = ["english.txt", "other.txt"]
    project = workbench.create("p", ["briefing.txt", "second.txt"], targets=targets)
    assert project.annotations["target"].tolist() == ENGLISH + [f"{e} Yes." for e in ENGLISH]


def test_a_document_is_named_where_there_are_several(folder):
    project = workbench.create("p", ["briefing.txt", "second.txt"])
    with pytest.raises(InputError, match="briefing, second"):
        project.load_draft("english.txt")
    with pytest.raises(ProjectError, match="briefing, second"):
        project.load_draft("english.txt", document="third")
    assert len(project.history) == 0
    project.load_draft("english.txt", document="second")
    assert project.annotations["target"].tolist() == [""] * len(ENGLISH) + ENGLISH


@pytest.mark.parametrize("suffix", ["tsv", "tmx", "jsonl", "parquet"])
def test_what_one_project_exports_another_takes_in(folder, suffix):
    first = workbench.create("p", ["briefing.txt"], targets=["english.txt"])
    first.export(f"corpus.{suffix}", states=["draft"])
    second = workbench.create("q", ["briefing.txt"], targets=[f"corpus.{suffix}"])
    assert second.annotations["target"].tolist() == ENGLISH


def test_no_project_is_made_where_its_draft_cannot_be_read(folder, run):
    before = sorted(folder.iterdir())
    result = run("new", "p", "--from", "briefing.txt", "--target", "empty.txt")
    assert result.exit_code == 3
    assert "empty.txt: the file is empty" in result.stderr
    assert sorted(folder.iterdir()) == before


def test_no_transcript_is_added_where_its_draft_cannot_be_read(folder, run):
    workbench.create("p", ["briefing.txt"])
    result = run("add", "p", "--from", "second.txt", "--target", "briefing.txt")
    assert result.exit_code == 3
    assert "Chinese, not English" in result.stderr
    assert len(workbench.open("p").segments) == transcripts.SEGMENTS


def test_new_tells_of_the_draft_in_words_and_in_json(run):
    words = ["--from", "briefing.txt", "--target", "english.txt", "--origin", "engine 3"]
    assert "10 segments filled as draft, origin engine 3" in run("new", "p", *words).output
    told = json.loads(run("new", "q", *words, "--json").output)["drafts"]
    assert [(d["filled"], d["origin"], d["empty"]) for d in told] == [(10, "engine 3", [])]


def test_add_takes_a_draft_of_what_is_there_or_of_what_it_brings(run):
    workbench.create("p", ["briefing.txt"])
    assert run("add", "p", "--from", "second.txt", "--target", "english.txt").exit_code == 0
    result = run("add", "p", "--target", "english.txt", "--document", "briefing", "--json")
    assert json.loads(result.output)["drafts"][0]["filled"] == len(ENGLISH)
    project = workbench.open("p")
    assert project.annotations["target"].tolist() == ENGLISH * 2


@pytest.mark.parametrize(
    "words",
    [
        ["add", "p", "--document", "briefing"],
        ["add", "p", "--document", "x", "--from", "second.txt", "--target", "english.txt"],
    ],
)
def test_a_document_goes_with_one_target(run, words):
    assert run(*words).exit_code == 2
