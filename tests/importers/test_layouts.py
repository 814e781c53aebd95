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
