"""The speaker table: what it proposes, what it takes in, and what it refuses."""

import json

import pandas as pd
import pytest

import workbench
from workbench import speakers
from workbench.errors import EditError, InputError, UnknownEncoding
from workbench.model import Edit, Status, Target, Term
from workbench.store.update import Writer

WRITER = Writer("lin", "c1")
TALK = "李明：大家好。\n王芳：谢谢。\n李明：请提问。\n王芳：好的。\n李明：再见。\n"


def term(source, target, status=Status.PREFERRED):
    return Term(source, (Target(target, status),))


TERMS = [
    term("李明", "Li Ming"),
    term("水利部", "Ministry of Water Resources"),
    term("規劃司", "Department of Planning"),
    term("副部长", "vice minister"),
    term("司长", "director general"),
    term("发言人", "spokesperson"),
    term("监察专员", "inspection commissioner"),
    term("水利", "water resources"),
    term("新风报", "Xinfeng Daily"),
    term("晨光社", "Chenguang Agency", Status.FORBIDDEN),
]


def turns(*rows):
    return pd.DataFrame(rows, columns=["speaker", "role", "outlet"])


@pytest.mark.parametrize(
    ("speaker", "role", "outlet", "name", "title"),
    [
        ("李明", "", "", "Li Ming", ""),
        ("李明", "副部长", "", "Li Ming", "vice minister"),
        ("李明", "水利部副部长", "", "Li Ming", "vice minister, Ministry of Water Resources"),
        (
            "李明", "水利部规划司司长", "", "Li Ming",
            "director general, Department of Planning, Ministry of Water Resources",
        ),
        ("李明", "水利部规划司司长、发言人", "", "Li Ming",
         "director general, Department of Planning, Ministry of Water Resources; spokesperson"),
        ("李明", "水利部 副部长", "", "Li Ming", "vice minister, Ministry of Water Resources"),
        ("李明", "发言人", "新风报", "Li Ming", "spokesperson, Xinfeng Daily"),
        # Not all of the role is known: half a title would be a wrong one.
        ("李明", "水利部副部长、党组成员", "", "Li Ming", ""),
        ("李明", "教育部副部长", "", "Li Ming", ""),
        ("李明", "水利部部长", "", "Li Ming", ""),
        # A topic is no body: "spokesperson, water resources" is not what it says.
        ("李明", "水利发言人", "", "Li Ming", ""),
        # No pinyin is guessed.
        ("王芳", "副部长", "", "", "vice minister"),
        ("新风报记者", "记者", "新风报", "Xinfeng Daily", ""),
        ("海风报记者", "记者", "海风报", "", ""),
        ("晨光社记者", "记者", "晨光社", "", ""),
        ("問", "", "", "Q", ""),
        ("答", "", "", "A", ""),
        ("Abby Chiang", "", "", "Abby Chiang", ""),
    ],
)  # fmt: skip
def test_proposals_are_exact_or_none(speaker, role, outlet, name, title):
    [row] = speakers.table(turns((speaker, role, outlet)), TERMS, []).to_dict("records")
    assert (row["name"], row["title"]) == (name, title)


def test_a_row_a_speaker_in_order_of_appearance():
    frame = speakers.table(
        turns(("王芳", "", ""), ("", "", ""), ("李明", "", ""), ("王芳", "司长", "")), [], []
    )
    assert tuple(frame.columns) == speakers.COLUMNS
    assert frame[["speaker", "role", "turns"]].values.tolist() == [
        ["王芳", "司长", 2],
        ["李明", "", 1],
    ]


def test_no_turns_give_an_empty_table():
    frame = speakers.table(turns(), TERMS, [])
    assert tuple(frame.columns) == speakers.COLUMNS
    assert len(frame) == 0


def given(speaker, name, title, number=1):
    value = json.dumps({"speaker": speaker, "name": name, "title": title})
    return Edit(str(number), "speaker", None, value, None, "lin", "c1", "update", number)


def test_the_latest_edit_decides_and_an_emptied_title_is_not_proposed_again():
    edits = [given("李明", "Lee Ming", "minister"), given("李明", "Li Ming", "", 2)]
    [row] = speakers.table(turns(("李明", "副部长", "")), TERMS, edits).to_dict("records")
    assert (row["name"], row["title"]) == ("Li Ming", "")


def test_missing_are_names_and_the_titles_of_those_who_have_a_role():
    rows = turns(("王芳", "", ""), ("陈", "院长", ""), ("海风报记者", "记者", "海风报"))
    missing = speakers.missing(speakers.table(rows, [], []))
    assert missing.names == ("王芳", "陈", "海风报记者")
    assert missing.titles == ("陈",)


@pytest.fixture
def now():
    return speakers.table(turns(("李明", "副部长", ""), ("王芳", "", "")), TERMS, [])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], []),
        ([{"speaker": "李明", "name": "Li Ming", "title": "vice minister"}], []),
        ([{"speaker": "王芳", "name": None, "title": float("nan")}], []),
        (
            [{"speaker": "王芳", "name": "Wang Fang", "title": None}],
            [{"speaker": "王芳", "name": "Wang Fang", "title": ""}],
        ),
        (
            [{"speaker": "李明", "name": "Li  Ming\n", "title": ""}],
            [{"speaker": "李明", "name": "Li Ming", "title": ""}],
        ),
    ],
)
def test_only_what_changed_becomes_an_edit(now, rows, expected):
    frame = pd.DataFrame(rows, columns=["speaker", "name", "title"])
    edits = speakers.edits(frame, now, WRITER)
    assert [json.loads(edit.value) for edit in edits] == expected
    assert {(e.kind, e.segment, e.author) for e in edits} <= {("speaker", None, "lin")}


@pytest.mark.parametrize(
    ("frame", "says"),
    [
        (pd.DataFrame({"speaker": ["赵"], "name": ["Zhao"]}), "no speaker '赵'.*李明, 王芳"),
        (pd.DataFrame({"speaker": ["王芳"] * 2, "name": ["A", "B"]}), "twice"),
        (pd.DataFrame({"name": ["A"]}), "needs a column 'speaker'"),
        (pd.DataFrame({"speaker": ["王芳"], "role": ["A"]}), "'name' or 'title'"),
        (pd.DataFrame({"speaker": ["王芳"], "name": ["Wang\x07"]}), "can't be printed"),
    ],
)
def test_what_cannot_be_taken_in_is_refused(now, frame, says):
    with pytest.raises(EditError, match=says):
        speakers.edits(frame, now, WRITER)


@pytest.mark.parametrize(
    "data",
    [
        'speaker,name,title\n李明,Li Ming,"minister, of plans"\n王芳,,\n'.encode(),
        'speaker,name,title\r\n李明,Li Ming,"minister, of plans"\r\n王芳,,\r\n'.encode("utf-8-sig"),
        "Speaker ;NAME;title\n李明;Li Ming;minister, of plans\n王芳;;\n".encode(),
        "title\tspeaker\tname\tturns\nminister, of plans\t李明\tLi Ming\t3\n\t王芳\t\t1\n".encode(),
    ],
)
def test_reading_a_table(tmp_path, data):
    (tmp_path / "names.csv").write_bytes(data)
    rows = speakers.read(tmp_path / "names.csv").to_dict("records")
    assert rows == [
        {"speaker": "李明", "name": "Li Ming", "title": "minister, of plans"},
        {"speaker": "王芳", "name": None, "title": None},
    ]


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (b"", 1, "columns speaker, name, title"),
        (b"person,name\nA,B\n", 1, "columns speaker, name, title"),
        (b"speaker,role\nA,B\n", 1, "columns speaker, name, title"),
        (b"speaker,name,title\nA,B,C, D\n", 2, "quotes"),
        (b'speaker,name,title\nA,"B"x,C\n', 2, "quotes"),
    ],
)
def test_a_table_that_cannot_be_read_is_named_with_its_line(tmp_path, data, line, says):
    (tmp_path / "names.csv").write_bytes(data)
    with pytest.raises(InputError, match=says) as error:
        speakers.read(tmp_path / "names.csv")
    assert (error.value.file, error.value.line) == (str(tmp_path / "names.csv"), line)


def test_a_table_in_no_known_encoding(tmp_path):
    (tmp_path / "names.csv").write_bytes(b"speaker,name\n\xff\xfe\x00\x01\x80,B\n")
    with pytest.raises(UnknownEncoding, match="Save the file as UTF-8"):
        speakers.read(tmp_path / "names.csv")


def test_a_project_keeps_them(tmp_path):
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    project = workbench.create(tmp_path / "p", [tmp_path / "talk.txt"])
    frame = project.speakers
    frame.loc[frame["speaker"] == "李明", ["name", "title"]] = ["Li Ming", "minister"]
    project.update_speakers(frame)
    project.update_speakers(pd.DataFrame({"speaker": ["王芳"], "name": ["Wang Fang"]}))
    again = workbench.open(tmp_path / "p").speakers
    assert again[["speaker", "name", "title", "turns"]].values.tolist() == [
        ["李明", "Li Ming", "minister", 3],
        ["王芳", "Wang Fang", "", 2],
    ]
    assert project.history["kind"].tolist() == ["speaker", "speaker"]
    assert (project.annotations["state"] == "untranslated").all()
