"""The table of speakers as the page asks for it, and which question an answer answers."""

import workbench
from workbench.store import ulid


def named(answer):
    return {row["speaker"]: (row["name"], row["title"]) for row in answer["speakers"]}


def test_each_speaker_has_names_and_progress(project, page):
    segment = project.segments["segment"][0]
    made = [("target", "Good morning, friends."), ("state", "translated")]
    for kind, value in made:
        edit = {"edit": ulid.new(), "kind": kind, "segment": segment, "value": value}
        page("edits", edits=[{**edit, "based_on": None}])
    first = page("speakers")["speakers"][0]
    assert (first["speaker"], first["role"]) == ("苏念", "临江省政府新闻办副主任、新闻发言人")
    # 各位媒体朋友,大家上午好。 | 欢迎出席今天的发布会。 | 今天的发布会到此结束,谢谢大家。
    assert (first["segments"], first["done"]) == (3, 1)
    assert (first["characters"], first["confirmed"]) == (11 + 10 + 14, 11)
    assert first["words"] == 3


def test_a_name_that_is_given_is_the_projects_and_its_mark_is_another(project, page):
    before = page("changes", since=None)["speakers"]
    given = {"speaker": "何川", "name": " He Chuan", "title": "Director-General"}
    answer = page("speaker", client="page", names=given)
    assert named(answer)["何川"] == ("He Chuan", "Director-General")
    assert page("changes", since=None)["speakers"] != before
    table = workbench.open(project.path).speakers.set_index("speaker")
    assert table.loc["何川", ["name", "title"]].tolist() == ["He Chuan", "Director-General"]
    edit = project.history.iloc[-1]
    assert (edit["kind"], edit["client"], edit["origin"]) == ("speaker", "page", "editor")


def test_a_name_that_cannot_be_printed_is_refused_and_nothing_written(project, page):
    given = {"speaker": "何川", "name": "He\x07", "title": ""}
    answer = page("speaker", client="page", names=given)
    assert (answer["type"], answer["code"]) == ("error", "EditError")
    assert len(project.history) == 0


def test_an_answer_names_its_question(page):
    rows = page("rows", start=0, stop=10)["rows"]
    by_kind = {row["turn"]["kind"]: row["turn"]["question"] for row in rows}
    assert by_kind["question"] == {"number": 1, "speaker": "江城日报记者", "index": 5}
    assert rows[5]["turn"]["kind"] == "question"
    assert by_kind["answer"] == by_kind["question"]
    assert by_kind["moderator"] is by_kind["statement"] is None
