"""Whole transcripts, small and invented, in the layouts that pages have."""

import pytest

from tests.importers.layout_cases import CASES, NO_SPEAKER, Case
from workbench.importers import furniture
from workbench.importers.plain import parse


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_turns_are_those_that_a_reader_finds(case: Case):
    transcript = parse(case.text, "utf-8")
    assert transcript is not None
    found = [
        (
            turn.speaker,
            turn.role,
            turn.outlet,
            turn.kind.value,
            turn.timestamp.isoformat() if turn.timestamp else "",
            turn.text,
        )
        for turn in transcript.turns
    ]
    assert found == [tuple(turn) for turn in case.turns]
    assert transcript.layout == case.layout


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_page_furniture_is_listed_line_by_line(case: Case):
    transcript = parse(case.text, "utf-8")
    assert transcript is not None
    left_out = furniture(transcript)
    assert tuple(span.text for span in left_out) == case.furniture
    lines = case.text.splitlines()
    assert all(span.text in lines[span.line - 1] for span in left_out)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_other_line_ends_give_the_same_turns(case: Case):
    unix = parse(case.text.replace("\r\n", "\n"), "utf-8")
    windows = parse(case.text.replace("\r\n", "\n").replace("\n", "\r\n"), "utf-8")
    assert unix is not None
    assert windows is not None
    assert [turn.text.splitlines() for turn in unix.turns] == [
        turn.text.splitlines() for turn in windows.turns
    ]
    assert [(turn.speaker, turn.kind, turn.timestamp) for turn in unix.turns] == [
        (turn.speaker, turn.kind, turn.timestamp) for turn in windows.turns
    ]


@pytest.mark.parametrize("text", NO_SPEAKER)
def test_text_in_which_nobody_is_named_gives_no_turn(text: str):
    assert parse(text, "utf-8") is None


def test_a_very_long_turn_stays_one():
    paragraphs = "\n".join(["今年的工作有三个重点，都已经落实。"] * 20_000)
    transcript = parse(f"问：进展如何？\n答：{paragraphs}\n", "utf-8")
    assert transcript is not None
    assert [turn.text for turn in transcript.turns] == ["进展如何？", paragraphs]


BEFORE = [
    ("原标题：晨星湖治理", "page furniture: title, before the first speaker"),
    ("# 晨星湖治理", "page furniture: title, before the first speaker"),
    ("2031年4月1日 晨星市", "page furniture: date, place or source, before the first speaker"),
    ("來源：晨星網", "page furniture: date, place or source, before the first speaker"),
    ("📅 时间：四月一日", "page furniture: date, place or source, before the first speaker"),
    ("更多>>", "page furniture: menu or control, before the first speaker"),
    ("字号：大 中 小", "page furniture: menu or control, before the first speaker"),
    ("晨星湖治理取得进展", "page furniture: heading or short line, before the first speaker"),
    ("晨星湖的治理去年取得了进展。", "text before the first speaker"),
    ("2031年4月1日，晨星湖的治理取得进展。", "text before the first speaker"),
    ("治理进展：" + "水变清了;鸟回来了;路修好了;" * 3 + "树", "text before the first speaker"),
]


@pytest.mark.parametrize(("line", "reason"), BEFORE)
def test_why_a_line_above_the_first_speaker_is_left_out(line: str, reason: str):
    transcript = parse(f"{line}\n局长 石磊：好。\n石磊：请。\n", "utf-8")
    assert transcript is not None
    assert [(span.text, span.reason) for span in furniture(transcript)] == [(line, reason)]
