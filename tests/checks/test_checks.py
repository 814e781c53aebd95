"""What the checks find in single segments, and what they must not find."""

import pandas as pd
import pytest

from workbench.checks import CHECKS, run
from workbench.checks.copied_source import is_copy
from workbench.glossary.matching import Matcher
from workbench.model import Finding, Status, Target, Term

TERMS = (
    Term(
        "社区",
        (
            Target("community", Status.PREFERRED),
            Target("neighborhood", Status.ADMITTED),
            Target("commune", Status.DEPRECATED),
            Target("hood", Status.FORBIDDEN),
        ),
    ),
    Term("社区服务", (Target("community service", Status.PREFERRED),)),
    Term("微信", (Target("微信 (Weixin)", Status.PREFERRED),)),
    Term("单位", (Target("danwei", Status.FORBIDDEN),)),
)
MATCHER = Matcher(TERMS)

CASES = [
    # nothing to say
    ("社区很好。", "Communities are good.", "draft", []),
    ("社区很好。", "", "untranslated", []),
    ("社区很好。", "这里", "untranslated", []),
    ("社区很好。", "", "draft", []),
    ("", "", "translated", []),
    ("1+N", "1+N", "translated", []),
    ("https://example.org", "https://example.org", "translated", []),
    # empty
    ("谢谢。", "", "translated", [("empty", None, None)]),
    ("谢谢。", " \n", "reviewed", [("empty", None, None)]),
    ("社区很好。", "", "reviewed", [("empty", None, None)]),
    ("谢谢。", "", "rejected", []),
    # copied source
    ("谢谢大家。", "谢谢大家。", "draft", [("copied source", None, (0, 5))]),
    ("谢谢大家。", "謝謝大家!", "translated", [("copied source", None, (0, 5))]),
    # leftover Han
    (
        "书房很好。",
        "The 书房 is 好.",
        "draft",
        [
            ("leftover Han", None, (4, 6)),
            ("leftover Han", None, (10, 11)),
        ],
    ),
    ("微信很好。", "微信 (Weixin) is good.", "draft", []),
    (
        "微信很好。",
        "微 (Weixin) is good.",
        "draft",
        [
            ("leftover Han", None, (0, 1)),
            ("term missing", (0, 2), None),
        ],
    ),
    ("很好。", "Good，really。", "draft", []),
    # term missing
    ("社区很好。", "It is good.", "draft", [("term missing", (0, 2), None)]),
    ("好的社区和社区。", "A good community.", "draft", [("term missing", (5, 7), None)]),
    ("社区和社区。", "A community and a neighborhood.", "draft", []),
    ("社区服务和社区", "Community services.", "draft", [("term missing", (5, 7), None)]),
    ("社区", "A commune.", "draft", [("term missing", (0, 2), (2, 9))]),
    ("單位和社區", "A unit and a community.", "draft", []),
    # term forbidden
    ("社区很好。", "The hood is good.", "draft", [("term forbidden", (0, 2), (4, 8))]),
    (
        "社区、社区",
        "Hood, community, hoods",
        "translated",
        [
            ("term forbidden", (0, 2), (0, 4)),
            ("term forbidden", (3, 5), (17, 22)),
        ],
    ),
    ("很好。", "The hood is good.", "draft", []),
    ("社区很好。", "A community in childhood.", "draft", []),
]


def pairs(*rows: tuple[str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["source", "target", "state"])
    return frame.assign(segment=[f"d.{number}" for number in range(len(frame))])


def told(findings: list[Finding]) -> list[tuple[str, object, object]]:
    return [(each.check, each.source_span, each.target_span) for each in findings]


@pytest.mark.parametrize(("source", "target", "state", "expected"), CASES)
def test_findings(source: str, target: str, state: str, expected: list[object]) -> None:
    assert told(run(pairs((source, target, state)), MATCHER)) == expected


def test_findings_name_their_segment_and_weigh_as_the_list_says() -> None:
    found = run(pairs(("谢谢。", "", "draft"), ("社区", "hood 区", "draft")), MATCHER)
    assert [(each.segment, each.check, each.severity) for each in found] == [
        ("d.1", "leftover Han", "error"),
        ("d.1", "term forbidden", "error"),
    ]
    assert [check.name for check in CHECKS] == [
        "empty",
        "copied source",
        "leftover Han",
        "term forbidden",
        "term missing",
    ]


def test_messages_say_what_to_do() -> None:
    rows = (("社区社区", "community", "draft"), ("社区", "commune", "draft"))
    assert [each.message for each in run(pairs(*rows), MATCHER)] == [
        "社区 is rendered 1 of 2 times; expected: community or neighborhood",
        "“commune” is deprecated for 社区; expected: community or neighborhood",
    ]


def test_missing_values_of_pandas_are_empty_texts() -> None:
    frame = pairs(("谢谢。", "x", "translated"))
    frame.loc[0, "target"] = None
    assert told(run(frame, MATCHER)) == [("empty", None, None)]
    assert run(frame.iloc[:0], MATCHER) == []


COPIES = [
    ("城乡社区服务体系建设", "城乡社区服务体系建设", True),
    ("城乡社区服务体系建设", "城鄉社區服務體系建設", True),
    ("城乡社区服务体系建设", "城乡社区服务体系的建设", True),
    ("城乡社区服务体系建设", "城乡社区 service system", False),
    ("城乡社区服务体系建设", "Building the 城乡社区服务体系建设 system of services", False),
    ("AI", "AI", False),
    ("社区", "区社", False),
    ("社区", "", False),
]


@pytest.mark.parametrize(("source", "target", "expected"), COPIES)
def test_copies(source: str, target: str, expected: bool) -> None:
    assert is_copy(source, target) is expected
