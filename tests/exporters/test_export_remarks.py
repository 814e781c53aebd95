"""Comments and errors go out beside the pairs, in the formats that have a place for them."""

import json

import pandas as pd
import pyarrow.parquet as pq
import pytest

import workbench
from workbench.exporters.tsv import read

TARGET = "  Good morning, friends.\n"
SPAN = (TARGET.index("friends"), TARGET.index("friends") + 7)


@pytest.fixture
def project(tmp_path):
    briefing = tmp_path / "briefing.txt"
    briefing.write_text("主持人：大家好。\n\n　　谢谢大家。再见。\n", encoding="utf-8")
    made = workbench.create(tmp_path / "project", [briefing])
    frame = made.annotations.assign(target=TARGET, state="reviewed")
    made.update(frame)
    first = frame["segment"][0]
    thread = made.comment(first, "Tab\tand\nline")
    made.comment(first, "yes", thread)
    made.mark_error(first, "style", "minor", SPAN)
    made.mark_error(first, "accuracy", "major", (0, 2), "source")
    yield made
    made.close()


def records(project, suffix, tmp_path):
    project.export(tmp_path / f"corpus{suffix}")
    file = tmp_path / f"corpus{suffix}"
    if suffix == ".tsv":
        rows = read(file).to_dict("records")
        return [
            {**r, **{c: json.loads(r[c] or "[]") for c in ("comments", "errors")}} for r in rows
        ]
    if suffix == ".jsonl":
        lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    else:
        lines = pq.read_table(file).to_pylist()
    return [
        {**line, "source": line["translation"]["zh"], "target": line["translation"]["en"]}
        for line in lines
    ]


@pytest.mark.parametrize("suffix", [".tsv", ".jsonl", ".parquet"])
def test_remarks_go_out_with_places_in_the_text_that_goes_out(project, tmp_path, suffix):
    first, second = records(project, suffix, tmp_path)[:2]
    assert [c["text"] for c in first["comments"]] == ["Tab\tand\nline", "yes"]
    assert {c["thread"] for c in first["comments"]} == {first["comments"][0]["comment"]}
    assert [c["resolved"] for c in first["comments"]] == [False, False]
    in_target, in_source = first["errors"]
    assert first["target"][in_target["start"] : in_target["end"]] == "friends"
    assert first["source"][in_source["start"] : in_source["end"]] == "大家"
    assert (in_target["category"], in_source["severity"]) == ("style", "major")
    assert second["comments"] == second["errors"] == []


@pytest.mark.parametrize("suffix", [".tmx", ".moses", ".docx", ".txt"])
def test_other_formats_go_out_as_before(project, tmp_path, suffix):
    assert project.export(tmp_path / f"corpus{suffix}").written == len(project.segments)


def test_pairs_without_a_project_have_no_such_columns(make_pairs, tmp_path):
    from workbench.exporters import export

    export(make_pairs({}), tmp_path / "corpus.tsv")
    assert "comments" not in pd.read_csv(tmp_path / "corpus.tsv", sep="\t").columns
