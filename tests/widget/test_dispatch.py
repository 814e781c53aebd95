"""What a page asks and what it is answered."""

import threading
from datetime import datetime

import pandas as pd
import pytest

import workbench
from workbench.store import ulid
from workbench.widget import desk as desks
from workbench.widget.dispatch import Dispatcher


def edit(segment, value, kind="target", based_on=None):
    made = {"edit": ulid.new(), "kind": kind, "segment": segment, "value": value}
    return {**made, "based_on": based_on}


def words(answer):
    """Return what an error answer says, in English."""
    key, values = answer["message"]["key"], answer["message"]["values"]
    return key.format(**values) if values else key


def test_hello_tells_of_the_project(project, page):
    answer = page("hello", client="page")
    assert answer["type"] == "project"
    told = answer["project"]
    assert told["project"] == project.id
    assert (told["sourceLanguage"], told["targetLanguage"]) == ("zh-Hans", "en")
    assert told["segments"] == 10
    progress = page("changes", since=answer["since"])["progress"]
    assert progress["segments"]["untranslated"] == 10
    assert set(progress["segments"]) == set(workbench.model.State)


def test_every_answer_repeats_the_id_of_its_ask(project):
    dispatcher = Dispatcher()
    assert dispatcher.answer({"type": "rows", "id": 77, "start": 0, "stop": 1})["id"] == 77


def test_rows_come_by_range_with_turn_and_hints(page):
    rows = page("rows", start=3, stop=5)["rows"]
    assert [row["index"] for row in rows] == [3, 4]
    assert rows[1]["source"] == "社区工作者入户走访,基本公共服务不断改善。"
    assert [(h["start"], h["end"], h["source"]) for h in rows[1]["hints"]] == [
        (0, 5, "社区工作者"),
        (10, 16, "基本公共服务"),
    ]
    assert [t["target"] for t in rows[1]["hints"][1]["targets"]] == [
        "basic public services",
        "essential public services",
        "base public service",
    ]
    assert rows[1]["turn"]["speaker"] == "何川"
    assert rows[1]["turn"]["timestamp"] == "2025-05-14T10:03:10+08:00"


@pytest.mark.parametrize(
    ("start", "stop", "indexes"), [(8, 99, [8, 9]), (-5, 1, [0]), (50, 60, [])]
)
def test_rows_outside_the_project_are_left_out(page, start, stop, indexes):
    assert [row["index"] for row in page("rows", start=start, stop=stop)["rows"]] == indexes


@pytest.mark.parametrize("indexes", [[1, 2, 3], [0, 4], [], [4, 99]])
def test_a_glance_brings_the_texts_of_rows_wherever_they_are(page, indexes):
    whole = page("rows", start=0, stop=10)["rows"]
    later = {"hints": [], "findings": [], "comments": [], "errors": [], "bare": True}
    told = page("glance", indexes=indexes)["rows"]
    assert told == [{**whole[index], **later} for index in indexes if index < len(whole)]


def test_saved_edits_are_in_parquet_with_author_and_client(project, page):
    segment = project.segments["segment"][0]
    made = edit(segment, "Good morning.")
    answer = page("edits", edits=[made])
    assert answer["type"] == "saved"
    assert answer["edits"] == [made["edit"]]
    assert answer["annotations"][0]["target"] == "Good morning."
    assert answer["annotations"][0]["state"] == "draft"
    assert answer["annotations"][0]["edit"] == made["edit"]
    assert answer["progress"]["segments"]["draft"] == 1
    assert answer["progress"]["words"] == 2
    row = pd.read_parquet(project.path / "history.parquet").iloc[-1]
    assert (row["edit"], row["client"], row["author"]) == (made["edit"], "page", project.author)


def test_an_edit_sent_twice_is_written_once(project, page):
    made = edit(project.segments["segment"][0], "Good morning.")
    page("edits", edits=[made])
    assert page("edits", edits=[made])["type"] == "saved"
    assert len(project.history) == 1


def test_a_refused_edit_is_an_error_in_words_and_nothing_is_written(project, page):
    good = edit(project.segments["segment"][0], "Good morning.")
    answer = page("edits", edits=[good, edit("no such segment", "x")])
    assert (answer["type"], answer["code"]) == ("error", "UnknownSegment")
    assert "no such segment" in words(answer)
    assert len(project.history) == 0


def test_a_note_is_kept_beside_the_source_and_makes_no_new_version(project, page):
    segment = project.segments["segment"][0]
    target = edit(segment, "Good morning.")
    page("edits", edits=[target])
    answer = page("edits", edits=[edit(segment, "站名", kind="note")])
    (annotation,) = answer["annotations"]
    assert (annotation["note"], annotation["edit"]) == ("站名", target["edit"])
    assert (annotation["target"], annotation["state"]) == ("Good morning.", "draft")
    assert page("rows", start=0, stop=1)["rows"][0]["note"] == "站名"
    assert page("find", query={"text": "站名"})["indexes"] == [0]


def test_the_first_unconfirmed_row_is_where_one_begins(project, page):
    assert page("hello", client="page")["project"]["first"] == 0
    segments = project.segments["segment"]
    page("edits", edits=[edit(s, "reviewed", kind="state") for s in segments[:3]])
    assert page("hello", client="page")["project"]["first"] == 3
    page("edits", edits=[edit(s, "translated", kind="state") for s in segments])
    assert page("hello", client="page")["project"]["first"] == 0


def test_two_pages_on_one_version_are_told_of_both_texts_until_one_settles(project, page):
    segment = project.segments["segment"][4]
    other = Dispatcher(desks.of(project))
    other.answer({"type": "hello", "id": 1, "client": "other"})
    mine, theirs = edit(segment, "Mine."), edit(segment, "Theirs.")
    assert page("edits", edits=[mine])["conflicts"] == []
    (told,) = other.answer({"type": "edits", "id": 2, "edits": [theirs]})["conflicts"]
    assert (told["index"], told["own"], told["mine"]["target"]) == (4, True, "Theirs.")
    (seen,) = page("changes", since=None)["conflicts"]
    assert (seen["own"], seen["mine"]["target"]) == (True, "Mine.")
    assert seen["theirs"]["target"] == "Theirs."
    third = Dispatcher(desks.of(project))
    (open_,) = third.answer({"type": "hello", "id": 1, "client": "third"})["conflicts"]
    assert (open_["own"], open_["mine"]["target"]) == (False, "Theirs.")
    settled = edit(segment, "Mine.", based_on=seen["settles_on"])
    assert page("edits", edits=[settled])["conflicts"] == []


def test_who_holds_the_version_that_stands_settles_by_an_edit_on_the_other(project, page):
    segment = project.segments["segment"][4]
    other = Dispatcher(desks.of(project))
    other.answer({"type": "hello", "id": 1, "client": "other"})
    other.answer({"type": "edits", "id": 2, "edits": [edit(segment, "Theirs.")]})
    (told,) = page("edits", edits=[edit(segment, "Mine.")])["conflicts"]
    goes_on = edit(segment, "Mine too.", based_on=told["mine"]["edit"])
    assert len(page("edits", edits=[goes_on])["conflicts"]) == 1
    settled = edit(segment, "Theirs.", based_on=told["settles_on"])
    assert page("edits", edits=[settled])["conflicts"] == []


def test_changes_tell_what_a_script_and_another_process_changed(project, page):
    since = page("hello", client="page")["since"]
    frame = project.annotations
    frame.loc[1, "target"] = "From a script."
    project.update(frame)
    other = workbench.open(project.path)
    frame = other.annotations
    frame.loc[2, "target"] = "From elsewhere."
    other.update(frame)
    answer = page("changes", since=since)
    assert {a["target"] for a in answer["annotations"]} == {"From a script.", "From elsewhere."}
    assert answer["progress"]["segments"]["draft"] == 2
    assert page("changes", since=answer["since"])["annotations"] == []


def test_who_may_review_is_told_while_a_page_is_open(project, page):
    assert page("changes", since=None)["reviewers"] == []
    workbench.open(project.path).set_reviewers(["Wu"])
    assert page("changes", since=None)["reviewers"] == ["Wu"]


def test_changes_tell_who_else_is_at_work(project, page):
    segments = project.segments["segment"]
    page("edits", edits=[edit(segments[0], "Mine.")])
    assert page("changes", since=None)["people"] == []
    other = Dispatcher(desks.of(project))
    other.answer({"type": "hello", "id": 1, "client": "other"})
    other.answer({"type": "edits", "id": 2, "edits": [edit(segments[1], "Theirs.")]})
    (person,) = page("changes", since=None)["people"]
    assert person["author"] == project.author
    assert datetime.fromisoformat(person["changed"]) == project.log.annotation(segments[1]).changed


def test_a_mark_from_an_earlier_kernel_tells_all_that_was_ever_edited(project, page):
    page("edits", edits=[edit(project.segments["segment"][4], "Early.")])
    annotations = page("changes", since="of another kernel:7")["annotations"]
    assert [a["target"] for a in annotations] == ["Early."]


@pytest.mark.parametrize(
    "ask",
    [
        {"type": "no such thing"},
        {"type": "rows"},
        {"type": "rows", "start": "x", "stop": None},
        {"type": "edits", "edits": [{"edit": "x"}]},
        {"type": "find", "query": {"state": "no state"}},
        {},
    ],
)
def test_a_malformed_ask_is_answered_with_an_error(page, ask):
    answer = page(**{"kind": ask.pop("type", ""), **ask})
    assert answer["type"] == "error"
    assert answer["code"]
    assert isinstance(answer["id"], int)


def test_a_line_by_path_opens_the_project_it_names_and_no_other(project):
    line = Dispatcher(opener=workbench.open)
    hello = {"type": "hello", "id": 1, "client": "c", "path": str(project.path)}
    assert line.answer({**hello, "project": project.id})["type"] == "project"
    refused = line.answer({**hello, "project": ulid.new()})
    assert (refused["type"], refused["code"]) == ("error", "ProjectError")


def test_a_path_without_a_project_is_answered_in_words(tmp_path):
    line = Dispatcher(opener=workbench.open)
    answer = line.answer({"type": "hello", "id": 1, "client": "c", "path": str(tmp_path)})
    assert (answer["type"], answer["code"]) == ("error", "ProjectError")
    assert str(tmp_path) in words(answer)


def test_asks_from_several_threads_are_all_answered(project, page):
    segments = project.segments["segment"].tolist()
    answers = []

    def work(segment):
        answers.append(page("edits", edits=[edit(segment, "x")]))
        answers.append(page("rows", start=0, stop=10))

    threads = [threading.Thread(target=work, args=[segment]) for segment in segments]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer["type"] for answer in answers) == ["rows"] * 10 + ["saved"] * 10
    assert page("changes", since=None)["progress"]["segments"]["draft"] == 10
