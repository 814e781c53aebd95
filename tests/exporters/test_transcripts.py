"""The English transcript: what it says, in which order, and what it never hides."""

import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exporters import export
from workbench.exporters.paragraphs import paragraphs

SPEAKERS = pd.DataFrame(
    [
        ("李明", "Li Ming", "vice minister, Ministry of Plans"),
        ("新风报记者", "Xinfeng Daily", ""),
        ("王芳", "", "director"),
    ],
    columns=["speaker", "name", "title"],
)


def said(turn, speaker, target, **more):
    return {"turn": turn, "speaker": speaker, "target": target, "kind": "answer", **more}


def text(pairs, folder, **more):
    report = export(pairs, folder / "briefing.txt", speakers=SPEAKERS, **more)
    return (folder / "briefing.txt").read_text(encoding="utf-8"), report


def test_title_at_the_first_mention_and_the_bare_name_later(make_pairs, tmp_path):
    pairs = make_pairs(
        said(1, "李明", "Good morning."),
        said(1, "李明", "Let us begin."),
        said(2, "新风报记者", "What is planned?", kind="question"),
        said(3, "李明", "Much."),
    )
    found, _ = text(pairs, tmp_path, title="Briefing")
    assert found == (
        "Briefing\n"
        "\n"
        "Li Ming, vice minister, Ministry of Plans:\n"
        "Good morning. Let us begin.\n"
        "\n"
        "Xinfeng Daily:\n"
        "What is planned?\n"
        "\n"
        "Li Ming:\n"
        "Much.\n"
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"source": "一。"}, {"source": "二。"}, "A. B.\n"),
        ({"source": "一。\n\u3000\u3000"}, {"source": "二。"}, "A.\n\nB.\n"),
        ({"source": "一。\r\n\r\n"}, {"source": "二。"}, "A.\n\nB.\n"),
        ({"source": "一。"}, {"source": "\n二。"}, "A.\n\nB.\n"),
        ({"source": "一\n句。"}, {"source": "二。"}, "A. B.\n"),
        ({"source": "一。  "}, {"source": "二。\n"}, "A. B.\n"),
        ({"target": "A.\nA2.\n\nA3."}, {"target": "B."}, "A.\n\nA2.\n\nA3. B.\n"),
    ],
)
def test_paragraphs_are_those_of_the_source(make_pairs, tmp_path, first, second, expected):
    pairs = make_pairs(said(1, "", "A.") | first, said(1, "", "B.") | second)
    assert text(pairs, tmp_path)[0] == expected


@pytest.mark.parametrize(
    ("row", "expected", "reason"),
    [
        ({"state": "untranslated", "target": ""}, "[untranslated]", "untranslated"),
        ({"state": "draft", "target": "\u3000\n"}, "[untranslated]", "empty target"),
        ({"state": "rejected"}, "[left out: rejected]", "rejected (not chosen)"),
    ],
)
def test_a_mark_stands_for_what_is_left_out(make_pairs, tmp_path, row, expected, reason):
    pairs = make_pairs(said(1, "", "A."), said(1, "", "B.") | row, said(1, "", "C."))
    found, report = text(pairs, tmp_path)
    assert found == f"A. {expected} C.\n"
    assert (report.written, report.counts) == (2, {reason: 1})
    assert "A mark such as [untranslated] stands" in str(report)


def test_drafts_go_out_and_the_report_counts_them(make_pairs, tmp_path):
    states = ["draft", "draft", "needs work", "translated", "reviewed"]
    pairs = make_pairs(*[said(1, "", "A.", state=state) for state in states])
    found, report = text(pairs, tmp_path)
    assert found == "A. A. A. A. A.\n"
    assert "Wrote 5 segments to" in str(report)
    assert "Not confirmed by anybody: 2 draft, 1 needs work." in str(report)
    as_json = json.loads(json.dumps(report.to_json()))
    assert [row["segment"] for row in as_json["unconfirmed"]] == ["s1", "s2", "s3"]
    assert "mark" not in str(report)


def test_states_that_are_named_decide(make_pairs, tmp_path):
    pairs = make_pairs(said(1, "", "A.", state="draft"), said(1, "", "B.", state="reviewed"))
    found, report = text(pairs, tmp_path, states=["reviewed"])
    assert found == "[left out: draft] B.\n"
    assert "Not confirmed" not in str(report)


def test_who_has_no_english_name_stands_as_in_the_source_and_is_named(make_pairs, tmp_path):
    pairs = make_pairs(said(1, "王芳", "A."), said(2, "陈", "B."), said(3, "李明", "C."))
    found, report = text(pairs, tmp_path)
    assert "王芳, director:\nA.\n" in found
    assert "陈:\nB.\n" in found
    assert "No English name is known of 王芳, 陈: they stand as in the source." in str(report)


def test_each_document_begins_with_its_name_and_mentions_anew(make_pairs, tmp_path):
    pairs = make_pairs(
        said(1, "李明", "A.", document="monday"), said(1, "李明", "B.", document="friday")
    )
    assert text(pairs, tmp_path)[0] == (
        "monday\n\nLi Ming, vice minister, Ministry of Plans:\nA.\n"
        "\nfriday\n\nLi Ming, vice minister, Ministry of Plans:\nB.\n"
    )


def test_nothing_translated_writes_nothing(make_pairs, tmp_path):
    report = export(make_pairs({"target": "", "state": "untranslated"}), tmp_path / "briefing.docx")
    assert "Translate some first" in str(report)
    assert list(tmp_path.iterdir()) == []


SOURCES = st.text("一。\n \u3000", min_size=1).filter(str.strip)


@given(st.lists(st.tuples(st.integers(1, 3), SOURCES), max_size=8))
def test_a_paragraph_begins_only_at_a_line_break(rows):
    rows = sorted(rows, key=lambda row: row[0])
    frame = pd.DataFrame([("d", *row) for row in rows], columns=["document", "turn", "source"])
    numbers = paragraphs(frame)
    assert len(numbers) == len(rows)
    for turn in {row[0] for row in rows}:
        of_turn = [(n, source) for n, (t, source) in zip(numbers, rows, strict=True) if t == turn]
        assert of_turn[0][0] == 0
        joined = "".join(source for _, source in of_turn)
        # Words between line breaks, as a reader of the whole turn counts them.
        assert of_turn[-1][0] <= sum(bool(line.strip()) for line in joined.split("\n")) - 1
        if all("\n" not in source.strip() for _, source in of_turn):
            assert of_turn[-1][0] == sum(bool(line.strip()) for line in joined.split("\n")) - 1


@given(target=st.text(min_size=1).filter(lambda text: text.split()))
@pytest.mark.parametrize("suffix", [".txt", ".docx", ".bilingual.docx"])
def test_any_text_can_be_written(make_pairs, tmp_path_factory, suffix, target):
    path = tmp_path_factory.mktemp("any") / f"briefing{suffix}"
    pairs = make_pairs(said(1, target, target, source=target, role=target))
    report = export(pairs, path, title=target, speakers=None)
    assert report.written + len(report.left_out) == 1
    assert path.exists() == bool(report.written)
