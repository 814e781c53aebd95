import pytest

from workbench.importers.lines import is_closing, is_header, is_passing, is_prose, lines
from workbench.importers.timestamps import any_day, at_end, at_start, own_line

HEADERS = [
    *(
        "热线",
        "间隔",
        "责任编辑",
        "来源",
        "时间",
        "地點",
        "原标题",
        "第一",
        "一是",
        "一",
        "（一）",
        "二、",
        "1.",
    ),
    *(
        "其一",
        "会议强调",
        "他表示",
        "具体如下",
        "例如",
        "答记者问",
        "12",
        "Source",
        "10",
        "第三点",
        "一要抓落实",
    ),
    "晨星网报道 记者 方知远",
]
SPEAKERS = [
    "问",
    "答",
    "记者",
    "石磊",
    "王有为",
    "局长",
    "Qin Haitang",
    "21世纪晨星报道记者",
    "一位记者",
]
PASSING = [
    "更多>>",
    "自动刷新",
    "间隔:",
    "分享到：微信",
    "第 2 页 / 共 3 页",
    "- 3 -",
    "图为现场。",
    "首页 | 新闻 | 联系",
]
CLOSING = [
    "责任编辑：某某",
    "（责编：某某）",
    "来源：某网",
    "相关链接：",
    "版权所有 某网",
    "（完）",
    "京ICP备05070218号",
]
BODY = [
    *(
        "分享一下我的体会。",
        "关于我们的政策，我说两句。",
        "更多的人来了。",
        "点击量很高。",
        "谢谢。",
        "完了",
        "编辑部很忙。",
    ),
    *("附件里有说明。", "1949年以来", "相关报道我看了。", "好"),
]


@pytest.mark.parametrize("label", HEADERS)
def test_what_only_looks_like_a_label(label: str):
    assert is_header(label)


@pytest.mark.parametrize("label", SPEAKERS)
def test_what_may_be_a_label(label: str):
    assert not is_header(label)


@pytest.mark.parametrize("line", PASSING)
def test_furniture_that_the_body_may_go_on_after(line: str):
    assert is_passing(line)


@pytest.mark.parametrize("line", CLOSING)
def test_furniture_that_closes_the_body(line: str):
    assert is_closing(line)


@pytest.mark.parametrize("line", BODY)
def test_body_text_is_no_furniture(line: str):
    assert not is_passing(line)
    assert not is_closing(line)


def test_prose_is_long_enough_and_ends_as_a_sentence():
    assert is_prose("今年的工作有三个重点，都已经落实。")
    assert not is_prose("今年的工作有三个重点都已经落实")
    assert not is_prose("谢谢。")


def test_lines_are_places_without_the_white_space_around():
    text = "　甲 \r\n\n乙\u2028\u00a0丙"
    assert [text[line.start : line.end] for line in lines(text, 0, len(text))] == ["甲", "乙", "丙"]


STAMPS = [
    ("2022-02-09 10:12:37", "2022-02-09", "10:12:37"),
    ("2022年2月9日 10:12", "2022-02-09", "10:12:00"),
    ("2022/2/9 9:05", "2022-02-09", "09:05:00"),
    ("[10:12:37]", None, "10:12:37"),
    ("（10:12）", None, "10:12:00"),
    ("10:12", None, "10:12:00"),
]


@pytest.mark.parametrize(("text", "day", "clock"), STAMPS)
def test_a_timestamp_on_its_own_line(text: str, day: str | None, clock: str):
    stamp = own_line(text, 0, len(text))
    assert stamp is not None
    assert (stamp.day.isoformat() if stamp.day else None, stamp.clock.isoformat()) == (day, clock)


@pytest.mark.parametrize(
    "text", ["10:72", "25:00", "比分10:12", "10:12开始", "2022-02-09", "1:2:3:4"]
)
def test_no_timestamp_on_its_own_line(text: str):
    assert own_line(text, 0, len(text)) is None


ENDS = [
    ("谢谢。2022-02-09 10:12:37", 3),
    ("谢谢2022-02-09 10:12:37", 2),
    ("谢谢。10:12", 3),
    ("谢谢。[10:12:37]", 3),
    ("会议开到10:12", None),
    ("比分是3:2", None),
    ("谢谢。", None),
]


@pytest.mark.parametrize(("text", "start"), ENDS)
def test_a_timestamp_glued_to_the_end(text: str, start: int | None):
    stamp = at_end(text, 0, len(text))
    assert (stamp.start if stamp else None) == start


def test_a_timestamp_at_the_start_takes_the_white_space_behind_it():
    stamp = at_start("10:12:37　主持人", 0, 12)
    assert stamp is not None
    assert stamp.end == 9


def test_the_day_of_bare_times():
    assert str(any_day("2022年2月9日发布会")) == "2022-02-09"
    assert any_day("2022年13月9日") is None
