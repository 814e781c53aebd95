"""Chinese cells of glossaries and the sources they stand for, worked out by hand."""

import pytest

from workbench.glossary.sources import sources

CASES = [
    ("社区", ["社区"]),
    (" 社区：", ["社区"]),
    ("操心事、烦心事、揪心事", ["操心事、烦心事、揪心事"]),
    ("社区是个家,建设靠大家", ["社区是个家,建设靠大家"]),
    ("小区；社区", ["小区", "社区"]),
    ("卫健委/国家卫健委", ["卫健委", "国家卫健委"]),
    ("TCP/IP协议", ["TCP/IP协议"]),
    ("《规划》", ["《规划》"]),
    ("《“十四五”文化和旅游发展规划》", ["《“十四五”文化和旅游发展规划》"]),
    ("“七有两保障”", ["七有两保障"]),
    ('"三错开"原则', ['"三错开"原则']),
    ("“订单式”、“菜单式”", ["“订单式”、“菜单式”"]),
    ("三孩”政策", ["“三孩”政策"]),
    ("关于“三农", ["关于“三农”"]),
    ("“十四五", ["十四五"]),
    ("十四五”", ["十四五"]),
    ("「一老一小」", ["一老一小"]),
    ("村(社区)党组织书记", ["村(社区)党组织书记"]),
    ("艾滋病（AIDS）", ["艾滋病"]),
    ("《计划(2021—2025年)》", ["《计划(2021—2025年)》"]),
    ("人工智能(AI)技术", ["人工智能(AI)技术"]),
    ("1+N", ["1+N"]),
    ("", []),
    ("；", []),
]


@pytest.mark.parametrize(("cell", "expected"), CASES)
def test_sources_of_a_cell(cell: str, expected: list[str]) -> None:
    assert list(sources(cell)) == expected
