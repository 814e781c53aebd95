"""A project from its transcript to its DataFrames and back."""

import gc
import json
import threading
import weakref

import pandas as pd
import pytest

import workbench
from tests import transcripts
from workbench.errors import EditError, ProjectError
from workbench.model import ANNOTATIONS, GLOSSARY, HISTORY, SEGMENTS, TURNS
from workbench.store import pairs


def test_turns_and_speakers_are_those_of_the_page(project):
    turns = project.turns
    assert turns["kind"].tolist() == transcripts.KINDS
    assert list(dict.fromkeys(turns["speaker"])) == transcripts.SPEAKERS
    assert str(turns["timestamp"].iloc[1]) == "2025-05-14 10:03:10+08:00"
    assert turns.loc[turns["speaker"] == "何川", "role"].unique().tolist() == ["临江省水务厅厅长"]
    assert turns["outlet"].tolist() == ["", "", "江城日报", "", ""]


def test_spans_tile_the_file_and_segments_join_to_their_turn(project):
    spans = pd.concat([project.turns[["start", "end"]], project.left_out[["start", "end"]]])
    ordered = spans.sort_values("start")
    assert ordered["start"].tolist() == [0, *ordered["end"].tolist()[:-1]]
    assert ordered["end"].iloc[-1] == len(transcripts.BRIEFING)
    joined = project.segments.groupby("turn")["source"].agg("".join)
    assert joined.tolist() == project.turns["text"].tolist()
    for row in project.segments.itertuples():
        assert transcripts.BRIEFING[row.start : row.end] == row.source
    assert len(project.segments) == transcripts.SEGMENTS


def test_the_source_is_kept_byte_for_byte(project, files):
    copy = project.path / project.marker.documents[0].file
    assert copy.read_bytes() == files[0].read_bytes()


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("turns", TURNS),
        ("segments", SEGMENTS),
        ("annotations", ANNOTATIONS),
        ("history", HISTORY),
        ("glossary", GLOSSARY),
    ],
)
def test_every_table_is_a_frame_and_a_parquet_file_alike(project, name, schema):
    frame = getattr(project, name)
    assert list(frame.columns) == schema.names
    pd.testing.assert_frame_equal(pd.read_parquet(project.path / f"{name}.parquet"), frame)


def test_ids_are_the_same_for_the_same_file_under_another_name(project, tmp_path):
    other = tmp_path / "renamed.txt"
    other.write_text(transcripts.BRIEFING, encoding="utf-8")
    again = workbench.create(tmp_path / "again", [other])
    assert again.segments["segment"].tolist() == project.segments["segment"].tolist()


def test_a_changed_frame_comes_back_as_edits(project):
    frame = project.annotations
    frame.loc[0, "target"] = "Good morning."
    frame.loc[1, ["target", "state"]] = ["Welcome.", "translated"]
    done = project.update(frame)
    assert (done.edits, done.segments, done.conflicts) == (3, 2, ())
    after = project.annotations
    assert after["target"].tolist()[:3] == ["Good morning.", "Welcome.", ""]
    assert after["state"].tolist()[:3] == ["draft", "translated", "untranslated"]
    assert project.history["kind"].tolist() == ["target", "target", "state"]
    assert project.update(project.annotations).edits == 0


def test_an_update_says_what_is_to_be_confirmed_anew_and_what_it_left_as_it_is(project):
    frame = project.annotations
    first, second = frame["segment"][:2]
    frame.loc[0, ["target", "state"]] = ["Good morning.", "translated"]
    frame.loc[1, "target"] = "Welcome."
    project.update(frame)
    frame = project.annotations
    frame.loc[0, "target"] = "Good morning, everybody."
    frame.loc[1, "target"] = None
    done = project.update(frame)
    assert (done.reopened, done.missing) == ((first,), (second,))
    assert "Drafts again" in str(done)
    assert "give an empty text" in str(done)
    assert project.annotations["target"][:2].tolist() == ["Good morning, everybody.", "Welcome."]


def test_a_note_stands_beside_a_source_and_changes_neither_state_nor_version(project):
    frame = project.annotations
    frame.loc[0, ["target", "state"]] = ["Good morning.", "translated"]
    project.update(frame)
    before = project.annotations
    noted = before.copy()
    noted.loc[0, "note"] = "A site's name stands here in the place of 国务院."
    project.update(noted)
    after = project.annotations
    assert after.loc[0, "note"] == noted.loc[0, "note"]
    pd.testing.assert_frame_equal(after.drop(columns="note"), before.drop(columns="note"))
    assert project.history["kind"].tolist()[-1] == "note"


def test_annotations_parquet_names_the_last_edit(project):
    frame = project.annotations
    frame.loc[0, "target"] = "Good morning."
    project.update(frame)
    project.close()
    import pyarrow.parquet as pq

    table = pq.read_table(project.path / "annotations.parquet")
    assert table.schema.metadata[b"last_edit"].decode() == project.history["edit"].iloc[-1]
    assert table["target"].to_pylist()[0] == "Good morning."


def test_an_old_frame_never_overwrites_what_came_since(project):
    old = project.annotations
    mine = workbench.open(project.path, author="Wu")
    newer = mine.annotations
    newer.loc[0, "target"] = "Theirs, later."
    mine.update(newer)
    old.loc[0, "target"] = "Ours, from an old frame."
    old.loc[1, "target"] = "Ours, untouched by them."
    done = project.update(old)
    assert done.conflicts == (old.loc[0, "segment"],)
    assert project.annotations["target"].tolist()[:2] == [
        "Theirs, later.",
        "Ours, untouched by them.",
    ]
    assert "Left alone" in str(done)


def test_a_bare_list_of_targets_is_enough_and_missing_values_change_nothing(project):
    ids = project.segments["segment"]
    frame = pd.DataFrame({"segment": ids, "target": ["Hello.", *[None] * (len(ids) - 1)]})
    assert project.update(frame.set_index("segment")).edits == 1


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"target": ["x"]}, "needs a column 'segment'"),
        ({"segment": ["s"]}, "'target' or 'state'"),
        ({"segment": ["nowhere"], "target": ["x"]}, "no segment 'nowhere'"),
    ],
)
def test_a_frame_that_does_not_fit_is_refused(project, columns, says):
    with pytest.raises(EditError, match=says):
        project.update(pd.DataFrame(columns))
    assert len(project.history) == 0


def test_a_second_transcript_joins_and_the_same_one_is_refused(project, files, tmp_path):
    other = tmp_path / "second.txt"
    other.write_text(transcripts.BRIEFING.replace("95.2%", "96.1%"), encoding="utf-8")
    project.add([other])
    assert project.turns["document"].unique().tolist() == ["briefing", "second"]
    frame = project.annotations
    assert len(frame) == 2 * transcripts.SEGMENTS
    frame.loc[transcripts.SEGMENTS, "target"] = "Good morning."
    assert project.update(frame).edits == 1
    with pytest.raises(ProjectError, match="very file"):
        project.add([files[0]])


def test_a_name_that_is_taken_gets_a_number(project, tmp_path):
    other = tmp_path / "elsewhere" / "briefing.txt"
    other.parent.mkdir()
    other.write_text(transcripts.BRIEFING + "\n", encoding="utf-8")
    project.add([other])
    assert project.turns["document"].unique().tolist() == ["briefing", "briefing-2"]


def test_an_import_that_never_ended_does_not_count(project, tmp_path, monkeypatch):
    from workbench.store import folder

    other = tmp_path / "second.txt"
    other.write_text(transcripts.BRIEFING.replace("95.2%", "96.1%"), encoding="utf-8")

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(folder, "save", fails)
        with pytest.raises(OSError, match="No space"):
            project.add([other])
    reopened = workbench.open(project.path)
    assert len(reopened.segments) == transcripts.SEGMENTS
    reopened.add([other])
    assert len(reopened.segments) == 2 * transcripts.SEGMENTS


def test_nothing_is_left_of_a_project_that_could_not_be_made(tmp_path, files, monkeypatch):
    from workbench.store import folder

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder, "save", fails)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OSError, match="No space"):
        workbench.create(tmp_path / "project", [files[0]])
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_holds_something_is_not_touched(tmp_path, files):
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "thesis.txt").write_text("mine")
    with pytest.raises(ProjectError, match="something is there"):
        workbench.create(taken, [files[0]])
    assert [p.name for p in taken.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda c: {**c, "format": 99}, "Upgrade"),
        (lambda c: {k: v for k, v in c.items() if k != "documents"}, "Restore it"),
    ],
)
def test_a_marker_that_cannot_be_used_says_why(project, change, says):
    marker = project.path / "project.workbench"
    marker.write_text(json.dumps(change(json.loads(marker.read_text()))))
    with pytest.raises(ProjectError, match=says):
        workbench.open(project.path)


def test_no_project_says_how_to_make_one(tmp_path):
    with pytest.raises(ProjectError, match="workbench new"):
        workbench.open(tmp_path)


def test_a_project_that_was_let_go_of_is_freed(project):
    opened = workbench.open(project.path)
    assert len(opened.annotations) == transcripts.SEGMENTS
    gone = weakref.ref(opened)
    del opened
    gc.collect()
    assert gone() is None


def test_nobody_waits_with_saving_while_the_pairs_are_joined(project, monkeypatch):
    joined = pairs.pairs

    def saving_meanwhile(*parts):
        frame = pd.DataFrame([{"segment": project.segments["segment"][0], "target": "Friends."}])
        saver = threading.Thread(target=project.update, args=[frame], daemon=True)
        saver.start()
        saver.join(timeout=30)
        assert not saver.is_alive()
        return joined(*parts)

    monkeypatch.setattr(pairs, "pairs", saving_meanwhile)
    assert set(project.pairs["target"]) == {""}
    monkeypatch.undo()
    assert "Friends." in set(project.pairs["target"])
