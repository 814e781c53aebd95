"""What is told of lines that look like labels and were not believed."""

import pytest

from workbench.importers import doubtful
from workbench.importers.doubtful import LEFT_OUT, READ
from workbench.importers.plain import parse

SPOKEN = [
    ("局长 石磊：好。\n兲小丽：我来说。\n局长 石磊：请。\n", [(2, "兲小丽", READ)]),
    ("局长 石磊：好。\n石磊：好。\n晨星社：已收到。\n", [(3, "晨星社", READ)]),
    (
        "兲小丽：大家好。\n局长 石磊：好。\r\n\r\n专家兲小川：对。\n",
        [(1, "兲小丽", LEFT_OUT), (4, "专家兲小川", READ)],
    ),
    ("【主持人】好。\n【局长 石磊】请。\n记者：何时开工？\n", [(3, "记者", READ)]),
    ("【主持人】好。\n【局长 石磊】请。\n【安全】是底线。\n目标：明确。\n", []),
    (
        "问：好吗？\n答：有三点。\n一是：快。\n具体如下：好。\n热线：12308\n金额：三亿元。\nGDP：增长。\n",
        [],
    ),
    ("记者：好吗？\n局长 石磊：有两个。\n问题一：人才。\n问题二：资金。\n", []),
    ("主持人：兲小丽\n局长 石磊：好。\n主持人：谢谢。\n", []),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_lines_that_may_be_labels(text: str, expected: list[tuple[int, str, str]]):
    transcript = parse(text, "utf-8")
    assert transcript is not None
    found = doubtful(transcript)
    assert [(each.line, each.label, each.reason) for each in found] == expected
    lines = text.splitlines()
    assert all(each.text == lines[each.line - 1] for each in found)
