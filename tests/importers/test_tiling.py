"""No character of a file is lost and none is told twice, whatever the file."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.importers.plain import parse
from workbench.importers.tiling import check_tiling
from workbench.model import Transcript

PIECES = st.sampled_from(
    [
        *(
            "问：",
            "答:",
            "[主持人 白露]",
            "【主持人】白露：",
            "问题一：",
            "110年1月20日 10:12",
            "[白露]",
            "【记者】",
            "### 白露：",
            "**白露**：",
            "局长 石磊：",
        ),
        *(
            "  • ",
            "\u3000\u3000",
            "\u00a0",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\u2028",
            "\x0b",
            "\x85",
            " ",
        ),
        *("2022-02-09 10:12:37", "10:12", "2022年2月9日 10:12", "[10:12:37]", "00:01:23"),
        *(
            "今天很好。",
            "更多>>",
            "责任编辑：某",
            "来源：",
            "热线：12308",
            "一、",
            "http://a.b/c:d",
            "（完）",
        ),
        *("，", "？", "：", "[", "]", "#", "*", "|", "<b>", "A", "𠮷", "1."),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=200)


def _unbracketed(text: str) -> str:
    return re.sub("[】\\]〕］]", "", text)


@given(TEXTS)
def test_turns_and_left_out_spans_tile_any_text(text: str):
    transcript = parse(text, "utf-8")
    if transcript is None:
        return
    spans = sorted(
        [(turn.start, turn.end) for turn in transcript.turns]
        + [(span.start, span.end) for span in transcript.left_out]
    )
    assert "".join(text[start:end] for start, end in spans) == text
    assert sum(end - start for start, end in spans) == len(text)


@given(TEXTS)
def test_turns_are_exact_slices_in_order(text: str):
    transcript = parse(text, "utf-8")
    if transcript is None:
        return
    assert [turn.turn for turn in transcript.turns] == list(range(1, len(transcript.turns) + 1))
    for turn in transcript.turns:
        assert turn.start <= turn.text_start < turn.text_end <= turn.end
        assert turn.text == text[turn.text_start : turn.text_end]
        assert turn.text == turn.text.strip()
        before = text[turn.start : turn.text_start]
        assert _unbracketed(turn.label) in _unbracketed(before)


@given(TEXTS)
def test_left_out_spans_say_line_and_reason(text: str):
    transcript = parse(text, "utf-8")
    if transcript is None:
        return
    for span in transcript.left_out:
        assert span.text == text[span.start : span.end]
        assert (span.reason == "white space") == span.text.isspace()
        assert span.line >= 1


def _transcript() -> Transcript:
    transcript = parse("标题\n问：何时？\n答：明天。\n", "utf-8")
    assert transcript is not None
    return transcript


def test_a_gap_is_told():
    transcript = _transcript()
    with pytest.raises(AssertionError, match="gap or overlap"):
        check_tiling(replace(transcript, left_out=transcript.left_out[1:]))


def test_an_overlap_is_told():
    transcript = _transcript()
    doubled = (*transcript.left_out, transcript.left_out[0])
    with pytest.raises(AssertionError, match="gap or overlap"):
        check_tiling(replace(transcript, left_out=doubled))


def test_a_lost_end_is_told():
    transcript = _transcript()
    with pytest.raises(AssertionError, match="end before"):
        check_tiling(replace(transcript, left_out=transcript.left_out[:-1]))
