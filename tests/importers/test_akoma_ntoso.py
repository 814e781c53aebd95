"""Akoma Ntoso: speeches, who is named by reference, and XML that is hostile or of another kind."""

from pathlib import Path

import pytest

from workbench.errors import EmptyFile, InputError, NoSpeaker, UnknownFormat
from workbench.importers import read
from workbench.model import Transcript

PEOPLE = """
  <meta><references>
    <TLCPerson eId="bai" showAs="白露"/><TLCPerson id="shi" showAs="石磊"/>
    <TLCOrganization eId="star" showAs="晨星社"/><TLCRole eId="mayor" showAs="市長"/>
  </references></meta>"""


def debate(body: str, people: str = PEOPLE) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate>'
        f"{people}<debateBody><debateSection>{body}</debateSection></debateBody></debate></akomaNtoso>"
    )


def read_xml(folder: Path, content: str | bytes) -> Transcript:
    path = folder / "talk.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(path)


TALK = debate(
    "<heading>記者會</heading>\n<narrative><p>（<i>鼓掌</i>）</p></narrative>\n"
    '<speech by="#shi" as="#mayor"><p>各位好。</p>\n<p>今天說明\n   兩點。</p></speech>\n'
    '<speech by="#shi" as="#mayor"><p>第一點。</p></speech>\n'
    '<speech by="#star"><p>請問第二點呢？</p></speech>\n'
    "<scene><p>（笑聲）</p></scene>\n"
    '<speech by="#shi"><p>第二點 <ref href="x">GDP growth</ref> 再說。<br/>謝謝。</p></speech>'
)


def test_a_speakers_neighbouring_speeches_are_one_turn(tmp_path: Path):
    transcript = read_xml(tmp_path, TALK)
    found = [(t.speaker, t.role, t.outlet, t.kind.value, t.text) for t in transcript.turns]
    assert found == [
        ("石磊", "市長", "", "statement", "各位好。\n今天說明兩點。\n第一點。"),
        ("晨星社", "记者", "晨星社", "question", "請問第二點呢？"),
        ("石磊", "", "", "answer", "第二點 GDP growth 再說。\n謝謝。"),
    ]
    assert (transcript.encoding, transcript.layout) == ("utf-8", "Akoma Ntoso")


def test_what_is_no_speech_is_left_out_by_name(tmp_path: Path):
    left_out = [(x.line, x.text, x.reason) for x in read_xml(tmp_path, TALK).left_out]
    assert [span for span in left_out if span[1].strip()] == [
        (1, "記者會", "heading"),
        (2, "（鼓掌）", "narrative"),
        (7, "（笑聲）", "scene"),
    ]


def test_a_label_of_its_own_begins_a_turn_and_gives_a_role(tmp_path: Path):
    transcript = read_xml(
        tmp_path,
        debate(
            '<speech by="#bai" startTime="2024-03-05T09:00:00"><from>主持人 白露：</from>'
            "<p>歡迎各位。</p></speech>"
            '<speech by="#bai" startTime="2024-03-05T01:10:00Z"><from>白露：</from>'
            "<p>開始提問。</p></speech>"
            "<speech><from>石磊</from></speech>"
        ),
    )
    assert [(t.speaker, t.role, t.label, t.text) for t in transcript.turns] == [
        ("白露", "主持人", "主持人 白露", "歡迎各位。"),
        ("白露", "主持人", "白露", "開始提問。"),
    ]
    times = [turn.timestamp.isoformat() for turn in transcript.turns if turn.timestamp]
    assert times == ["2024-03-05T09:00:00+08:00", "2024-03-05T09:10:00+08:00"]
    first = transcript.turns[0]
    assert transcript.text[first.start : first.text_start] == "主持人 白露：\n"


def test_question_and_answer_elements_say_the_kind(tmp_path: Path):
    transcript = read_xml(
        tmp_path,
        debate(
            '<question by="#bai"><p>多少？</p></question><answer by="#shi"><p>三億。</p></answer>'
        ),
    )
    assert [turn.kind.value for turn in transcript.turns] == ["question", "answer"]


def test_who_is_not_in_the_references_is_named_by_the_reference(tmp_path: Path):
    transcript = read_xml(tmp_path, debate('<speech by="#石磊"><p>好。</p></speech>', people=""))
    assert [turn.speaker for turn in transcript.turns] == ["石磊"]


def test_a_speech_by_nobody_has_no_speaker(tmp_path: Path):
    body = "<speech><p>甲。</p></speech><speech><p>乙。</p></speech>"
    transcript = read_xml(tmp_path, debate(body))
    assert [(turn.speaker, turn.text) for turn in transcript.turns] == [("", "甲。"), ("", "乙。")]


def test_gb18030_is_told_by_the_xml(tmp_path: Path):
    content = debate('<speech by="#shi"><p>好。</p></speech>').replace("UTF-8", "GB18030")
    transcript = read_xml(tmp_path, content.encode("gb18030"))
    assert (transcript.encoding, transcript.turns[0].text) == ("gb18030", "好。")


LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
HOSTILE = [
    LAUGHS + '<akomaNtoso><speech by="#x"><p>&i;</p></speech></akomaNtoso>',
    '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    '<akomaNtoso><speech by="#x"><p>&f;</p></speech></akomaNtoso>',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><akomaNtoso/>',
]


@pytest.mark.parametrize("content", HOSTILE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_they_are_read(tmp_path: Path, content: str, encoding: str):
    data = f'<?xml version="1.0" encoding="{encoding}"?>{content}'.encode(encoding)
    with pytest.raises(InputError, match=r"talk\.xml, line 1: it declares a document type \(a\)"):
        read_xml(tmp_path, data)


DEEP = 300
OTHER = [
    ("", EmptyFile, "the file is empty"),
    (TALK[: len(TALK) // 2], InputError, r"line \d+: the XML is torn"),
    ("<akomaNtoso>\0</akomaNtoso>", InputError, "line 1: the XML is torn"),
    ("<?xml version='1.0'?>" + "<b>" * DEEP + "</b>" * DEEP, InputError, "the XML is torn"),
    ("<tmx version='1.4'><body/></tmx>", UnknownFormat, "its root is <tmx>"),
    ("<html><body>问：好吗？</body></html>", UnknownFormat, "it is a web page, not .xml"),
    ("问：好吗？\n答：好。\n", InputError, "line 1: the XML is torn or not well formed"),
    (debate("<narrative><p>散會。</p></narrative>"), NoSpeaker, "it has no <speech>"),
]


@pytest.mark.parametrize(("content", "error", "message"), OTHER)
def test_other_files(tmp_path: Path, content: str, error: type[Exception], message: str):
    with pytest.raises(error, match=rf"talk\.xml.*{message}"):
        read_xml(tmp_path, content)
