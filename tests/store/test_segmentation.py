"""Segments that are split and merged by several people, whose edits arrive in any order."""

import shutil
from datetime import UTC, datetime

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import EditError
from workbench.model import SEGMENTS, Edit
from workbench.store import log as logs
from workbench.store import reshaping, ulid
from workbench.store.log import EditLog
from workbench.store.update import Writer

TURNS = [["甲乙丙。", "丁戊己庚。\n", "辛壬。"], ["子丑寅卯。", "辰巳。"]]


def base():
    rows = []
    for turn, sources in enumerate(TURNS):
        for position, source in enumerate(sources):
            start = len("".join(s for t in TURNS[:turn] for s in t)) + len(
                "".join(sources[:position])
            )
            rows.append(
                {
                    "segment": f"d-{turn}-{position}",
                    "document": "d",
                    "turn": turn,
                    "position": position,
                    "source": source,
                    "start": start,
                    "end": start + len(source),
                }
            )
    return pa.Table.from_pylist(rows, schema=SEGMENTS)


BASE = base()
TEXT = "".join(s for t in TURNS for s in t)
FIRST, SECOND, THIRD = "d-0-0", "d-0-1", "d-0-2"


@pytest.fixture
def folder(tmp_path):
    return begun(tmp_path / "history.parquet")


def begun(folder):
    logs.start(folder)
    return folder


def opened(folder):
    return EditLog(folder, BASE)


def writer(name="lin", origin="test"):
    return Writer(name, f"{name}'s client", origin)


def write(log, segment, value, kind="target", who="lin"):
    now = reshaping.standing(log, segment).edit
    log.append([Edit(ulid.new(), kind, segment, value, now, who, f"{who}'s client", "editor")])


def split(log, segment, at, target_at=0, who="lin"):
    log.append(reshaping.split(log, segment, at, target_at, writer(who)).edits)


def merge(log, segment, who="lin"):
    log.append(reshaping.merge(log, segment, writer(who)))


def told(log):
    """Return names, sources and targets of today's segments."""
    log.refresh()
    segments = log.segmentation().segments
    targets = log.annotations()["target"].to_pylist()
    return list(
        zip(segments["segment"].to_pylist(), segments["source"].to_pylist(), targets, strict=True)
    )


def sound(log):
    segments = log.segmentation().segments.to_pylist()
    assert "".join(row["source"] for row in segments) == TEXT
    for turn, sources in enumerate(TURNS):
        inside = [row for row in segments if row["turn"] == turn]
        assert "".join(row["source"] for row in inside) == "".join(sources)
        assert [row["position"] for row in inside] == list(range(len(inside)))
    assert all(TEXT[row["start"] : row["end"]] == row["source"] for row in segments)
    names = [row["segment"] for row in segments]
    assert len(set(names)) == len(names)
    assert log.annotations()["segment"].to_pylist() == names
    assert [log.place(name) for name in names] == list(range(len(names)))


def test_a_split_gives_both_parts_their_text_and_the_state(folder):
    log = opened(folder)
    write(log, SECOND, "Ding wu, ji geng.")
    write(log, SECOND, "translated", "state")
    split(log, SECOND, 2, 8)
    assert told(log)[1:3] == [(SECOND, "丁戊", "Ding wu,"), (f"{SECOND}+2", "己庚。\n", "ji geng.")]
    assert log.annotations()["state"].to_pylist()[1:3] == ["translated", "translated"]
    assert told(opened(folder)) == told(log)
    sound(log)


def test_a_merge_joins_texts_and_notes_and_is_as_far_as_its_last_part(folder):
    log = opened(folder)
    write(log, FIRST, "One.")
    write(log, FIRST, "translated", "state")
    write(log, SECOND, "Two.")
    write(log, SECOND, "see above", "note")
    merge(log, FIRST)
    assert told(log)[0] == (FIRST, "甲乙丙。丁戊己庚。\n", "One. Two.")
    now = log.annotation(FIRST)
    assert (now.state, now.note) == ("draft", "see above")
    assert log.place(SECOND) is None
    sound(log)


def test_what_is_typed_in_a_segment_that_another_has_merged_is_there_again(folder):
    ours, theirs = opened(folder), opened(folder)
    write(ours, SECOND, "Two.")
    theirs.refresh()
    merge(ours, FIRST)
    write(theirs, SECOND, "Two, and more.", who="wu")
    for log in (ours, theirs, opened(folder)):
        assert told(log)[:2] == [
            (FIRST, TURNS[0][0], "Two."),
            (SECOND, TURNS[0][1], "Two, and more."),
        ]


def test_a_note_that_nobody_saw_is_not_merged_away_either(folder):
    ours, theirs = opened(folder), opened(folder)
    merge(ours, FIRST)
    write(theirs, SECOND, "a word", "note", who="wu")
    assert [name for name, _, _ in told(ours)][:2] == [FIRST, SECOND]
    assert ours.annotation(SECOND).note == "a word"


def test_who_splits_while_another_types_has_two_versions_to_choose_of(folder):
    ours, theirs = opened(folder), opened(folder)
    write(ours, SECOND, "Two halves.")
    theirs.refresh()
    made = reshaping.split(ours, SECOND, 2, 4, writer())
    write(theirs, SECOND, "Two whole halves.", who="wu")
    ours.append(made.edits)
    (conflict,) = ours.conflicts()
    texts = {conflict.ours.target, conflict.theirs.target}
    assert (conflict.segment, texts) == (SECOND, {"Two", "Two whole halves."})
    assert told(ours)[2] == (f"{SECOND}+2", "己庚。\n", "halves.")


def test_a_segment_in_conflict_is_not_split_or_merged(folder):
    ours, theirs = opened(folder), opened(folder)
    for log, who in ((ours, "lin"), (theirs, "wu")):
        made = Edit(ulid.new(), "target", SECOND, f"{who}'s", None, who, who, "editor")
        log.append([made])
    with pytest.raises(EditError, match="choose one first"):
        merge(ours, FIRST)
    with pytest.raises(EditError, match="choose one first"):
        split(ours, SECOND, 2)


def test_who_follows_two_that_split_at_one_place_sees_their_conflict(folder):
    ours, theirs, follower = opened(folder), opened(folder), opened(folder)
    write(ours, SECOND, "Two halves.")
    theirs.refresh()
    made = reshaping.split(theirs, SECOND, 2, 0, writer("wu"))
    split(ours, SECOND, 2, 4)
    theirs.append(made.edits)
    follower.refresh()
    assert follower.conflicts() == opened(folder).conflicts()
    assert f"{SECOND}+2" in {conflict.segment for conflict in follower.conflicts()}


def test_a_conflict_in_a_segment_that_one_does_not_know_is_kept_for_those_who_do(folder):
    ours, theirs, narrow = opened(folder), opened(folder), EditLog(folder, BASE.slice(0, 3))
    late = BASE["segment"][3].as_py()
    for log, who in ((ours, "lin"), (theirs, "wu")):
        log.append([Edit(ulid.new(), "target", late, f"{who}'s", None, who, who, "editor")])
    narrow.save_snapshot()
    assert [conflict.segment for conflict in opened(folder).conflicts()] == [late]
    narrow.add_segments(BASE)
    assert [conflict.segment for conflict in narrow.conflicts()] == [late]


def test_the_mark_of_the_segments_is_one_for_all_who_see_the_same(folder):
    log = opened(folder)
    before = log.shape
    split(log, SECOND, 2)
    assert log.shape != before
    assert opened(folder).shape == log.shape
    merge(log, SECOND)
    assert log.shape == before


def test_a_merge_into_a_segment_that_another_has_split_is_void(folder):
    ours, theirs = opened(folder), opened(folder)
    made = reshaping.split(theirs, FIRST, 1, 0, writer("wu"))
    merge(ours, FIRST)
    theirs.append(made.edits)
    assert [name for name, _, _ in told(ours)][:3] == [FIRST, f"{FIRST}+1", SECOND]


def test_a_merged_segment_is_split_where_one_likes(folder):
    log = opened(folder)
    write(log, FIRST, "One.")
    write(log, SECOND, "Two.")
    merge(log, FIRST)
    merge(log, FIRST)
    split(log, FIRST, 2, 3)
    assert [name for name, _, _ in told(log)][:2] == [FIRST, f"{FIRST}+2"]
    split(log, f"{FIRST}+2", 4, 0)
    assert [s for _, s, _ in told(log)][:3] == ["甲乙", "丙。丁戊", "己庚。\n辛壬。"]
    sound(log)
    assert told(opened(folder)) == told(log)


@pytest.mark.parametrize(
    ("segment", "at", "target_at", "said"),
    [
        (FIRST, 0, 0, "words on both sides"),
        (FIRST, 4, 0, "words on both sides"),
        (FIRST, 99, 0, "words on both sides"),
        (FIRST, -1, 0, "words on both sides"),
        (SECOND, 5, 0, "words on both sides"),  # a line break alone is left
        (FIRST, 2, 1, "no place 1"),
        ("d-9-9", 2, 0, "no segment 'd-9-9'"),
        (f"{FIRST}+2", 1, 0, r"no segment 'd-0-0\+2'"),
    ],
)
def test_a_split_that_cannot_be_is_refused_and_nothing_written(
    folder, segment, at, target_at, said
):
    log = opened(folder)
    with pytest.raises(EditError, match=said):
        split(log, segment, at, target_at)
    assert log.edits() == []


@pytest.mark.parametrize("segment", [THIRD, "d-1-1"])
def test_the_last_of_a_turn_is_not_merged_with_the_next_turn(folder, segment):
    with pytest.raises(EditError, match="last of its turn"):
        merge(opened(folder), segment)


@pytest.mark.parametrize("name", ["d-0-0+0", "d-0-0+4", "d-0-0+02", "d-0-0+x", "d-0-0+-1", "x+1"])
def test_what_names_no_place_is_no_segment(folder, name):
    log = opened(folder)
    with pytest.raises(EditError):
        log.append([Edit(ulid.new(), "split", name, "", None, "lin", "c", "o")])
    strange = Edit(ulid.new(), "split", name, "", None, "x", "c", "o", 1, datetime.now(UTC))
    shutil.rmtree(folder)
    EditLog(begun(folder), [name]).append([strange])
    assert len(told(opened(folder))) == len(BASE)


def test_segments_stay_through_compaction_and_a_snapshot(folder):
    log = opened(folder)
    write(log, SECOND, "Two halves.")
    split(log, SECOND, 2, 4)
    merge(log, FIRST)
    before = told(log)
    log.compact()
    log.save_snapshot()
    split(log, f"{SECOND}+2", 1)
    assert told(opened(folder)) == told(log) != before
    sound(opened(folder))


DEEDS = st.tuples(
    st.integers(0, 1),
    st.sampled_from(["split", "merge", "type", "type", "tell"]),
    st.integers(0, 9),
    st.integers(1, 6),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(DEEDS, max_size=12), st.randoms(use_true_random=False))
def test_two_writers_end_at_the_same_segments_and_no_text_is_lost(tmp_path_factory, deeds, random):
    tmp = tmp_path_factory.mktemp("writers")
    folders = [begun(tmp / f"{n}.parquet") for n in range(2)]
    both = [opened(folder) for folder in folders]
    typed = set()
    for number, (who, deed, which, place) in enumerate(deeds):
        log, names = both[who], [name for name, _, _ in told(both[who])]
        segment = names[which % len(names)]
        try:
            if deed == "tell":
                tell(folders[who], folders[1 - who])
            elif deed == "type":
                typed.add(f"text {number}")
                write(log, segment, f"text {number}", who=str(who))
            elif deed == "split":
                target = log.annotation(segment).target
                split(log, segment, place, min(place, len(target)), who=str(who))
            else:
                merge(log, segment, who=str(who))
        except EditError:
            pass
        sound(log)
    files = [path for folder in folders for path in sorted(folder.iterdir())]
    random.shuffle(files)
    late = begun(tmp / "late.parquet")
    follower = opened(late)
    for path in files:
        shutil.copy(path, late / path.name)
        follower.refresh()
        sound(follower)
        fresh = opened(late)
        assert told(follower) == told(fresh)
        assert follower.shape == fresh.shape
        assert follower.conflicts() == fresh.conflicts()
    for folder in folders:
        tell(folder, folders[1 - folders.index(folder)])
    follower.refresh()
    assert told(both[0]) == told(both[1]) == told(follower)
    said = {edit.value for edit in follower.edits() if edit.kind == "target"}
    assert typed <= said
    hidden = follower.segmentation().holders
    for name in hidden:
        # Whoever merged it had read it as it stands.
        value = follower.segmentation().latest[name].value
        assert f'"seen": {as_json(follower.seen(name))}' in value


def tell(one, other):
    for path in one.iterdir():
        if not (other / path.name).exists():
            shutil.copy(path, other / path.name)


def as_json(seen):
    return "[" + ", ".join("null" if s is None else f'"{s}"' for s in seen) + "]"
