"""SubRip and WebVTT: cues, their Chinese lines, who speaks where it is said, and torn files."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import EmptyFile, InputError
from workbench.importers import read
from workbench.importers.markup import without_markup
from workbench.importers.tiling import check_tiling
from workbench.model import Transcript


def read_subtitles(folder: Path, text: str, suffix: str = ".srt") -> Transcript:
    path = folder / f"talk{suffix}"
    path.write_bytes(text.encode())
    return read(path)


class Case(NamedTuple):
    name: str
    text: str
    turns: tuple[tuple[str, str, str], ...]
    """Speaker, start of the cue's time, text."""
    left_out: tuple[tuple[int, str], ...] = ()
    """Line and reason of what is no number or time of a cue."""


CASES = (
    Case(
        "one language, two lines a cue stay one turn, a foreign word is no translation",
        "1\n00:00:01,000 --> 00:00:02,000\n大家好，\n欢迎收看。\n\n"
        "2\n00:00:02,500 --> 00:00:04,000\nOK\n\n"
        "3\n00:00:05,000 --> 00:00:06,000\n2024\n年的目标\n\n"
        "4\n00:00:06,000 --> 00:00:07,000\n已经实现。\n",
        (
            ("", "00:00:01,000", "大家好，\n欢迎收看。"),
            ("", "00:00:02,500", "OK"),
            ("", "00:00:05,000", "2024\n年的目标"),
            ("", "00:00:06,000", "已经实现。"),
        ),
    ),
    Case(
        "two languages, Chinese below or above, and cues that run together",
        "1\r\n00:00:01,000 --> 00:00:02,000\r\nGood morning,\r\neverybody.\r\n大家早上好。\r\n"
        "2\r\n00:00:02,000 --> 00:00:03,000\r\n欢迎收看。\r\nWelcome.\r\n\r\n"
        "3\r\n00:00:03,000 --> 00:00:04,000\r\nApplause.\r\n",
        (("", "00:00:01,000", "大家早上好。"), ("", "00:00:02,000", "欢迎收看。")),
        (
            (3, "English subtitle"),
            (4, "English subtitle"),
            (9, "English subtitle"),
            (13, "English subtitle"),
        ),
    ),
    Case(
        "two languages in cues of one time",
        "1\n00:00:01,000 --> 00:00:02,000\nGood morning.\n\n"
        "2\n00:00:01,000 --> 00:00:02,000\n早上好。\n\n"
        "3\n00:00:02,000 --> 00:00:03,000\nおはようございます、先生\n\n"
        "4\n00:00:02,000 --> 00:00:03,000\n老师早。\n",
        (("", "00:00:01,000", "早上好。"), ("", "00:00:02,000", "老师早。")),
        ((3, "English subtitle"), (11, "subtitle in another language")),
    ),
    Case(
        "English between Chinese lines parts them",
        "1\n00:00:01,000 --> 00:00:02,000\n早。\nMorning.\n坐。\nSit.\n",
        (("", "00:00:01,000", "早。"), ("", "00:00:01,000", "坐。")),
        ((4, "English subtitle"), (6, "English subtitle")),
    ),
    Case(
        "markup, positions and character references",
        "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>研究&amp;开发</i>，\n"
        '<font color="#fff">3 < 5</font>，<b>好。</b>\n',
        (("", "00:00:01,000", "研究&开发，\n3 < 5，好。"),),
    ),
    Case(
        "WebVTT with header, style, comment, named cues, settings and voices",
        "WEBVTT - 标题\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n"
        "开场\n00:01.000 --> 00:02.000 align:start position:0%\n<v 主持人 白露>各位<c.hl>好</c>。</v>\n\n"
        "NOTE 待校对\n第二行\n\n"
        "00:03.000 --> 00:04.000\n<v 局长 石磊>谢谢。</v> <v.loud 白露>请讲。\n"
        "请坐。\n\n"
        "00:05.000 --> 00:06.000\n（掌声）\n",
        (
            ("白露", "00:01.000", "各位好。"),
            ("石磊", "00:03.000", "谢谢。"),
            ("白露", "00:03.000", "请讲。\n请坐。"),
            ("", "00:05.000", "（掌声）"),
        ),
        (
            (1, "file header"),
            (2, "file header"),
            (4, "file header"),
            (5, "file header"),
            (11, "comment"),
            (12, "comment"),
        ),
    ),
    Case(
        "names before the text hold until the next name; a dash is somebody else",
        "1\n00:00:01,000 --> 00:00:02,000\n主持人：大家好，\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\n请介绍。\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\n石磊：谢谢。\n注意：三点。\n\n"
        "4\n00:00:04,000 --> 00:00:05,000\n石磊：\n第一，\n\n"
        "5\n00:00:05,000 --> 00:00:06,000\n- 好吗？\n- 好。\n",
        (
            ("主持人", "00:00:01,000", "大家好，"),
            ("主持人", "00:00:02,000", "请介绍。"),
            ("石磊", "00:00:03,000", "谢谢。\n注意：三点。"),
            ("石磊", "00:00:04,000", "第一，"),
            ("", "00:00:05,000", "好吗？"),
            ("", "00:00:05,000", "好。"),
        ),
        ((21, "list marker"), (22, "list marker")),
    ),
    Case(
        "who made the subtitles is no speech; digits and a dash of thought are",
        "1\n00:00:01,000 --> 00:00:02,000\n字幕制作：星星字幕组\n——这是\n-5度\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\n42\n",
        (("", "00:00:01,000", "——这是\n-5度"), ("", "00:00:02,000", "42")),
        ((3, "subtitle credit"),),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_turns_and_what_is_left_out(tmp_path: Path, case: Case):
    transcript = read_subtitles(tmp_path, case.text)
    found = [(turn.speaker, turn.label.split(" ")[0], turn.text) for turn in transcript.turns]
    assert tuple(found) == case.turns
    left_out = [(span.line, span.reason) for span in transcript.left_out]
    beside = ("white space", "cue number and time")
    assert tuple(span for span in left_out if span[1] not in beside) == case.left_out


def test_the_label_is_the_cues_time_and_there_is_no_timestamp(tmp_path: Path):
    turn = read_subtitles(tmp_path, CASES[0].text).turns[0]
    assert (turn.label, turn.timestamp) == ("00:00:01,000 --> 00:00:02,000", None)
    assert turn.kind == "statement"


def test_questions_and_answers_are_told_where_speakers_are(tmp_path: Path):
    text = "1\n00:00:01,000 --> 00:00:02,000\n问：好吗？\n\n2\n00:00:02,000 --> 00:00:03,000\n答：好。\n"
    transcript = read_subtitles(tmp_path, text)
    assert [(turn.kind.value, turn.text) for turn in transcript.turns] == [
        ("question", "好吗？"),
        ("answer", "好。"),
    ]


def test_suffixes_of_either_kind_are_read_alike(tmp_path: Path):
    webvtt = CASES[5].text
    assert read_subtitles(tmp_path, webvtt).turns == read_subtitles(tmp_path, webvtt, ".vtt").turns


BROKEN = [
    ("", EmptyFile, "the file is empty"),
    ("大家好。\n", InputError, "no cue was found"),
    ("1\n00:00:01,000 --> 00:00:02,000\nHello.\n", InputError, "none of its 1 cues has Chinese"),
    ("1\n00:00:01,000 --> 00:00:02,000\n\n", InputError, "none of its 1 cues has Chinese"),
    ("WEBVTT\n", InputError, "no cue was found"),
    (
        "1\n00:00:01,000 --> 00:00:02,000\n好\n\n2\n00:00:02 -> 00:\n坏",
        InputError,
        "line 6: the time",
    ),
    ("1\n00:00:01,000 --> 00:0", InputError, "line 2: the time of a cue can't be read"),
]


@pytest.mark.parametrize(("text", "error", "message"), BROKEN)
def test_a_broken_file_is_told_with_its_line(
    tmp_path: Path, text: str, error: type[Exception], message: str
):
    with pytest.raises(error, match=rf"talk\.srt.*{message}"):
        read_subtitles(tmp_path, text)


PIECES = st.sampled_from(
    [
        *(
            "1\n",
            "\n",
            "\r\n",
            "\n\n",
            "00:00:01,000 --> 00:00:02,000\n",
            "01:02.5 --> 01:03.5 a:b\n",
        ),
        *(
            "NOTE x\n",
            "WEBVTT\n",
            "<v 白露>",
            "</v>",
            "<i>",
            "{\\an8}",
            "&lt;",
            "- ",
            "—— ",
            "[",
            "：",
            " ",
        ),
        *(
            "问：",
            "主持人：",
            "大家好。",
            "Hello",
            "42",
            "字幕：某\n",
            "\u3000",
            "\u2028",
            "\x0b",
            "𠮷",
        ),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_turns_and_left_out_spans_tile_any_subtitles(tmp_path_factory, text: str):
    folder = tmp_path_factory.getbasetemp()
    try:
        transcript = read_subtitles(folder, f"{text}\n\n9\n00:01:00 --> 00:02:00\n好\n")
    except InputError:
        return
    check_tiling(transcript)
    for turn in transcript.turns:
        assert turn.text == transcript.text[turn.text_start : turn.text_end].strip() != ""
        assert turn.start <= turn.text_start < turn.text_end == turn.end


@given(st.text(alphabet="<>{}\\an8iv/ .白:0&amp;\n"))
def test_markup_is_never_taken_across_lines(text: str):
    assert without_markup(text)[0].count("\n") == text.count("\n")
