"""What takes long before there is a project: it goes on beside the kernel and can be cancelled."""

import os
import time
from pathlib import Path

import pytest

import workbench
from tests.transcripts import BRIEFING, GLOSSARY, SEGMENTS
from workbench.widget import beside, work
from workbench.widget.dispatch import Dispatcher

FILES = {"sources": ["briefing.txt"], "glossaries": ["terms.csv"]}
SLOW = {"sources": ["briefing.txt", "slow.txt"], "glossaries": []}
"""The reading of slow.txt, a pipe that nobody writes to, does not end."""


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("briefing.txt").write_text(BRIEFING, encoding="utf-8")
    Path("terms.csv").write_text(GLOSSARY, encoding="utf-8")
    os.mkfifo("slow.txt")
    return {path.name for path in tmp_path.iterdir()}


@pytest.fixture
def page():
    """A page with no project: call it with an ask, and it gives the answer."""
    dispatcher = Dispatcher()
    return lambda kind, **fields: dispatcher.answer({"type": kind, "id": 1, **fields})


def until(page, answer, reached):
    deadline = time.monotonic() + 60
    while not reached(answer) and time.monotonic() < deadline:
        time.sleep(0.05)
        answer = page("work", name=answer["name"])
    assert reached(answer), answer
    return answer


def ended(page, answer):
    return until(page, answer, lambda told: told["state"] != "running")


def in_hand(page, answer, file):
    return until(page, answer, lambda told: told["step"] and told["step"]["file"] == file)


def names():
    return {path.name for path in Path().iterdir()}


def test_reading_tells_each_file_and_how_much_lies_behind():
    steps = []
    beside.answer({"type": "preview", **FILES}, steps.append)
    sizes = [Path(name).stat().st_size for name in ("briefing.txt", "terms.csv")]
    assert [(step.doing, step.file, step.number, step.count) for step in steps] == [
        ("reading", "briefing.txt", 1, 2),
        ("reading", "terms.csv", 2, 2),
    ]
    assert [step.part for step in steps] == [0, sizes[0] / sum(sizes)]


def test_creating_tells_what_it_reads_then_what_it_writes():
    steps = []
    beside.answer({"type": "create", "folder": "new", **FILES}, steps.append)
    assert [f"{step.doing} {step.file}" for step in steps] == [
        *("reading briefing.txt", "reading terms.csv"),
        *("writing turns.parquet", "writing left_out.parquet", "writing segments.parquet"),
        "finishing new",
    ]


def test_a_folder_that_is_taken_is_refused_before_anything_is_read():
    Path("new").mkdir()
    Path("new/mine.txt").write_text("mine")
    steps = []
    answer = beside.answer({"type": "create", "folder": "new", **FILES}, steps.append)
    assert (answer["code"], steps) == ("ProjectError", [])


def test_the_outcome_is_the_answer_to_what_was_asked(page):
    begun = page("preview", **FILES)
    assert (begun["type"], begun["outcome"]) == ("work", None)
    answer = ended(page, begun)
    assert (answer["state"], answer["step"]["file"]) == ("done", "terms.csv")
    assert answer["outcome"] == beside.answer({"type": "preview", **FILES}, lambda step: None)


def test_what_cannot_be_read_is_told_as_the_outcome(page):
    Path("notes.txt").write_text("没有人在这里说话。", encoding="utf-8")
    answer = ended(page, page("preview", sources=["notes.txt"], glossaries=[]))
    assert (answer["state"], answer["outcome"]["code"]) == ("failed", "NoSpeaker")
    assert answer["outcome"]["message"]["key"].startswith("notes.txt: ")


def test_while_one_file_is_read_others_can_be_and_it_can_be_cancelled(page):
    slow = in_hand(page, page("preview", **SLOW), "slow.txt")
    assert (slow["step"]["number"], slow["step"]["count"]) == (2, 2)
    assert ended(page, page("preview", **FILES))["state"] == "done"
    slow = page("work", name=slow["name"])
    assert slow["state"] == "running"
    page("cancel", name=slow["name"])
    answer = ended(page, slow)
    assert (answer["state"], answer["outcome"]) == ("cancelled", None)


def test_a_creation_that_was_cancelled_leaves_nothing_and_can_be_made_again(page, here):
    slow = in_hand(page, page("create", folder="new", **SLOW), "slow.txt")
    page("cancel", name=slow["name"])
    assert ended(page, slow)["state"] == "cancelled"
    assert names() == here
    answer = ended(page, page("create", folder="new", **FILES))
    assert answer["outcome"] == {"type": "created", "path": "new"}
    assert names() == {*here, "new"}
    assert len(workbench.open("new").segments) == SEGMENTS


def test_a_creation_ends_with_its_kernel_and_leaves_nothing(here):
    long = "".join(f"[何川] 全省第{number}项工作进展顺利。\n" for number in range(100_000))
    Path("briefing.txt").write_text(long, encoding="utf-8")
    begun = beside.Answering({"type": "create", "folder": "new", **FILES})
    while not begun.told()["step"]:
        assert begun.state == "running"
        time.sleep(0.05)
    begun._process.stdin.close()  # as when the kernel ends, however it does
    begun._process.wait(60)
    assert (begun.state, names()) == ("failed", here)


def test_a_process_that_is_killed_is_told_of(page, here):
    slow = in_hand(page, page("create", folder="new", **SLOW), "slow.txt")
    work._works[slow["name"]]._process.kill()
    answer = ended(page, slow)
    assert answer["state"] == "failed"
    assert "ended without an answer" in answer["outcome"]["message"]["key"]
    assert names() == here


def test_what_a_library_says_is_no_answer(page, monkeypatch):
    said = (
        '{"warning": 1}\\nA warning.\\n{"outcome": {"type": "created", "path": "new"}}\\n{"step":'
    )
    monkeypatch.setattr(
        work, "_COMMAND", f"print('{said}', end='')".replace("{", "{{").replace("}", "}}")
    )
    answer = ended(page, page("create", folder="new", **FILES))
    assert answer["outcome"] == {"type": "created", "path": "new"}


def test_a_module_that_lies_beside_the_files_is_not_run(page):
    for name in ("pandas", "pyarrow", "docx", "click"):
        text = "import pathlib; pathlib.Path(__file__).with_suffix('.ran').touch()"
        Path(f"{name}.py").write_text(text)
    assert ended(page, page("preview", **FILES))["state"] == "done"
    assert list(Path().glob("*.ran")) == []
