"""Glossary files of all sorts: a right reading, or an error that says what to do."""

from pathlib import Path

import pytest

from workbench.errors import GlossaryError, UnknownEncoding, UnknownFormat
from workbench.glossary.matching import Matcher
from workbench.glossary.reading import CLEANED, LEFT_OUT, GlossaryReading, read
from workbench.glossary.terms import terms
from workbench.model import GLOSSARY

ONE = [("社区", "community", "preferred")]


def told(reading: GlossaryReading) -> list[tuple[str, str, str]]:
    columns = reading.frame[["source", "target", "status"]]
    return list(columns.itertuples(index=False, name=None))


def made(folder: Path, text: str, name: str = "terms.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


TABLES = [
    ("columns in order", "source,target,status\n社区,community,preferred\n", ONE),
    ("any order and case", "Status,TARGET,Source\npreferred,community,社区\n", ONE),
    ("other names", "stringID,sourceString,targetString\n1,社区,community\n", ONE),
    ("Chinese names", "中文,英文,状态\n社区,community,首选\n", ONE),
    ("language tags", "zh-CN,en-US\n社区,community\n", ONE),
    ("tabs", "source\ttarget\n社区\tcommunity\n", ONE),
    ("semicolons", "source;target\n社区;community\n", ONE),
    ("bars", "source|target\n社区|community\n", ONE),
    ("Excel's first line", "sep=;\nsource;target\n社区;community\n", ONE),
    ("empty lines", "\n\nsource,target\n\n社区,community\n\n", ONE),
    ("old line ends", "source,target\r社区,community\r", ONE),
    ("spaces in cells", " source , target \n 社区 , community \n", ONE),
    ("short rows", "source,target,status,note\n社区,community\n", ONE),
    ("a target twice", "source,target\n社区,community\n社区,community\n", ONE),
    (
        "the first without status is preferred",
        "source,target\n社区,community\n社区,neighborhood\n",
        [*ONE, ("社区", "neighborhood", "admitted")],
    ),
    (
        "all statuses",
        "source,target,status\n社,a,preferred\n社,b,Admitted\n社,c,DEPRECATED\n社,d,forbidden\n",
        [
            ("社", "a", "preferred"),
            ("社", "b", "admitted"),
            ("社", "c", "deprecated"),
            ("社", "d", "forbidden"),
        ],
    ),
    (
        "other vocabularies",
        "source,target,status\n甲,one,verified\n乙,two,suggested\n丙,three,do not use\n丁,four,purple\n",
        [
            ("甲", "one", "preferred"),
            ("乙", "two", "admitted"),
            ("丙", "three", "forbidden"),
            ("丁", "four", "admitted"),
        ],
    ),
    (
        "alternatives of a forbidden target are forbidden",
        "source,target,status\n社区,hood; quarter,forbidden\n",
        [("社区", "hood", "forbidden"), ("社区", "quarter", "forbidden")],
    ),
    (
        "a row of its own counts more than an alternative",
        "source,target,status\n社区,community; hood,preferred\n社区,hood,forbidden\n",
        [*ONE, ("社区", "hood", "forbidden")],
    ),
    ("English to Chinese", "source,target\ncommunity,社区\n", ONE),
    ("a quoted cell over two lines", 'source,target,note\n社区,community,"a\nb"\n', ONE),
    (
        "a lonely quotation mark inside",
        'source,target\n社区,community\n屏,5" screen\n',
        [
            *ONE,
            ("屏", '5" screen', "preferred"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [t[1:] for t in TABLES], ids=[t[0] for t in TABLES])
def test_tables(tmp_path: Path, text: str, expected: list[tuple[str, str, str]]) -> None:
    reading = read(made(tmp_path, text))
    assert told(reading) == expected
    assert reading.frame.columns.tolist() == GLOSSARY.names


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("words", ["社区,community", "糖尿病,diabetes\n高血压,hypertension"])
def test_encodings(tmp_path: Path, encoding: str, words: str) -> None:
    reading = read(made(tmp_path, f"source,target\n{words}\n", encoding=encoding))
    assert [f"{source},{target}" for source, target, _ in told(reading)] == words.split("\n")


LEFT = [
    ("社区,", 3, "it has no target"),
    (",community", 3, "it has no source"),
    ("社区,—", 3, "it has no target"),
    (
        "社区,(not a term; spam)",
        3,
        "nothing is left of the target once its explanation is put aside",
    ),
    ("社区是个家,建设靠大家,our home,preferred,x,y", 3, "6 cells where the first line has 4"),
    ('"社区,community', 3, "a quotation mark is opened and not closed"),
    ("更多>>,More >>", 3, "a control of a page, no term"),
    ("自动刷新,auto refresh,standard", 3, "a control of a page, no term"),
    ("间隔,interval,furniture", 3, "its status is “furniture”: words of a page, no term"),
]


@pytest.mark.parametrize(("row", "line", "reason"), LEFT)
def test_a_wrong_row_is_listed_and_the_rest_is_used(
    tmp_path: Path, row: str, line: int, reason: str
) -> None:
    text = f"source,target,status,note\n规划,plan\n{row}\n村,village\n"
    reading = read(made(tmp_path, text))
    assert [source for source, _, _ in told(reading)] == ["规划", "村"]
    left = [note for note in reading.notes if note.action == LEFT_OUT]
    assert [(note.line, note.reason) for note in left] == [(line, reason)]


def test_notes_say_what_was_cleaned_and_keep_the_words(tmp_path: Path) -> None:
    text = (
        "source,target,status,note\n司长,director (of a department); head,verified,see list\n"
        "处长,chief,suggested,\n"
    )
    reading = read(made(tmp_path, text))
    assert [(note.line, note.text, note.reason) for note in reading.notes] == [
        (
            2,
            "司长 | director (of a department); head",
            "read as 司长 | director; 司长 | head",
        ),
        (2, "verified", "read as preferred (in 1 rows)"),
        (3, "suggested", "read as admitted (in 1 rows)"),
    ]
    assert all(note.action == CLEANED for note in reading.notes)
    assert reading.frame["note"].tolist() == [
        "see list; (of a department)",
        "see list; (of a department)",
        "status: suggested",
    ]


ERRORS = [
    ("", GlossaryError, "terms.csv, line 1: the file is empty. Give a table"),
    (" \n\n", GlossaryError, "terms.csv, line 1: the file is empty. Give a table"),
    (
        "社区,community\n",
        GlossaryError,
        "terms.csv, line 1: no column for source and target among: 社区, community. Name the",
    ),
    (
        "\nsource,comment\n社区,x\n",
        GlossaryError,
        "terms.csv, line 2: no column for target among: source, comment. Name the columns",
    ),
    ("source,target\n", GlossaryError, "terms.csv: no row has a source and a target. Fill in"),
    ("source,target\n社区,\n", GlossaryError, "terms.csv: no row has a source and a target."),
]


@pytest.mark.parametrize(("text", "error", "message"), ERRORS)
def test_errors_name_file_place_and_remedy(
    tmp_path: Path, text: str, error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as raised:
        read(made(tmp_path, text))
    assert str(raised.value).startswith(message)


def test_other_suffixes_and_binary_data(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"\.pdf"):
        read(made(tmp_path, "source,target\n", "terms.pdf"))
    path = tmp_path / "terms.csv"
    path.write_bytes(b"\x00\x01\x02\xff\xfe")
    with pytest.raises(UnknownEncoding, match="UTF-8"):
        read(path)


def test_sources_that_differ_in_script_or_width_are_one_term(tmp_path: Path) -> None:
    text = (
        "source,target,status\n城乡,rural,forbidden\n城鄉,urban and rural,\n５G,5G,\n5g,5G tech,\n"
    )
    found = terms(read(made(tmp_path, text)).frame)
    assert [(term.source, [target.target for target in term.targets]) for term in found] == [
        ("城乡", ["urban and rural", "rural"]),
        ("５G", ["5G", "5G tech"]),
    ]


@pytest.fixture(scope="module")
def briefing(shared_data: Path) -> GlossaryReading:
    return read(shared_data / "briefing" / "terms.csv")


def test_furniture_is_never_a_term(briefing: GlossaryReading) -> None:
    left = [note.line for note in briefing.notes if note.action == LEFT_OUT]
    assert left == [283, 284, 285, 286, 287]
    assert briefing.frame["source"].nunique() == 281


def test_statuses_are_ours(briefing: GlossaryReading) -> None:
    assert set(briefing.frame["status"]) <= {"preferred", "admitted", "deprecated", "forbidden"}


def test_targets_are_plain(briefing: GlossaryReading) -> None:
    odd = briefing.frame["target"].str.contains(r"[;/]|\((?!\d{4}|community)", regex=True)
    assert briefing.frame["target"][odd].tolist() == [
        "The community is our home; building it takes us all"
    ]


def test_every_source_is_found_where_it_stands(
    briefing: GlossaryReading, shared_data: Path
) -> None:
    text = (shared_data / "briefing" / "briefing-2022-02-09.txt").read_text("utf-8")
    glossary = terms(briefing.frame)
    found = {hit.term.source for hit in Matcher(glossary).hits(text)}
    # The page has a site's name in the place of 国务院 and of 习近平.
    assert [term.source for term in glossary if term.source not in found] == [
        "国务院新闻办",
        "国务院政策例行吹风会",
        "国务院办公厅",
        "国务院",
        "习近平",
        "习近平新时代中国特色社会主义思想",
    ]


@pytest.mark.parametrize(
    ("name", "number", "some"),
    [
        ("g_zh-CN_en.csv", 50, ("飞沫", "Droplets")),
        ("g_zh-TW_en.csv", 50, ("抗體", "antibody")),
        ("f_en-zh_CN.csv", 306, ("艾滋病", "AIDS")),
        ("f_en-zh_TW.csv", 306, ("急性支氣管炎", "acute bronchitis")),
    ],
)
def test_noisy_glossaries(shared_data: Path, name: str, number: int, some: tuple[str, str]) -> None:
    reading = read(shared_data / "tico19-zh-en" / name)
    assert some in {(source, target) for source, target, _ in told(reading)}
    assert len(reading.frame) == number


def test_where_when_and_by_whom(tmp_path: Path) -> None:
    text = (
        "source,target,authority,valid from,Valid-to,applies where,rule,POS,definition,modified,ID\n"
        "主任,dean,MOE,2018年3月,2020/1/31,学院,polysemous,noun,head of a school,2021-05-01T10:00,c1\n"
        "WeChat,,,,,,DNT,,,,\n"
        "微信,,,,,,,,,,\n"
        "局,bureau,,spring,,,,,,,\n"
        "处,office,,,,(,,,,,\n"
    )
    reading = read(made(tmp_path, text))
    columns = ["source", "target", "authority", "valid_from", "valid_to", "applies_where"]
    columns += ["rule", "part_of_speech", "definition", "changed", "id"]
    assert reading.frame[columns].values.tolist() == [
        ["主任", "dean", "MOE", "2018-03", "2020-01-31", "学院", "ambiguous", "noun", "head of a school", "2021-05-01", "c1"],
        ["WeChat", "WeChat", *[""] * 4, "do not translate", *[""] * 4],
    ]  # fmt: skip
    assert [(note.line, note.reason.split(":")[0]) for note in reading.notes if note.action == LEFT_OUT] == [
        (4, "it has no target"),
        (5, "its date “spring” is none such as 2018, 2018-03 or 2018-03-17"),
        (6, "where it applies is told by no regular expression"),
    ]  # fmt: skip
