"""Changes to a project's glossary: edits in the same log, seen by everybody."""

import pandas as pd
import pytest

import workbench
from workbench.errors import EditError
from workbench.widget import desk


def told(glossary: pd.DataFrame, source: str) -> list[tuple[str, str, str]]:
    rows = glossary[glossary["source"] == source]
    return list(rows[["target", "status", "approval"]].itertuples(index=False, name=None))


def change(project: workbench.Project, **row: str) -> pd.DataFrame:
    return project.update_glossary(pd.DataFrame([row]))


def test_a_term_is_added_as_proposed_and_found_at_once(project) -> None:
    change(project, source="自来水", target="tap water")
    assert told(project.glossary, "自来水") == [("tap water", "preferred", "proposed")]
    change(project, source="自来水", target="running water", note="of a house")
    assert told(project.glossary, "自来水")[1] == ("running water", "admitted", "proposed")
    assert [hit.term.source for hit in project.matcher().hits("自来水")] == ["自来水"]


def test_a_status_is_changed_and_the_rest_stays(project) -> None:
    change(project, source="基本公共服務", target="base public service", status="deprecated")
    rows = told(project.glossary, "基本公共服务")
    assert ("base public service", "deprecated", "") in rows
    assert len(rows) == 3
    assert project.glossary["note"].tolist().count("calque") == 1
    assert set(project.glossary["file"]) == {"terms.csv"}


def test_what_is_retired_is_gone_from_the_glossary_and_stays_in_the_history(project) -> None:
    change(project, source="水务厅", target="department of water resources", approval="retired")
    assert told(project.glossary, "水务厅") == []
    assert project.matcher().hits("水务厅") == []
    change(project, source="水务厅", target="department of water resources", approval="approved")
    assert len(told(project.glossary, "水务厅")) == 1
    history = project.glossary_history
    assert history["approval"].tolist() == ["retired", "approved"]
    assert history["author"].tolist() == [project.author] * 2
    assert history["changed_at"].is_monotonic_increasing


def test_terms_are_merged_and_split(project) -> None:
    change(project, source="社工", target="community worker", status="admitted")
    change(project, source="社工", target="social worker")
    project.merge_terms(["社工"], "社区工作者")
    assert told(project.glossary, "社工") == []
    assert [row[:2] for row in told(project.glossary, "社区工作者")] == [
        ("community worker", "preferred"),
        ("social worker", "preferred"),
    ]
    project.split_term("社区工作者", ["social worker"], "社会工作者")
    assert [row[0] for row in told(project.glossary, "社区工作者")] == ["community worker"]
    assert [row[0] for row in told(project.glossary, "社会工作者")] == ["social worker"]


def test_another_process_and_an_open_desk_see_it(project) -> None:
    other = workbench.open(project.path)
    opened = desk.of(other)
    before = opened.glossary()
    change(project, source="自来水", target="tap water")
    opened.changes(None)
    assert opened.glossary() != before
    assert [hint["source"] for hint in opened.rows(3, 4)[0]["hints"]] == ["自来水"]


def test_nothing_new_is_no_edit(project) -> None:
    project.update_glossary(project.glossary)
    assert project.glossary_history.empty


def test_it_outlasts_compaction_and_reopening(project) -> None:
    change(project, source="自来水", target="tap water")
    project.log.compact()
    project.log.save_snapshot()
    again = workbench.open(project.path)
    assert told(again.glossary, "自来水") == [("tap water", "preferred", "proposed")]
    assert again.score().counts is not None


def test_a_target_that_two_files_tell_is_one_from_its_first_change_on(project, tmp_path) -> None:
    again = tmp_path / "again.csv"
    again.write_text(
        "source,target,status\n水务厅,department of water resources,admitted\n", "utf-8"
    )
    project.add(glossaries=[again])
    change(project, source="基本公共服务", target="base public service", status="admitted")
    named = "department of water resources"
    assert told(project.glossary, "水务厅") == [(named, "preferred", ""), (named, "admitted", "")]
    change(project, source="水务厅", target=named, note="of a province")
    assert told(project.glossary, "水务厅") == [(named, "preferred", "")]
    assert project.glossary["source"].tolist()[-1] == "水务厅"


def test_a_frame_that_somebody_changes_is_their_own(project) -> None:
    before = project.glossary
    for frame in (project.glossary, project.whole_glossary):
        frame.loc[:, "target"] = "mine"
    assert project.glossary.equals(before)


WRONG = [
    ({"source": "水"}, "needs the columns source and target"),
    ({"source": None, "target": "water"}, "needs a source and a target with letters"),
    ({"source": "水", "target": "…"}, "needs a source and a target with letters"),
    ({"source": "水", "target": "water", "status": "good"}, "'good' is no status"),
    ({"source": "水", "target": "water", "approval": "maybe"}, "'maybe' is no approval"),
    ({"source": "水", "target": "water", "valid_to": "soon"}, "'soon' is no date"),
    ({"source": "水", "target": "water", "applies_where": "("}, "no regular expression"),
    ({"source": "水", "target": "wa\x00ter"}, "can't be printed"),
]


@pytest.mark.parametrize(("row", "message"), WRONG)
def test_what_cannot_be_a_term_is_refused_whole(project, row, message) -> None:
    rows = pd.DataFrame([{"source": "村", "target": "village"}, row])
    with pytest.raises(EditError, match=message):
        project.update_glossary(rows if "target" in row else rows.drop(columns="target"))
    assert project.glossary_history.empty


def test_unknown_terms_are_neither_merged_nor_split(project) -> None:
    with pytest.raises(EditError, match="no term 镇"):
        project.merge_terms(["镇"], "村")
    with pytest.raises(EditError, match="no target town"):
        project.split_term("水务厅", ["town"], "村")
