"""What a page finds, looks back at, and would replace."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widget.test_dispatch import edit, words
from workbench.store import ulid
from workbench.widget import desk as desks
from workbench.widget import judging
from workbench.widget.dispatch import Dispatcher
from workbench.widget.query import Pattern
from workbench.widget.replacing import replaced

EVERY = list(range(10))


@pytest.mark.parametrize(
    ("query", "indexes"),
    [
        ({"text": "发布会"}, [1, 9]),
        ({"state": "draft"}, [0, 4]),
        ({"text": "GOOD MORNING"}, [0]),
        ({"text": "GOOD MORNING", "case": True}, []),
        ({"state": "untranslated", "text": "good"}, []),
        ({"text": "no such text"}, []),
        ({"text": "站名"}, [2]),
        ({"text": "good", "side": "source"}, []),
        ({"text": "good", "side": "target"}, [0]),
        ({"text": "谢谢", "side": "target"}, []),
        ({"text": r"谢谢.{1,3}提问", "regex": True}, [7]),
        ({"text": r"^good\b", "regex": True, "side": "target"}, [0]),
        ({"text": "(", "side": "source"}, []),
        ({"speaker": "何川"}, [2, 3, 4, 7, 8]),
        ({"speaker": "何川", "text": "谢谢"}, [2, 7]),
        ({"term": "基本公共服务"}, [4, 8]),
        ({"term": "no such term"}, []),
        ({"check": "term missing"}, [4]),
        ({"check": "any"}, [4]),
        ({"check": "empty"}, []),
        ({"since": "2001-01-01"}, [0, 4]),
        ({"since": "2999-01-01T00:00:00Z"}, []),
        ({"commented": True}, [5]),
        ({"commented": False}, EVERY),
        ({"term": "basic public services"}, [4, 8]),
        ({"term": "Basic Public Services"}, [4, 8]),
        ({"text": "", "speaker": "", "term": ""}, EVERY),
        ({}, EVERY),
    ],
)
def test_rows_are_found_by_every_field_of_a_query(project, page, query, indexes):
    segments = project.segments["segment"]
    page("edits", edits=[edit(segments[0], "Good morning."), edit(segments[4], "They call.")])
    page("edits", edits=[edit(segments[2], "站名", kind="note")])
    project.comment(segments[5], "Which step?")
    assert page("find", query=query)["indexes"] == indexes


def test_what_is_not_confirmed_is_found_whatever_its_state(project, page):
    segments = project.segments["segment"]
    states = {0: "translated", 1: "reviewed", 2: "needs work", 3: "rejected"}
    for index, state in states.items():
        page("edits", edits=[edit(segments[index], "Good.")])
        made = project.log.annotation(segments[index]).edit
        page("edits", edits=[edit(segments[index], state, kind="state", based_on=made)])
    found = page("find", query={"state": "unconfirmed"})["indexes"]
    assert found == [2, 3, 4, 5, 6, 7, 8, 9]


def test_sentences_with_marked_errors_are_found_until_the_errors_are_taken_back(project, page):
    segments = project.segments["segment"]
    first = project.mark_error(segments[0], "accuracy/omission", "major", (0, 2), "source")
    project.mark_error(segments[3], "terminology", "minor", (0, 2), "source")
    project.comment(segments[5], "Which step?")
    assert page("find", query={"marked": True})["indexes"] == [0, 3]
    project.remove_error(first)
    assert page("find", query={"marked": True})["indexes"] == [3]


def test_all_is_judged_beside_the_work_and_what_changes_then_is_judged_again(
    project, page, monkeypatch
):
    monkeypatch.setattr(judging, "SETTLED", 0)
    segment = project.segments["segment"][4]
    page("changes", since=None)
    desk = desks.at(project.path)
    desk.judging.thread.join()
    assert desk._judged.done
    assert page("find", query={"check": "term missing"})["indexes"] == []
    page("edits", edits=[edit(segment, "They call.")])
    assert page("find", query={"check": "term missing"})["indexes"] == [4]


def test_nothing_is_judged_beside_while_somebody_scrolls(project, page, monkeypatch):
    monkeypatch.setattr(judging, "SETTLED", 0)
    monkeypatch.setattr(judging, "PASSING", 3600)
    page("glance", indexes=[0])
    page("changes", since=None)
    desk = desks.at(project.path)
    desk.judging.thread.join(0.5)
    assert not desk._judged.done
    monkeypatch.setattr(judging, "PASSING", 0)
    desk.judging.thread.join()
    assert desk._judged.done


def test_what_was_just_saved_is_found_and_what_it_replaced_is_not(project, page):
    segment = project.segments["segment"][4]
    assert page("find", query={"text": "visit"})["indexes"] == []
    page("edits", edits=[edit(segment, "They visit.")])
    assert page("find", query={"text": "visit"})["indexes"] == [4]
    assert page("find", query={"check": "term missing"})["indexes"] == [4]
    page("edits", edits=[edit(segment, "Community workers offer basic public services.")])
    assert page("find", query={"text": "visit"})["indexes"] == []
    assert page("find", query={"check": "term missing"})["indexes"] == []


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"text": "(公共", "regex": True}, "missing )"),
        ({"text": "[a", "regex": True}, "missing ]"),
        ({"text": "a**", "regex": True}, "bad repetition"),
        ({"text": "(?=a)", "regex": True}, "looks ahead, behind or back"),
        ({"text": r"(?<!a)b", "regex": True}, "looks ahead, behind or back"),
        ({"text": r"(a)\1", "regex": True}, "looks ahead, behind or back"),
        ({"since": "yesterday"}, "Give a date"),
        ({"colour": "red"}, "no search by colour"),
    ],
)
def test_a_query_that_is_none_is_refused_in_words(page, query, said):
    answer = page("find", query=query)
    assert (answer["type"], answer["code"]) == ("error", "QueryError")
    assert said in words(answer)


def test_there_is_to_choose_what_the_project_has(page):
    answer = page("choices")
    assert [(s["speaker"], s["segments"]) for s in answer["speakers"]] == [
        ("苏念", 3),
        ("何川", 5),
        ("江城日报记者", 2),
    ]
    assert "term missing" in answer["checks"]
    assert answer["terms"] == sorted(["基本公共服务", "社区工作者", "水务厅"])


def test_a_row_comes_with_its_findings_and_an_answer_with_the_new_ones(project, page):
    segment = project.segments["segment"][4]
    answer = page("edits", edits=[edit(segment, "𠮷 A base public service.")])
    (told,) = answer["findings"]
    assert told["segment"] == segment
    found = {f["check"]: f for f in told["findings"]}
    assert found["leftover Han"]["target"] == [0, 2]
    assert found["term forbidden"]["source"] == [10, 16]
    assert found["term forbidden"]["target"] == [5, 24]
    assert found["term missing"]["subject"] == "社区工作者"
    assert page("rows", start=4, stop=5)["rows"][0]["findings"] == told["findings"]
    assert page("findings", segments=[segment])["findings"] == [told]
    assert page("rows", start=0, stop=1)["rows"][0]["findings"] == []


def waiver(segment, check, subject, reason):
    said = json.dumps({"check": check, "subject": subject, "reason": reason})
    return edit(segment, said, kind="waiver")


def test_a_waived_finding_stays_in_sight_with_its_reason_and_counts_no_more(project, page):
    segment = project.segments["segment"][4]
    page("edits", edits=[edit(segment, "They offer basic public services.")])
    assert project.check()["check"].tolist() == ["term missing"]
    reason = "named in the sentence before"
    made = waiver(segment, "term missing", "社区工作者", reason)
    (told,) = page("edits", edits=[made])["findings"]
    assert [f["waived"] for f in told["findings"]] == [reason]
    assert page("find", query={"check": "any"})["indexes"] == []
    assert len(project.check()) == 0
    assert project.waivers[["segment", "check", "subject", "reason"]].to_numpy().tolist() == [
        [segment, "term missing", "社区工作者", reason]
    ]
    page("edits", edits=[edit(segment, "They too offer basic public services.")])
    assert len(project.check()) == 0
    (told,) = page("edits", edits=[waiver(segment, "term missing", "社区工作者", "")])["findings"]
    assert [f["waived"] for f in told["findings"]] == [""]
    assert len(project.check()) == 1
    assert len(project.waivers) == 0


def test_another_page_hears_of_a_waiver(project, page):
    segment = project.segments["segment"][4]
    page("edits", edits=[edit(segment, "They offer basic public services.")])
    other = Dispatcher(desks.of(project))
    since = other.answer({"type": "hello", "id": 1, "client": "other"})["since"]
    page("edits", edits=[waiver(segment, "term missing", "社区工作者", "known")])
    answer = other.answer({"type": "changes", "id": 2, "since": since})
    assert [a["segment"] for a in answer["annotations"]] == [segment]


@pytest.mark.parametrize("said", ["", "[]", '{"check": "empty"}', "no JSON"])
def test_a_waiver_that_is_none_is_refused(project, page, said):
    made = {**edit(project.segments["segment"][0], said), "kind": "waiver"}
    answer = page("edits", edits=[made])
    assert (answer["type"], answer["code"]) == ("error", "EditError")


def test_concordance_looks_on_both_sides_and_shows_translated_rows_first(project, page):
    page("edits", edits=[edit(project.segments["segment"][8], "基本公共服务, again.")])
    answer = page("concordance", text="基本公共服务")
    assert [entry["index"] for entry in answer["entries"]] == [8, 4]
    assert answer["total"] == 2
    assert [e["index"] for e in page("concordance", text="AGAIN")["entries"]] == [8]
    assert page("concordance", text=" ")["entries"] == []


@pytest.mark.parametrize("sought", ["$", "^", "x*"])
def test_nothing_is_put_where_nobody_has_translated(project, page, sought):
    segments = project.segments["segment"]
    page("edits", edits=[edit(segments[2], "Good day")])
    query = {"text": sought, "regex": True}
    answer = page("replacing", query=query, replacement="!")
    assert {each["index"] for each in answer["replacements"]} == {2}


@pytest.mark.parametrize(
    ("sought", "replacement", "after"),
    [
        (r"(?<day>\d+) (?<month>May)", "$<month> $<day>", "On May 9."),
        (r"(?P<day>\d+) (\w+)", "$2 $<day>", "On May 9."),
        (r"(?:On) (?<day>\d+)", r"On\n$<day>", "On\n9 May."),
        (r"\((?<day>\d+)|9", "nine $<none>", "On nine $<none> May."),
    ],
)
def test_groups_have_numbers_or_names(sought, replacement, after):
    assert replaced(["On 9 May."], Pattern(sought, regex=True), replacement) == [after]


def test_a_replacement_is_shown_with_the_version_it_was_made_from(project, page):
    segments = project.segments["segment"]
    made = edit(segments[0], "Good morning, Vice-minister.")
    page("edits", edits=[made, edit(segments[1], "Good evening.")])
    answer = page("replacing", query={"text": "MORNING"}, replacement="day")
    assert [(r["index"], r["edit"], r["after"]) for r in answer["replacements"]] == [
        (0, made["edit"], "Good day, Vice-minister.")
    ]
    by_group = {"text": r"(good) (\w+)", "regex": True}
    answer = page("replacing", query=by_group, replacement="$2, $1")
    assert [r["after"] for r in answer["replacements"]] == [
        "morning, Good, Vice-minister.",
        "evening, Good.",
    ]
    assert page("replacing", query={"text": ""}, replacement="x")["replacements"] == []
    refused = page("replacing", query=by_group, replacement="$3")
    assert refused["code"] == "QueryError"
    assert "first group" in words(refused)


@given(st.text(max_size=30), st.text(min_size=1, max_size=3), st.text(max_size=5))
def test_letter_for_letter_is_what_replacing_does_without_an_expression(text, sought, put):
    assert replaced([text], Pattern(sought, case=True), put) == [text.replace(sought, put)]


def test_the_history_of_a_segment_tells_each_version(project, page):
    segment = project.segments["segment"][0]
    first = edit(segment, "Good morning.")
    page("edits", edits=[first, edit(segment, "translated", "state", first["edit"])])
    page("edits", edits=[edit(segment, "a note", kind="note")])
    versions = page("history", segment=segment)["versions"]
    assert [(v["target"], v["state"], v["kind"]) for v in versions] == [
        ("Good morning.", "draft", "target"),
        ("Good morning.", "translated", "state"),
    ]
    assert {v["author"] for v in versions} == {project.author}
    assert page("history", segment=project.segments["segment"][5])["versions"] == []


def test_drafts_of_one_visit_are_one_version_in_the_history(project, page):
    segment = project.segments["segment"][0]
    first = edit(segment, "Good")
    second = edit(segment, "Good morning.", based_on=first["edit"])
    page("edits", edits=[first])
    page("edits", edits=[second])
    restored = {**edit(segment, "Good", based_on=second["edit"]), "origin": "restore"}
    page("edits", edits=[restored])
    versions = page("history", segment=segment)["versions"]
    assert [(v["target"], v["origin"]) for v in versions] == [
        ("Good morning.", "editor"),
        ("Good", "restore"),
    ]


def test_steps_are_what_this_author_did_on_screen_before_this_page(project, page):
    segment = project.segments["segment"][3]
    first = edit(segment, "One.")
    page("edits", edits=[first])
    undone = {**edit(segment, "", based_on=first["edit"]), "origin": "undo"}
    page("edits", edits=[undone])
    frame = project.annotations
    frame.loc[5, "target"] = "From a script."
    project.update(frame)
    assert page("steps", client="page")["steps"] == []
    steps = page("steps", client="another")["steps"]
    assert [(s["index"], s["origin"]) for s in steps] == [(3, "editor"), (3, "undo")]
    assert steps[0]["before"] == {"target": "", "state": "untranslated"}
    assert steps[0]["after"] == {"target": "One.", "state": "draft"}
    assert steps[1]["before"] == steps[0]["after"]


def test_where_segments_stand_is_told_by_name(project, page):
    segment = project.segments["segment"][3]
    page("edits", edits=[edit(segment, "One.")])
    (told,) = page("standing", segments=[segment])["annotations"]
    assert told["target"] == "One."
    assert page("standing", segments=[ulid.new()])["code"] == "UnknownSegment"
