"""The sample briefing and its reference translation, against what was written into them."""

import re

import pytest

from workbench.importers import read
from workbench.model import Kind
from workbench.sample import BRIEFING, REFERENCE
from workbench.text.segmenting import split

M, S, Q, A = Kind.MODERATOR, Kind.STATEMENT, Kind.QUESTION, Kind.ANSWER

TURNS = [
    ("苏映禾", M, "10:02:11", 6),
    ("欧阳青岩", S, "10:05:37", 11),
    ("欧阳青岩", S, "10:09:20", 13),
    ("苏映禾", M, "10:10:02", 2),
    ("稻浪日报记者", Q, "10:11:15", 3),
    ("欧阳青岩", A, "10:14:48", 12),
    ("临江广播电视台记者", Q, "10:16:03", 4),
    ("单既明", A, "10:20:26", 10),
    ("单既明", A, "10:22:54", 7),
    ("河灯新闻记者", Q, "10:24:31", 3),
    ("解若溪", A, "10:32:40", 25),
    ("曾一苇", A, "10:34:19", 4),
    ("苏映禾", M, "10:34:52", 1),
    ("二十四桥财经记者", Q, "10:36:08", 4),
    ("吕望川", A, "10:41:33", 17),
    ("拾月青年报记者", Q, "10:42:50", 2),
    ("欧阳青岩", A, "10:46:05", 12),
    ("新汀网记者", Q, "10:47:22", 3),
    ("欧阳青岩", A, "10:47:40", 1),
    ("曾一苇", A, "10:51:16", 7),
    ("曾一苇", A, "10:54:47", 11),
    ("雁回通讯社记者", Q, "10:56:10", 5),
    ("欧阳青岩", A, "11:00:28", 7),
    ("吕望川", A, "11:02:03", 4),
    ("港湾纪事杂志记者", Q, "11:03:30", 2),
    ("解若溪", A, "11:07:56", 10),
    ("苏映禾", M, "11:08:25", 1),
    ("稻浪晚报记者", Q, "11:09:17", 3),
    ("单既明", A, "11:13:42", 9),
    ("苏映禾", M, "11:14:30", 3),
]
"""Speaker, kind, time on 14 May 2025, and number of sentences of each turn."""

ROLES = {
    "苏映禾": "省政府新闻办副主任、新闻发言人",
    "欧阳青岩": "省发展和改革委员会副主任",
    "单既明": "省水利厅厅长",
    "解若溪": "省民政厅副厅长",
    "曾一苇": "省卫健委基层卫生处处长",
    "吕望川": "省能源局局长",
}

FULL_WIDTH = re.compile(r"[\u2018-\u201f\u2026\u3000-\u303f\uff00-\uffef]|——")
HAN = re.compile(r"[\u3400-\u9fff]")


@pytest.fixture(scope="module")
def transcript():
    return read(BRIEFING)


@pytest.fixture(scope="module")
def blocks() -> list[list[str]]:
    text = REFERENCE.read_text(encoding="utf-8")
    assert text.endswith("goodbye!\n")
    return [block.split("\n") for block in text[:-1].split("\n\n")]


def test_turns_speakers_kinds_and_times(transcript):
    found = [
        (turn.speaker, turn.kind, turn.timestamp.isoformat(), len(split(turn.text)))
        for turn in transcript.turns
    ]
    assert found == [
        (speaker, kind, f"2025-05-14T{time}+08:00", sentences)
        for speaker, kind, time, sentences in TURNS
    ]


def test_it_is_as_large_as_promised(transcript):
    assert len(TURNS) == 30
    assert len({speaker for speaker, *_ in TURNS}) == 15
    assert sum(sentences for *_, sentences in TURNS) == 202
    lengths = [len(turn.text) for turn in transcript.turns]
    assert max(lengths) > 1000
    assert transcript.turns[12].text == "请继续提问。"


def test_officials_keep_their_role_and_reporters_their_outlet(transcript):
    for turn in transcript.turns:
        if turn.kind is Q:
            assert turn.outlet == turn.speaker.removesuffix("记者")
        else:
            assert turn.role == ROLES[turn.speaker]
            assert turn.outlet == ""


def test_the_furniture_is_left_out_and_says_that_all_is_invented(transcript):
    first = transcript.turns[0].start
    furniture = [piece.text for piece in transcript.left_out if piece.end <= first]
    assert "虚构" in "".join(furniture)
    assert {"更多>>", "文字实录", "间隔:", "自动刷新", "手动刷新"} <= {
        line.strip() for piece in furniture for line in piece.split("\n")
    }
    assert "虚构" not in "".join(turn.text for turn in transcript.turns)


def test_the_site_name_stands_for_two_other_words(transcript):
    site = "江畔生活网"
    counts = [turn.text.count(site) for turn in transcript.turns]
    assert counts == [1, 1] + [0] * 28


def test_every_sentence_has_one_english_line(transcript, blocks):
    found = [len(split(turn.text)) for turn in transcript.turns]
    assert [len(block) for block in blocks] == found


def test_the_english_is_english(blocks):
    for line in (line for block in blocks for line in block):
        assert line == line.strip() != ""
        assert not HAN.search(line), line
        assert not FULL_WIDTH.search(line), line


def test_percentages_stand_in_the_line_of_their_sentence(transcript, blocks):
    # A line that slipped by one would leave its figures behind.
    checked = 0
    for turn, block in zip(transcript.turns, blocks, strict=True):
        for sentence, line in zip(split(turn.text), block, strict=True):
            for figure in re.findall(r"([\d.]+)(?:%|个百分点)", sentence):
                assert re.search(rf"(?<![\d.]){re.escape(figure)} percent", line), line
                checked += 1
    assert checked == 20


def test_no_english_line_is_out_of_proportion(transcript, blocks):
    for turn, block in zip(transcript.turns, blocks, strict=True):
        for sentence, line in zip(split(turn.text), block, strict=True):
            if len(sentence) >= 25:
                assert 0.35 <= len(line.split()) / len(sentence) <= 1.3, line
