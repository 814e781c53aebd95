import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from workbench.errors import ExportError, UnknownFormat
from workbench.exporters import FORMATS, export
from workbench.model import State

NAMES = [f"corpus{suffix}" for suffix in FORMATS]


def names(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({}, None),
        ({"state": "translated"}, None),
        ({"state": State.REVIEWED}, None),
        ({"state": "draft"}, "draft (not chosen)"),
        ({"state": "needs work"}, "needs work (not chosen)"),
        ({"state": "rejected"}, "rejected (not chosen)"),
        ({"state": "untranslated", "target": ""}, "untranslated"),
        ({"state": None, "target": None}, "untranslated"),
        ({"state": "draft", "target": ""}, "empty target"),
        ({"target": "\u3000 \n\u200b\ufeff"}, "empty target"),
        ({"source": "\n\u3000\u3000\r\n"}, "empty source"),
        ({"source": float("nan")}, "empty source"),
        ({"source": "0", "target": "-"}, None),
    ],
)
def test_each_segment_is_written_or_left_out_for_a_reason(make_pairs, tmp_path, row, reason):
    report = export(make_pairs({}, row), tmp_path / "corpus.tsv")
    assert report.written == (2 if reason is None else 1)
    expected = [] if reason is None else [{"segment": "s2", "reason": reason}]
    assert report.left_out.to_dict("records") == expected


def test_other_states_go_out_when_they_are_named(make_pairs, tmp_path):
    pairs = make_pairs({"state": "draft"}, {"state": "reviewed"}, {"state": "rejected"})
    report = export(pairs, tmp_path / "corpus.tsv", states=[State.REJECTED, State.DRAFT])
    assert report.written == 2
    assert report.states == (State.DRAFT, State.REJECTED)
    assert report.counts == {"reviewed (not chosen)": 1}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "there are no segments"),
        (
            [{"state": "draft"}] * 12,
            "no segment is translated or reviewed; 12 are draft: name the states to export",
        ),
        (
            [{"state": "draft"}, {"state": "rejected"}, {"state": "draft"}],
            "no segment is translated or reviewed; 2 are draft, 1 is rejected: name the states",
        ),
        (
            [{"state": "untranslated", "target": ""}, {"target": " "}],
            "no segment that is translated or reviewed has a target. Translate some first",
        ),
    ],
)
def test_nothing_to_write_is_said_and_no_file_touched(make_pairs, tmp_path, rows, words):
    (tmp_path / "corpus.tmx").write_text("from before")
    report = export(make_pairs(*rows), tmp_path / "corpus.tmx")
    assert words in str(report)
    assert (report.written, report.files) == (0, ())
    assert (tmp_path / "corpus.tmx").read_text() == "from before"


def test_report_says_what_was_written_left_out_and_altered(make_pairs, tmp_path):
    pairs = make_pairs({"target": "a\x0bb"}, {"state": "draft"}, {"state": "draft"}, {"target": ""})
    report = export(pairs, tmp_path / "corpus.tmx")
    assert str(report).splitlines() == [
        f"Wrote 1 pair to {tmp_path / 'corpus.tmx'} (TMX 1.4b).",
        "Left out 3 segments: 2 draft (not chosen), 1 empty target.",
        "Altered 1 text: vertical tabs and form feeds became a space, "
        "what else XML 1.0 can't hold U+FFFD.",
    ]
    as_json = json.loads(json.dumps(report.to_json()))
    assert as_json["counts"] == {"draft (not chosen)": 2, "empty target": 1}
    assert as_json["files"] == [str(tmp_path / "corpus.tmx")]
    assert [(row["segment"], row["column"]) for row in as_json["altered"]] == [("s1", "target")]


def test_report_is_text_in_a_notebook(make_pairs, tmp_path):
    pairs = make_pairs({"state": "draft"})
    html = export(pairs, tmp_path / "<img src=x onerror=alert(1)>.tsv")._repr_html_()
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html


@pytest.mark.parametrize("name", ["corpus", "corpus.doc", "corpus.tmx.gz", ".tmx", "corpus.en-zh"])
def test_unknown_suffix_names_the_known_ones(make_pairs, tmp_path, name):
    with pytest.raises(UnknownFormat) as error:
        export(make_pairs({}), tmp_path / name)
    assert all(suffix in str(error.value) for suffix in [*FORMATS, ".zh-en"])
    assert names(tmp_path) == []


def test_unknown_state_is_named_with_the_known_ones(make_pairs, tmp_path):
    with pytest.raises(ExportError, match=r"no such state: approved\..*reviewed"):
        export(make_pairs({}), tmp_path / "corpus.tsv", states=["approved"])


def test_missing_columns_are_named(make_pairs, tmp_path):
    with pytest.raises(ExportError, match="lack the columns target, state"):
        export(make_pairs({}).drop(columns=["state", "target"]), tmp_path / "corpus.tsv")


@pytest.mark.parametrize("name", NAMES)
def test_columns_that_say_only_where_from_may_be_missing(make_pairs, tmp_path, name):
    pairs = make_pairs({})[["segment", "source", "target", "state"]]
    assert export(pairs, tmp_path / name).written == 1


@pytest.mark.parametrize("name", NAMES)
def test_order_of_columns_index_and_types_do_not_matter(make_pairs, tmp_path, name):
    pairs = make_pairs({}, {"turn": 4, "target": "Bye."})
    typed = pairs.convert_dtypes()
    typed = typed.astype({"turn": "int32"})[list(reversed(pairs.columns))].set_index(
        pd.Index([7, 7])
    )
    one, two = tmp_path / "one", tmp_path / "two"
    files = [export(p, f / name).files for p, f in ((pairs, one), (typed, two))]
    assert [f.read_bytes() for f in files[0]] == [f.read_bytes() for f in files[1]]


@pytest.mark.parametrize("name", NAMES)
def test_same_pairs_give_the_same_bytes_and_stay_as_they_are(make_pairs, tmp_path, name):
    pairs = make_pairs({}, {"target": "two\nlines"}, {"state": "draft"})
    before = pairs.copy(deep=True)
    first = [f.read_bytes() for f in export(pairs, tmp_path / name).files]
    assert [f.read_bytes() for f in export(pairs, tmp_path / name).files] == first
    pd.testing.assert_frame_equal(pairs, before)


@pytest.mark.parametrize("name", NAMES)
def test_every_format_survives_a_lone_surrogate_and_reports_it(make_pairs, tmp_path, name):
    report = export(make_pairs({"target": "a\ud800b"}), tmp_path / name)
    assert report.written == 1
    assert len(report.altered) == 1


@pytest.mark.parametrize("name", NAMES)
def test_missing_folders_are_made(make_pairs, tmp_path, name):
    report = export(make_pairs({}), tmp_path / "new" / "folder" / name)
    assert all(file.is_file() for file in report.files)


@pytest.mark.parametrize("name", NAMES)
def test_files_are_as_open_as_any_other_file(make_pairs, tmp_path, name):
    (tmp_path / "plain").touch()
    files = export(make_pairs({}), tmp_path / name).files
    assert {f.stat().st_mode for f in files} == {(tmp_path / "plain").stat().st_mode}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_in_the_place_of_a_folder_is_refused(make_pairs, tmp_path, name):
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="can't be written"):
        export(make_pairs({}), tmp_path / "file" / name)
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_count_that_differs_after_writing_stops_the_export(
    make_pairs, tmp_path, monkeypatch, suffix
):
    form = FORMATS[suffix]
    losing = replace(form, write=lambda corpus, paths: form.write(first(corpus), paths))
    monkeypatch.setattr("workbench.exporters.exporting.FORMATS", {suffix: losing})
    with pytest.raises(
        ExportError, match=r"\d+ (pairs|words|segments) were written but \d+ could be read again"
    ):
        export(make_pairs({}, {}), tmp_path / f"corpus{suffix}")
    assert names(tmp_path) == []


def first(corpus):
    return replace(corpus, pairs=corpus.pairs.head(1))
