import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import ExportError
from workbench.exporters import export
from workbench.exporters.moses import count

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from(BREAKS)))


@given(rows=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_lines_stay_side_by_side_whatever_the_reader_breaks_at(make_pairs, tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("moses")
    pairs = make_pairs(*({"source": f"“{s}”", "target": f"<{t}>"} for s, t in rows))
    export(pairs, folder / "corpus.moses")
    names = ("corpus.zh", "corpus.en", "corpus.ids")
    texts = [(folder / name).read_bytes().decode() for name in names]
    assert [text.count("\n") for text in texts] == [len(rows)] * 3
    chinese, english, ids = (text.splitlines() for text in texts)
    assert ids == [f"s{n}" for n in range(1, len(rows) + 1)]
    assert all(line[0] == "“" and line[-1] == "”" for line in chinese)
    assert all(line[0] == "<" and line[-1] == ">" for line in english)


@pytest.mark.parametrize("character", BREAKS)
def test_a_line_break_becomes_a_space_and_is_reported(make_pairs, tmp_path, character):
    pairs = make_pairs({}, {"target": f"one{character}two"})
    report = export(pairs, tmp_path / "corpus.zh-en")
    assert (tmp_path / "corpus.en").read_text().split("\n") == ["Hello, everyone.", "one two", ""]
    assert report.altered[["segment", "column"]].to_dict("records") == [
        {"segment": "s2", "column": "target"}
    ]


@pytest.mark.parametrize(
    ("name", "languages", "expected"),
    [
        ("corpus.moses", ("zh-Hans", "en"), ["corpus.zh", "corpus.en", "corpus.ids"]),
        ("corpus.zh-en", ("zh-Hans", "en"), ["corpus.zh", "corpus.en", "corpus.ids"]),
        (
            "2022.02.09.ZH-EN",
            ("zh-Hant", "en-GB"),
            ["2022.02.09.zh", "2022.02.09.en", "2022.02.09.ids"],
        ),
        ("a.moses", ("zh-Hans", "zh-Hant"), ["a.zh-Hans", "a.zh-Hant", "a.ids"]),
    ],
)
def test_files_are_named_by_language(make_pairs, tmp_path, name, languages, expected):
    source, target = languages
    report = export(make_pairs({}), tmp_path / name, source_language=source, target_language=target)
    assert [file.name for file in report.files] == expected


def test_files_of_different_length_are_refused(tmp_path):
    paths = [tmp_path / "c.zh", tmp_path / "c.en"]
    paths[0].write_text("一\n二\n")
    paths[1].write_text("one\n")
    with pytest.raises(ExportError, match=r"different counts of lines \(2, 1\)"):
        count(paths)
