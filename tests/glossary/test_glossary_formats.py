"""Glossaries go out and come back: what each format holds, and what strangers' files may do."""

import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import Workbook, load_workbook

from tests.conftest import ROOT
from workbench.errors import InputError
from workbench.exporters.glossaries import STYLES, write
from workbench.glossary.formats import xlsx
from workbench.glossary.reading import LEFT_OUT, read
from workbench.model import GLOSSARY, Rule, Status

NAMES = GLOSSARY.names
ROWS = [
    {
        "source": "主任", "target": "director", "status": "preferred", "domain": "titles", "id": "c7",
        "note": "of an office; see 处长", "authority": "MFA", "valid_from": "2018-03",
        "valid_to": "2025", "applies_where": "办公室|局", "rule": "ambiguous", "part_of_speech": "noun",
        "definition": "head of an office", "changed": "2021-05-01", "approval": "proposed",
    },
    {"source": "主任", "target": "dean", "status": "admitted", "domain": "titles", "id": "c7", "definition": "head of an office", "rule": "ambiguous"},
    {"source": "高校", "target": "high school", "status": "forbidden", "id": "x-1", "note": "a false friend"},
    {"source": "高校", "target": "institution of higher learning", "status": "deprecated", "id": "x-1"},
    {"source": "微信", "target": "微信", "status": "preferred", "rule": "do not translate", "id": "w"},
    {"source": "研发", "target": "R&D <b>", "status": "preferred", "id": "r"},
]  # fmt: skip


def frame(*rows: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=NAMES, dtype="str").fillna("")


def told(made: pd.DataFrame) -> list[dict[str, str]]:
    return made.drop(columns="file").to_dict("records")


WAYS = [(".csv", ""), (".tsv", ""), (".xlsx", ""), *((".tbx", style) for style in STYLES)]


@pytest.mark.parametrize(("suffix", "style"), WAYS)
def test_everything_comes_back_from_a_round_trip(tmp_path: Path, suffix: str, style: str) -> None:
    path = tmp_path / f"terms{suffix}"
    assert write(frame(*ROWS), path, style or STYLES[0]) == ()
    assert told(read(path).frame) == told(frame(*ROWS))


TEXT = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cc", "Cs", "Zl", "Zp"],
        exclude_characters="\ufffe\uffff",  # XML has no such characters
    ),
    max_size=12,
).map(lambda text: " ".join(text.split()))
WORD = st.sampled_from(["term", "the plan", "R&D", "a<b", "一", "5G"])
PLAIN = st.fixed_dictionaries(
    {
        "source": st.sampled_from(["社区", "規劃", "5G网络"]),
        "target": WORD,
        "status": st.sampled_from([str(status) for status in Status]),
        "definition": TEXT,
        "authority": TEXT,
        "rule": st.sampled_from([Rule.TRANSLATE, Rule.AMBIGUOUS]).map(str),
        "id": st.just("one"),
    }
)


@given(
    st.lists(PLAIN, min_size=1, max_size=4, unique_by=lambda row: (row["source"], row["target"]))
)
@pytest.mark.parametrize(("suffix", "style"), WAYS)
def test_any_words_come_back(tmp_path_factory, suffix, style, rows) -> None:
    path = tmp_path_factory.mktemp("any") / f"terms{suffix}"
    write(frame(*rows), path, style or STYLES[0])
    key = lambda row: (row["source"], row["target"])  # noqa: E731
    assert sorted(told(read(path).frame), key=key) == sorted(told(frame(*rows)), key=key)


def test_an_entry_without_an_id_is_given_one(tmp_path: Path) -> None:
    rows = [{**ROWS[3], "id": ""}, {**ROWS[4], "id": "c1"}]
    write(frame(*rows), tmp_path / "terms.tbx")
    assert read(tmp_path / "terms.tbx").frame["id"].tolist() == ["c2", "c1"]


def test_what_a_format_cannot_hold_is_said(tmp_path: Path) -> None:
    long = frame({**ROWS[2], "note": "x" * 40_000})
    assert write(long, tmp_path / "a.xlsx") == (
        "1 cells have more than 32767 characters and were cut",
    )
    named = frame(*ROWS).assign(file="mine.csv")
    assert write(named, tmp_path / "a.tbx") == ("the name of the file that each row came from",)


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx"])
@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x")', "+1", "-2", "@SUM(A1)"])
def test_no_cell_is_a_formula(tmp_path: Path, suffix: str, cell: str) -> None:
    path = tmp_path / f"terms{suffix}"
    write(frame({**ROWS[2], "note": cell}), path)
    if suffix == ".xlsx":
        cells = [each for row in load_workbook(path).active.iter_rows() for each in row]
        assert {each.data_type for each in cells if each.value is not None} == {"s"}
    else:
        assert f"'{cell[0]}" in path.read_text("utf-8")
    assert read(path).frame["note"].tolist() == [cell]


def test_a_formula_in_a_workbook_is_not_run(tmp_path: Path) -> None:
    book = Workbook()
    for row in [["source", "target", "note"], ["社区", "community", "=1+1"]]:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx").frame["note"].tolist() == [""]


def test_the_sheet_with_most_columns_counts(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["read me first"])
    sheet = book.create_sheet("terms")
    for row in [
        [],
        ["No.", "English", "中文", "Valid from"],
        [1, "community", "社区", None],
        [2, "", "村", None],
    ]:
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    reading = read(tmp_path / "a.xlsx")
    assert reading.frame[["source", "target"]].values.tolist() == [["社区", "community"]]
    assert [(note.line, note.reason) for note in reading.notes if note.action == LEFT_OUT] == [
        (4, "it has no target")
    ]


OLD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="e1"><descrip type="subjectField">governance</descrip>
<descripGrp><descrip type="definition">where people live</descrip></descripGrp>
<langSet xml:lang="zh-CN"><ntig><termGrp><term>社区</term></termGrp></ntig></langSet>
<langSet lang="EN_us"><tig><term>community</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
<termNote type="partOfSpeech">noun</termNote><note>usual</note></tig>
<tig><term>hood</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="de"><tig><term>Gemeinde</term></tig></langSet></termEntry>
<termEntry id="e2"><langSet xml:lang="zh"><tig><term>村</term></tig></langSet></termEntry>
</body></text></martif>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_older_tbx_of_other_programs(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "terms.tbx"
    path.write_bytes(OLD.replace("UTF-8", encoding).encode(encoding))
    reading = read(path)
    columns = ["source", "target", "status", "domain", "definition", "part_of_speech", "note", "id"]
    assert reading.frame[columns].values.tolist() == [
        [
            "社区",
            "community",
            "preferred",
            "governance",
            "where people live",
            "noun",
            "usual",
            "e1",
        ],
        ["社区", "hood", "deprecated", "governance", "where people live", "", "", "e1"],
    ]
    assert [(n.line, n.reason) for n in reading.notes if n.action == LEFT_OUT] == [
        (11, "it has no target")
    ]


BOMB = "<!DOCTYPE martif [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
EXTERNAL = "<!DOCTYPE martif [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"


@pytest.mark.parametrize("declared", [BOMB, EXTERNAL])
def test_no_entity_is_read(tmp_path: Path, declared: str) -> None:
    path = tmp_path / "terms.tbx"
    text = OLD.replace('<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">', declared)
    path.write_text(text.replace("社区", "&a;"), encoding="utf-8")
    with pytest.raises(InputError, match="document type"):
        read(path)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("torn.tbx", OLD[:300].encode()),
        ("other.tbx", b"<html><body/></html>"),
        ("not.xlsx", b"source,target"),
        ("empty.xlsx", b""),
        ("other.xlsx", b"PK\x05\x06" + b"\0" * 18),
    ],
)
def test_a_wrong_file_is_an_error_with_its_name(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=name):
        read(tmp_path / name)


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(xlsx, "LARGEST", 1 << 20)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b" " * (2 << 20))
    (tmp_path / "bomb.xlsx").write_bytes(packed.getvalue())
    with pytest.raises(InputError, match="unpacks to 2 MB"):
        read(tmp_path / "bomb.xlsx")


@pytest.mark.parametrize("style", STYLES)
def test_tbx_has_the_names_of_its_standard(tmp_path: Path, style: str) -> None:
    write(frame(*ROWS), tmp_path / "a.tbx", style)
    root = etree.parse(tmp_path / "a.tbx").getroot()
    names = {etree.QName(each).localname for each in root.iter()}
    assert etree.QName(root).namespace == (
        None if style == "martif" else "urn:iso:std:iso:30042:ed-2"
    )
    assert ("termNote" in names) == (style != "dct")
    assert {"conceptEntry", "langSec", "termSec"} <= names or style == "martif"


def test_the_reference_glossary_goes_through_every_format(tmp_path: Path) -> None:
    reference = read(ROOT / "glossary" / "government-briefings.csv").frame.assign(file="", id="")
    for suffix in (".tsv", ".xlsx"):
        write(reference, tmp_path / f"a{suffix}")
        back = read(tmp_path / f"a{suffix}").frame.assign(file="")
        pd.testing.assert_frame_equal(back, reference)
