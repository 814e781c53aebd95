"""What the review's page asks, and what it is answered."""

from collections import Counter

import pandas as pd
import pytest

import workbench
from tests.store.edits import edit
from workbench.glossary import standing
from workbench.glossary.targetscan import TargetScan
from workbench.review.facts import Facts
from workbench.widget.termbase import messages
from workbench.widget.termbase.picture import static_table
from workbench.widget.termbase.widget import GlossaryReview

PUBLIC, BASE = "basic public services", "base public service"


def entries(page, **query):
    numbers = page("glossary", query=query)["numbers"]
    return page("entries", numbers=numbers)["entries"]


def entry(page, source):
    return next(each for each in entries(page) if each["source"] == source)


def statuses(page, source):
    return {each["target"]: each["status"] for each in entry(page, source)["targets"]}


def translate(project, place, target):
    frame = project.annotations
    frame.loc[place, "target"] = target
    project.update(frame)


def test_the_table_has_every_entry_with_its_counts(page, project):
    translate(project, 4, "Community workers visit; base public service improves.")
    found = {each["source"]: each for each in entries(page)}
    assert list(found) == ["基本公共服务", "社区工作者", "水务厅"]
    services = found["基本公共服务"]
    assert (services["occurrences"], services["translated"], services["rendered"]) == (2, 1, 0)
    assert {each["target"]: each["uses"] for each in services["targets"]}[BASE] == 1
    assert found["社区工作者"]["rendered"] == 1
    assert page("entries", numbers=[99])["entries"] == []


def test_lines_mark_both_sides_in_utf16(page, project):
    translate(project, 4, "𝒞 Community workers visit; base public service improves.")
    answer = page("lines", key="基本公共服务", said=None, start=0)
    first = answer["lines"][0]
    start, end = first["targetSpans"][0]
    marked = first["target"].encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
    assert (answer["total"], first["index"], marked) == (2, 4, BASE)
    assert first["statuses"] == ["forbidden"]
    assert first["source"][slice(*first["sourceSpans"][0])] == "基本公共服务"
    assert page("lines", key="基本公共服务", said="", start=0)["total"] == 1
    assert page("lines", key="无", said=None, start=0)["lines"] == []


def test_a_status_is_saved_and_taken_back(page, project):
    before = page("glossary mark")["mark"]
    rows = [{"source": "基本公共服务", "target": BASE, "status": "admitted"}]
    saved = page("save terms", rows=rows, origin="review")
    assert saved["mark"] != before
    assert statuses(page, "基本公共服务")[BASE] == "admitted"
    again = workbench.open(project.path).glossary
    assert again.loc[again["target"] == BASE, "status"].tolist() == ["admitted"]
    page("save terms", rows=saved["undo"], origin="undo")
    assert statuses(page, "基本公共服务")[BASE] == "forbidden"
    assert project.glossary_history["origin"].tolist() == ["review", "undo"]
    assert project.glossary["note"].tolist().count("calque") == 1


def test_a_retired_entry_can_be_brought_back_with_all_it_had(page, project):
    row = {"source": "水务厅", "target": "department of water resources"}
    page("save terms", rows=[{**row, "approval": "retired"}])
    assert [each["source"] for each in entries(page)] == ["基本公共服务", "社区工作者"]
    (gone,) = entries(page, approval="retired")
    assert gone["approval"] == "retired"
    page("save terms", rows=[{**row, "approval": "proposed"}])
    back = entry(page, "水务厅")
    assert (back["approval"], back["targets"][0]["domain"]) == ("proposed", "institutions")


def test_a_new_target_that_is_taken_back_is_retired(page, project):
    saved = page("save terms", rows=[{"source": "水务厅", "target": "water bureau"}])
    page("save terms", rows=saved["undo"], origin="undo")
    assert "water bureau" not in project.glossary["target"].tolist()


def test_a_click_makes_the_glossary_once_and_judges_once(page, monkeypatch):
    made = Counter()

    def counted(where, name):
        kept = getattr(where, name)

        def call(*given, **named):
            made[name] += 1
            return kept(*given, **named)

        monkeypatch.setattr(where, name, call)

    entries(page)
    for where, name in ((standing, "standing"), (Facts, "judge"), (TargetScan, "__init__")):
        counted(where, name)
    page("save terms", rows=[{"source": "水务厅", "target": "water bureau"}])
    entries(page)
    page("glossary mark")
    assert made == {"standing": 1, "judge": 1, "__init__": 1}


REFUSED = [
    ("save terms", {"rows": [{"source": "水", "target": "water", "status": "x"}]}, "EditError"),
    ("glossary", {"query": {"since": "yesterday"}}, "QueryError"),
]


@pytest.mark.parametrize(("kind", "fields", "code"), REFUSED)
def test_what_cannot_be_done_is_said_and_changes_nothing(page, project, kind, fields, code):
    answer = page(kind, **fields)
    assert (answer["type"], answer["code"]) == ("error", code)
    assert project.glossary_history.empty


def test_what_is_pasted_with_a_line_break_is_taken_back_too(page, project):
    before = project.glossary.drop(columns="approval")
    pasted = {"source": " 水务厅\n", "target": "department of\n water  resources"}
    saved = page("save terms", rows=[{**pasted, "status": "admitted"}])
    assert statuses(page, "水务厅") == {"department of water resources": "admitted"}
    page("save terms", rows=saved["undo"], origin="undo")
    assert project.glossary.drop(columns="approval").equals(before)


STRANGE = ["[1]", "7", '{"comment": []}', '{"comment": "A", "term": [], "text": {}}', "[" * 20_000]


@pytest.mark.parametrize("kind", ["term comment", "term", "candidate"])
def test_edits_of_a_later_version_break_no_ask(page, project, kind):
    project.log.append(edit(None, value, kind) for value in STRANGE)
    for ask in ("glossary mark", "candidates"):
        assert page(ask)["type"] == ask
    assert page("entry", key="水务厅")["comments"] == []
    assert len(entries(page)) == 3


def test_another_writer_is_seen(page, project):
    before = page("glossary mark")
    other = workbench.open(project.path)
    other.add_term("自来水", "tap water")
    after = page("glossary mark")
    assert (before["entries"], after["entries"]) == (3, 4)
    assert entry(page, "自来水")["occurrences"] == 1


def test_the_output_is_an_address_and_a_picture(project):
    shown = project.review_glossary()
    assert repr(shown) == "GlossaryReview('project')"
    assert isinstance(shown, GlossaryReview)
    data, _ = shown._repr_mimebundle_()
    address = data["application/vnd.bilingual-workbench+json"]
    assert (address["view"], address["project"]) == ("glossary", project.id)
    assert "基本公共服务" in data["text/html"]


def test_the_picture_holds_no_markup_of_strangers(project):
    project.add_term("<b>水</b>", "<script>water</script>")
    from workbench.review.entries import Entries

    table = static_table("<i>", Entries(project.whole_glossary))
    assert "<script>" not in table
    assert "<b>水" not in table
    assert "&lt;script&gt;" in table


def test_a_row_has_the_fields_of_its_message(page):
    told = entry(page, "水务厅")
    assert set(told) == set(messages.TermEntry.__annotations__)
    assert set(told["targets"][0]) == set(messages.EntryTarget.__annotations__)


def test_an_entry_tells_its_conflicts_comments_history_and_what_else_is_said(page, project):
    for place in (4, 8):
        translate(project, place, f"The public offer goes on, number {place}.")
    project.add_term("水利厅", "department of water resources", status="forbidden")
    project.add_term("基本公共服务", "core services", status="preferred")
    found = page("entry", key="基本公共服务")
    assert [each["kind"] for each in found["conflicts"]] == ["two preferred"]
    assert found["conflicts"][0]["targets"] == [PUBLIC, "core services"]
    assert [each["target"] for each in found["history"]] == ["core services"]
    assert found["history"][0]["new"]
    assert "public offer goes" in [each["rendering"] for each in found["also"]]
    (elsewhere,) = page("entry", key="水务厅")["conflicts"]
    assert (elsewhere["sources"], elsewhere["elsewhere"]) == (["水务厅"], ["水利厅"])
    assert page("entry", key="无")["history"] == []


def test_entries_are_merged_and_split_and_all_of_it_is_taken_back(page, project):
    before = project.glossary.drop(columns="approval")
    project.add_term("社区工作", "community work")
    merged = page("merge terms", sources=["社区工作"], into="社区工作者")
    assert set(statuses(page, "社区工作者")) == {"community worker", "community work"}
    page("save terms", rows=merged["undo"], origin="undo")
    gone = {t["target"]: t["approval"] for t in entry(page, "社区工作者")["targets"]}
    assert gone == {"community worker": "", "community work": "retired"}
    assert set(statuses(page, "社区工作")) == {"community work"}
    split = page("split term", source="基本公共服务", targets=[BASE], into="公共服务")
    assert statuses(page, "公共服务") == {BASE: "forbidden"}
    page("save terms", rows=split["undo"], origin="undo")
    after = project.glossary.drop(columns="approval")
    assert after[after["source"] != "社区工作"].equals(before)


def test_one_of_two_spellings_is_taken_and_taken_back(page, project):
    project.add_term("水务厅", "water bureau", status="admitted")
    rows = [{"source": "水務廳", "target": "water bureau"}]
    project.update_glossary(pd.DataFrame(rows), respell=True)
    assert [each["kind"] for each in page("entry", key="水务厅")["conflicts"]] == ["two spellings"]
    saved = page("merge terms", sources=["水务厅"], into="水務廳")
    assert page("entry", key="水务厅")["conflicts"] == []
    assert entry(page, "水務廳")["key"] == "水务厅"
    page("save terms", rows=saved["undo"], origin="undo")
    assert [each["kind"] for each in page("entry", key="水务厅")["conflicts"]] == ["two spellings"]


def test_comments_on_an_entry_are_counted_resolved_and_seen_by_others(page, project):
    before = page("glossary mark")["mark"]
    page("comment term", source="水務廳", text="Which office is it?")
    assert page("glossary mark")["mark"] != before
    assert entry(page, "水务厅")["comments"] == 1
    (said,) = page("entry", key="水务厅")["comments"]
    assert (said["text"], said["author"]) == ("Which office is it?", project.author)
    page("resolve term comment", comment=said["comment"], resolved=True)
    assert entry(page, "水务厅")["comments"] == 0
    again = workbench.open(project.path).term_comments
    assert again[["key", "text", "resolved"]].values.tolist() == [
        ["水务厅", "Which office is it?", True]
    ]


REFUSED_CHANGES = [
    ("merge terms", {"sources": ["无"], "into": "水务厅"}),
    ("split term", {"source": "水务厅", "targets": ["no target"], "into": "水利厅"}),
    ("comment term", {"source": "水务厅", "text": "  "}),
    ("resolve term comment", {"comment": "none", "resolved": True}),
]


@pytest.mark.parametrize(("kind", "fields"), REFUSED_CHANGES)
def test_what_cannot_be_changed_is_said(page, project, kind, fields):
    assert page(kind, **fields)["code"] == "EditError"
    assert project.glossary_history.empty
    assert project.term_comments.empty
