"""What verify finds in a harmed folder, and that repair mends it without deleting anything."""

import json
import shutil

import pandas as pd
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

import workbench
from tests import transcripts
from workbench.cli import main
from workbench.store import folder, tables
from workbench.store.repair import repair
from workbench.store.verification import verify

FIRST = "Good morning, friends of the media."


@pytest.fixture
def project(tmp_path):
    source = tmp_path / "briefing.txt"
    source.write_text(transcripts.BRIEFING, encoding="utf-8")
    made = workbench.create(tmp_path / "project", [source])
    frame = made.annotations
    frame.loc[0, "target"] = FIRST
    made.update(frame)
    made.log.compact()
    made.log.save_snapshot()
    made.close()
    return made.path


def cut(path):
    path.write_bytes(path.read_bytes()[:-20])


def log_file(project):
    return max((project / folder.HISTORY).iterdir(), key=lambda path: path.stat().st_size)


def change(path, **columns):
    content = pq.read_table(path, partitioning=None)
    frame = content.to_pandas().assign(**columns)
    made = content.schema.empty_table().from_pandas(frame, content.schema, preserve_index=False)
    tables.write(path, made.replace_schema_metadata(content.schema.metadata))


HARMS = {
    "a torn file of the log": (
        lambda p: (p / "history.parquet" / "0.parquet").write_bytes(b"PAR1 torn PAR1"),
        "history.parquet/0.parquet",
        True,
    ),
    "a foreign file in the log": (
        lambda p: pd.DataFrame({"a": [1]}).to_parquet(p / "history.parquet" / "mine.parquet"),
        "no column 'edit'",
        True,
    ),
    "a torn snapshot": (lambda p: cut(p / "snapshot.parquet"), "snapshot.parquet", True),
    "a snapshot that says other": (
        lambda p: change(p / "snapshot.parquet", value="Something else."),
        "says other than the history",
        True,
    ),
    "a log that lost its edits": (
        lambda p: log_file(p).unlink(),
        "edits that the history has lost",
        True,
    ),
    "a log that is gone": (lambda p: shutil.rmtree(p / "history.parquet"), "is gone", True),
    "torn annotations": (lambda p: cut(p / "annotations.parquet"), "annotations.parquet", True),
    "annotations that say other": (
        lambda p: change(p / "annotations.parquet", target="Something else."),
        "says other than the history",
        True,
    ),
    "torn segments": (lambda p: cut(p / "segments.parquet"), "segments.parquet", True),
    "turns that are gone": (lambda p: (p / "turns.parquet").unlink(), "turns.parquet", True),
    "turns that overlap": (
        lambda p: change(p / "turns.parquet", start=0),
        "a gap or an overlap at character",
        True,
    ),
    "segments that are not their turn": (
        lambda p: change(p / "segments.parquet", source="。"),
        "are not its text",
        True,
    ),
    "a source that was changed": (
        lambda p: (p / "sources" / "briefing.txt").write_text("another"),
        "is not the file that was taken in",
        False,
    ),
    "a source that is gone": (
        lambda p: (p / "sources" / "briefing.txt").unlink(),
        "can't be read",
        False,
    ),
    "a torn glossary": (lambda p: cut(p / "glossary.parquet"), "glossary.parquet", False),
}


@pytest.mark.parametrize(("harm", "says", "mended"), HARMS.values(), ids=HARMS.keys())
def test_harm_is_found_and_mended_where_that_can_be(project, harm, says, mended):
    assert verify(project)
    harm(project)
    files = {p: p.read_bytes() for p in project.rglob("*") if p.is_file()}
    found = verify(project)
    assert not found
    assert says in str(found)
    assert {p: p.read_bytes() for p in project.rglob("*") if p.is_file()} == files
    assert bool(repair(project)) == mended
    if mended:
        assert workbench.open(project).annotations["target"][0] == FIRST


def test_repair_keeps_what_it_moves(project):
    torn = project / "history.parquet" / "0.parquet"
    torn.write_bytes(b"PAR1 torn PAR1")
    repair(project)
    assert not torn.exists()
    assert [p.read_bytes() for p in (project / "set-aside").iterdir()] == [b"PAR1 torn PAR1"]
    assert len(pd.read_parquet(project / "history.parquet")) == 1


def test_a_sound_project_is_left_as_it_is(project):
    before = {p: p.stat().st_mtime_ns for p in project.rglob("*")}
    done = repair(project)
    assert (bool(done), done.done) == (True, ())
    assert {p: p.stat().st_mtime_ns for p in project.rglob("*")} == before


def test_the_commands_say_it_in_json_and_by_their_exit_code(project):
    def run(*words):
        result = CliRunner().invoke(main, [*words, str(project), "--json"])
        return result.exit_code, json.loads(result.output)

    assert run("verify")[0] == 0
    cut(project / "annotations.parquet")
    code, found = run("verify")
    assert (code, found["sound"]) == (1, False)
    assert found["problems"][0]["file"] == "annotations.parquet"
    code, done = run("repair")
    assert (code, done["after"]["sound"]) == (0, True)
    assert run("verify")[0] == 0
