"""Long work from the screen: it runs beside the kernel, says how it stands, and can be cancelled."""

import signal
import tempfile
import time

import docx
import pytest

from workbench.widget import commands, work


@pytest.fixture(autouse=True)
def as_in_a_kernel():
    """A kernel ignores interrupts between cells; what it starts has to heed them all the same."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, before)


def ended(page, answer):
    deadline = time.monotonic() + 60
    while answer["state"] == "running" and time.monotonic() < deadline:
        time.sleep(0.05)
        answer = page("work", name=answer["name"])
    return answer


def test_an_export_says_what_it_wrote_and_where(project, page):
    answer = ended(page, page("begin", work="export", format=".bilingual.docx"))
    assert (answer["state"], answer["file"]) == ("done", "exports/project.bilingual.docx")
    assert answer["said"].startswith("Wrote 10 segments")
    assert (project.path / answer["file"]).is_file()


def test_a_score_leaves_its_report(project, page):
    answer = ended(page, page("begin", work="score"))
    assert answer["state"] == "done", answer["said"]
    assert "<html" in (project.path / answer["file"]).read_text("utf-8")


@pytest.mark.parametrize("after", [0, 0.6, 1.2])
def test_a_cancelled_export_leaves_no_part_of_a_file(project, page, after):
    answer = page("begin", work="export", format=".bilingual.docx")
    time.sleep(after)
    page("cancel", name=answer["name"])
    state = ended(page, answer)["state"]
    assert state == "cancelled" or after  # what had ended before is done
    left = [file.name for file in (project.path / "exports").iterdir()]
    assert set(left) <= {"project.bilingual.docx"}
    # One that was cancelled just after its last word has its file, and then the whole of it.
    if state == "done" or left:
        (table,) = docx.Document(str(project.path / "exports" / left[0])).tables
        assert len(table.rows) > len(project.segments)


def test_an_export_that_fails_says_why(project, page):
    (project.path / "exports" / "project.bilingual.docx").mkdir(parents=True)
    answer = ended(page, page("begin", work="export", format=".bilingual.docx"))
    assert answer["state"] == "failed"
    assert "is a folder" in answer["said"]


@pytest.mark.parametrize(
    "asked", [{"work": "export", "format": ".bilingual.docx"}, {"work": "score"}]
)
def test_a_module_that_lies_in_the_projects_folder_is_not_run(project, page, asked):
    for name in ("click", "docx", "joblib", "lxml", "pandas", "pyarrow", "sacrebleu"):
        text = "import pathlib; pathlib.Path(__file__).with_suffix('.ran').touch()"
        (project.path / f"{name}.py").write_text(text)
    answer = ended(page, page("begin", **asked))
    assert [file.name for file in project.path.glob("*.ran")] == []
    assert answer["state"] == "done", answer["said"]


def test_what_is_said_while_somebody_looks_is_said_in_full(project, monkeypatch):
    monkeypatch.setattr(work, "_COMMAND", "for n in range(30_000): print(n, flush=True)")
    begun = work.Work("none", project.path)
    while begun.state == "running":
        begun.said()
    assert begun.said().splitlines() == [str(n) for n in range(30_000)]


def test_of_works_that_have_ended_the_last_few_are_known(project, page, monkeypatch):
    monkeypatch.setattr(work, "_COMMAND", "")
    monkeypatch.setattr(work, "KEPT", 2)
    monkeypatch.setattr(work, "_works", {})
    monkeypatch.setattr(tempfile, "tempdir", str(project.path.parent))
    before = set(project.path.parent.iterdir())
    answers = [ended(page, page("begin", work="score")) for _ in range(5)]
    known = [page("work", name=answer["name"])["type"] for answer in answers]
    # The one that was begun last ended after the others were forgotten.
    assert known == ["error", "error", "work", "work", "work"]
    assert len(set(project.path.parent.iterdir()) - before) == 3


@pytest.mark.parametrize(
    "ask",
    [
        {"kind": "begin", "work": "delete"},
        {"kind": "begin", "work": "export", "format": "/../../x.tmx"},
        {"kind": "work", "name": "unknown"},
        {"kind": "cancel", "name": "unknown"},
    ],
)
def test_what_is_not_known_is_refused(page, ask):
    assert page(**ask)["code"] == "QueryError"


@pytest.mark.parametrize(
    ("name", "file"),
    [("Briefing 2022-02-09", "Briefing 2022-02-09"), ("新闻发布会", "新闻发布会"),
     ("../../etc/x", "etc-x"), ("a\0b", "a-b"), ("...", "project")],
)  # fmt: skip
def test_a_projects_name_is_no_path(name, file):
    assert commands._named(name) == file
