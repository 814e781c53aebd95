"""A project whose segments are split and merged: tables, remarks, scores, exports, and back again."""

import pandas as pd
import pytest
from lxml import etree

import workbench
from tests import transcripts
from workbench.checks import waivers
from workbench.errors import EditError, NotAReviewer
from workbench.store import reshaping
from workbench.store.verification import verify

SOURCE = "社区工作者入户走访,基本公共服务不断改善。"
TARGET = "Community workers visit, and base public service improves."
AT, TARGET_AT = 10, len("Community workers visit,")
SECOND_TARGET = "and base public service improves."


@pytest.fixture
def segment(project):
    found = project.segments.set_index("source").loc[SOURCE, "segment"]
    rows = [{"segment": found, "target": TARGET, "state": "translated"}]
    project.update(pd.DataFrame(rows))
    return found


def standing(project, segment):
    row = project.annotations.set_index("segment").loc[segment]
    return row["target"], row["state"]


def test_the_frames_have_the_segments_of_today_and_the_import_stays(project, segment):
    imported = (project.path / "segments.parquet").read_bytes()
    second = project.split(segment, AT, TARGET_AT)
    assert second == f"{segment}+{AT}"
    frame = project.segments
    assert len(frame) == transcripts.SEGMENTS + 1
    of_turn = frame[frame["turn"] == frame.set_index("segment").loc[segment, "turn"]]
    assert of_turn["position"].tolist() == [0, 1, 2, 3]
    assert of_turn["source"].tolist()[2:] == ["社区工作者入户走访,", "基本公共服务不断改善。"]
    assert project.pairs["segment"].tolist() == frame["segment"].tolist()
    assert standing(project, second) == (SECOND_TARGET, "translated")
    assert (project.path / "segments.parquet").read_bytes() == imported
    project.close()
    again = workbench.open(project.path)
    assert again.segments.equals(frame)
    assert verify(project.path)
    changed = again.annotations
    changed.loc[changed["segment"] == second, "target"] = "and basic public services improve."
    assert again.update(changed).segments == 1
    assert standing(again, second) == ("and basic public services improve.", "draft")


def test_findings_scores_and_exports_are_of_the_segments_of_today(project, segment, tmp_path):
    project.split(segment, AT, TARGET_AT)
    assert project.check()["segment"].tolist() == [f"{segment}+{AT}"]
    assert str(project.score())
    project.export(tmp_path / "out.tmx")
    units = etree.parse(tmp_path / "out.tmx").findall(".//tu")
    assert [unit.get("tuid") for unit in units] == [segment, f"{segment}+{AT}"]
    project.merge(segment)
    assert project.check()["segment"].tolist() == [segment]
    project.export(tmp_path / "again.tmx")
    (unit,) = etree.parse(tmp_path / "again.tmx").findall(".//tu")
    assert unit.get("tuid") == segment


def test_remarks_stay_with_the_words_that_they_are_about(project, segment):
    comment = project.comment(segment, "Who visits?")
    source_error = project.mark_error(
        segment, "terminology", "minor", (AT, AT + 6), side="source", note="a term"
    )
    start = TARGET.index("base public")
    target_error = project.mark_error(segment, "terminology", "major", (start, start + 11))
    first_error = project.mark_error(segment, "terminology", "minor", (0, 9))
    second = project.split(segment, AT, TARGET_AT)
    errors = project.errors.set_index("error")
    places = errors[["segment", "start", "end", "quote", "stale"]].T.to_dict("list")
    assert places == {
        source_error: [second, 0, 6, "基本公共服务", False],
        target_error: [second, 4, 15, "base public", False],
        first_error: [segment, 0, 9, "Community", False],
    }
    assert project.comments["segment"].tolist() == [segment]
    project.comment(second, "And this?")
    project.merge(segment)
    errors = project.errors.set_index("error")
    assert set(errors["segment"]) == {segment}
    assert errors.loc[target_error, ["start", "end", "stale"]].tolist() == [
        start,
        start + 11,
        False,
    ]
    assert errors.loc[source_error, ["start", "end"]].tolist() == [AT, AT + 6]
    assert project.comments["segment"].tolist() == [segment, segment]
    assert project.comments["comment"][0] == comment


def test_what_was_waived_is_waived_in_both_parts(project, segment):
    (found,) = project.check().to_dict("records")
    writer = reshaping.Writer("lin", "c")
    subject = "基本公共服务 base public service"
    reason = waivers.value(found["check"], subject, "a quotation")
    project.log.append([reshaping.edit(waivers.KIND, segment, reason, writer)])
    assert len(project.check()) == 0
    project.split(segment, AT, TARGET_AT)
    assert len(project.check()) == 0
    project.merge(segment)
    assert len(project.check()) == 0


def test_a_split_is_undone_and_done_again_as_a_whole(project, segment):
    before, frame = standing(project, segment), project.segments
    second = project.split(segment, AT, TARGET_AT)
    origin = project.history["origin"].iloc[-1]
    assert origin.startswith("split ")
    halves = [standing(project, name) for name in (segment, second)]
    for _ in range(2):
        project.regroup(origin)
        assert project.segments.equals(frame)
        assert standing(project, segment) == before
        project.regroup(origin, "redo")
        assert [standing(project, name) for name in (segment, second)] == halves
    project.update(pd.DataFrame([{"segment": second, "target": "More."}]))
    with pytest.raises(EditError, match="changed since"):
        project.regroup(origin)
    assert standing(project, second)[0] == "More."


def test_a_merge_is_undone_and_done_again_as_a_whole(project, segment):
    first = project.segments.set_index("source").loc["全省农村自来水普及率达到95.2%。", "segment"]
    project.update(pd.DataFrame([{"segment": first, "target": "Tap water: 95.2%.", "note": "n"}]))
    both = [standing(project, name) for name in (first, segment)]
    project.merge(first)
    origin = project.history["origin"].iloc[-1]
    assert standing(project, first) == (f"Tap water: 95.2%. {TARGET}", "draft")
    project.regroup(origin)
    assert [standing(project, name) for name in (first, segment)] == both
    project.regroup(origin, "redo")
    assert segment not in set(project.segments["segment"])
    project.split(first, 3, 0)
    project.regroup(project.history["origin"].iloc[-1])
    assert standing(project, first)[0] == f"Tap water: 95.2%. {TARGET}"


def test_who_may_not_review_does_not_take_apart_what_was_reviewed(project, segment):
    project.update(pd.DataFrame([{"segment": segment, "state": "reviewed"}]))
    project.set_reviewers(["Wu"])
    count = len(project.history)
    with pytest.raises(NotAReviewer):
        project.split(segment, AT, TARGET_AT)
    assert len(project.history) == count
    assert standing(project, segment) == (TARGET, "reviewed")


@pytest.fixture
def more(tmp_path):
    file = tmp_path / "more.txt"
    file.write_text(transcripts.BRIEFING.replace("供水", "供电"), encoding="utf-8")
    return file


def test_a_transcript_that_is_added_leaves_the_splits_alone(project, segment, more):
    second = project.split(segment, AT, TARGET_AT)
    project.add([more])
    names = project.segments["segment"].tolist()
    assert len(names) == len(set(names)) == 2 * transcripts.SEGMENTS + 1
    assert names.index(second) == names.index(segment) + 1
    assert project.annotations["segment"].tolist() == names
    assert standing(project, second)[0] == SECOND_TARGET


RESHAPINGS = {
    "split": lambda project, segment: project.split(segment, AT, TARGET_AT),
    "merged": lambda project, segment: project.merge(project.segments["segment"][0]),
    "split and merged": lambda project, segment: (
        project.split(segment, AT, TARGET_AT),
        project.merge(segment),
    ),
}


@pytest.mark.parametrize("reshape", RESHAPINGS.values(), ids=RESHAPINGS)
def test_what_is_written_out_with_a_transcript_is_of_the_segments_of_today(
    project, segment, more, reshape
):
    reshape(project, segment)
    project.add([more])
    written = pd.read_parquet(project.path / "annotations.parquet")
    pd.testing.assert_frame_equal(written, project.annotations)
    assert verify(project.path).problems == ()
