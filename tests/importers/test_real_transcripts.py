"""Real pages, where the folder that holds them is there. The figures were counted by hand."""

from collections import Counter
from pathlib import Path

import pytest

from workbench.importers import furniture, read
from workbench.model import Transcript


@pytest.fixture(scope="module")
def briefing(shared_data: Path) -> Transcript:
    return read(shared_data / "briefing" / "briefing-2022-02-09.txt")


def test_the_briefings_turns_speakers_labels_and_furniture(briefing: Transcript):
    assert len(briefing.turns) == 28
    assert len({turn.speaker for turn in briefing.turns}) == 16
    assert len({turn.label for turn in briefing.turns}) == 20
    assert len(furniture(briefing)) == 18


def test_the_briefings_reporters_are_known_by_outlet(briefing: Transcript):
    reporters = {turn.outlet: turn.speaker for turn in briefing.turns if turn.outlet}
    assert len(reporters) == 9
    assert all(speaker == f"{outlet}记者" for outlet, speaker in reporters.items())
    assert {turn.kind for turn in briefing.turns if turn.outlet} == {"question"}


def test_the_briefings_kinds(briefing: Transcript):
    kinds = Counter(turn.kind.value for turn in briefing.turns)
    assert kinds == {"moderator": 4, "statement": 2, "question": 9, "answer": 13}


def test_the_briefings_people_have_their_role_in_every_turn(briefing: Transcript):
    roles: dict[str, set[str]] = {}
    for turn in briefing.turns:
        roles.setdefault(turn.speaker, set()).add(turn.role)
    assert all(len(said) == 1 and said != {""} for said in roles.values())


def test_the_briefings_times_are_beijing_time_and_rise(briefing: Transcript):
    times = [turn.timestamp for turn in briefing.turns]
    stamped = [time for time in times if time is not None]
    assert len(stamped) == 28
    assert stamped == sorted(stamped)
    assert stamped[0].isoformat() == "2022-02-09T10:04:44+08:00"
    assert stamped[-1].isoformat() == "2022-02-09T11:36:35+08:00"


def test_the_briefings_text_has_neither_label_nor_time(briefing: Transcript):
    assert not any("2022-02-09 1" in turn.text or "[" in turn.text for turn in briefing.turns)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("cn_mfa_presser_2018-07-06.txt", "utf-8"),
        ("cn_mfa_presser_2018-07-06.gb18030.txt", "gb18030"),
    ],
)
def test_questions_and_answers_with_an_opening(shared_data: Path, name: str, encoding: str):
    transcript = read(shared_data / "layouts" / name)
    assert transcript.encoding == encoding
    assert [turn.label for turn in transcript.turns] == ["", *["问", "答"] * 11]
    kinds = [turn.kind.value for turn in transcript.turns]
    assert kinds == ["statement", *["question", "answer"] * 11]
    assert [span.text[:4] for span in furniture(transcript)] == ["原标题：", "责任编辑"]


def test_markdown_headings(shared_data: Path):
    transcript = read(shared_data / "layouts" / "tw_audrey_visit_2021-01-20.md")
    speakers = Counter(turn.speaker for turn in transcript.turns)
    assert speakers == {"Abby Chiang": 25, "唐鳳": 25}


def test_a_word_document_gives_the_turns_of_the_text(shared_data: Path):
    folder = shared_data / "layouts"
    word = read(folder / "cn_mfa_presser_2018-07-06.docx")
    text = read(folder / "cn_mfa_presser_2018-07-06.txt")
    assert len(word.turns) == 23
    for one, other in zip(word.turns, text.turns, strict=True):
        assert (one.label, one.kind, one.speaker) == (other.label, other.kind, other.speaker)
        assert one.text.split() == other.text.split()


def test_akoma_ntoso(shared_data: Path):
    transcript = read(shared_data / "layouts" / "tw_ey_presser_2018-12-13.an.xml")
    assert len(transcript.turns) == 20
    assert len({turn.speaker for turn in transcript.turns}) == 10
    assert Counter(span.reason for span in transcript.left_out)["narrative"] == 9
    asking = [turn.speaker for turn in transcript.turns if turn.kind == "question"]
    assert asking == ["央廣", "風傳媒", "聯合晚報", "自由時報", "聯合", "NHK"]
    kinds = Counter(turn.kind.value for turn in transcript.turns)
    assert kinds == {"statement": 2, "question": 6, "answer": 12}


@pytest.mark.parametrize("suffix", [".srt", ".vtt"])
def test_bilingual_subtitles(shared_data: Path, suffix: str):
    transcript = read(shared_data / "layouts" / f"coursera_ml_welcome_bilingual{suffix}")
    assert len(transcript.turns) == 86
    assert {turn.speaker for turn in transcript.turns} == {""}
    assert {turn.kind.value for turn in transcript.turns} == {"statement"}
    assert len({turn.label for turn in transcript.turns}) == 86
    assert [turn.text for turn in transcript.turns[24:26]] == [
        line for line in transcript.text.splitlines() if "编写AI程序" in line or "反垃圾" in line
    ]
