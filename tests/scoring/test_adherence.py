"""Adherence by hand: one segment at a time, and over a corpus."""

import pandas as pd
import pytest

from tests.scoring.scored import score
from workbench.model import Status, Target, Term

P, A, D, F = Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN

TERMS = [
    Term("社区", (Target("community", P), Target("neighborhood", A), Target("hood", F))),
    Term("社区服务", (Target("community service", P),)),
    Term("养老", (Target("elderly care", P), Target("old-age care", D))),
    Term("单位", (Target("danwei", F),)),
]

SEGMENTS = [
    # source, target, rendered, occurrences, exact, preferred, forbidden
    ("社区", "a community", 1, 1, 1, 1, 0),
    ("社区", "Communities", 1, 1, 0, 1, 0),
    ("社区", "a neighborhood", 1, 1, 1, 0, 0),
    ("社区", "it", 0, 1, 0, 0, 0),
    ("社区", "community, community", 1, 1, 1, 1, 0),
    ("社区和社区", "a community", 1, 2, 1, 1, 0),
    ("社区和社区", "a community and its neighborhood", 2, 2, 2, 1, 0),
    ("社区", "a hood", 0, 1, 0, 0, 1),
    ("社区", "a hood, a community, a hood", 1, 1, 1, 1, 2),
    ("社区服务", "community services", 1, 1, 0, 1, 0),
    ("社区服务", "communities that serve", 0, 1, 0, 0, 0),
    ("社区服务和社区", "community service", 1, 2, 1, 1, 0),
    ("养老", "old-age care", 0, 1, 0, 0, 0),
    ("养老", "elderly-care", 1, 1, 0, 1, 0),
    # no allowed target: nothing can be expected, but what is forbidden is told
    ("单位", "a danwei", 0, 0, 0, 0, 1),
    ("你好", "a community", 0, 0, 0, 0, 0),
]


def corpus(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["speaker", "source", "target"])


@pytest.mark.parametrize(
    ("source", "target", "rendered", "occurrences", "exact", "preferred", "forbidden"), SEGMENTS
)
def test_counts_of_a_segment(
    source: str,
    target: str,
    rendered: int,
    occurrences: int,
    exact: int,
    preferred: int,
    forbidden: int,
) -> None:
    made = score(corpus(("", source, target)), TERMS).adherence
    assert (made.rendered, made.occurrences, made.exact, made.preferred, made.forbidden) == (
        rendered,
        occurrences,
        exact,
        preferred,
        forbidden,
    )


def test_scores_of_a_corpus() -> None:
    made = score(
        corpus(
            ("甲", "社区和社区", "a community"),  # 社区: 1 of 2
            ("甲", "社区", "Neighborhoods"),  # 社区: 1 of 1, not preferred, not exact
            ("乙", "社区服务", "service"),  # 社区服务: 0 of 1
            ("乙", "社区服务", ""),  # not scored
        ),
        TERMS,
    )
    assert made.adherence.micro == 2 / 4
    assert made.adherence.macro == (2 / 3 + 0 / 1) / 2
    assert made.adherence.exact_form == 1 / 4
    assert made.adherence.preferred_share == 1 / 2
    assert made.to_json()["segments"] == {"scored": 3, "left_out": {"empty target": 1}}
    assert made.speakers[
        ["speaker", "segments", "rendered", "occurrences"]
    ].to_numpy().tolist() == [
        ["甲", 2, 2, 3],
        ["乙", 1, 0, 1],
    ]
    assert made.speakers["adherence"].tolist() == [2 / 3, 0.0]


NOTHING = [
    ("no segment", []),
    ("empty targets only", [("甲", "社区", " ")]),
    ("no term occurs", [("甲", "你好", "hello")]),
    ("no term has an allowed target", [("甲", "单位", "unit")]),
]


@pytest.mark.parametrize("rows", [rows for _, rows in NOTHING], ids=[name for name, _ in NOTHING])
def test_what_was_not_measured_is_absent(rows: list[tuple[str, str, str]]) -> None:
    made = score(corpus(*rows), TERMS).adherence
    assert [made.micro, made.macro, made.exact_form, made.preferred_share] == [None] * 4


def test_no_share_of_what_was_not_rendered() -> None:
    made = score(corpus(("甲", "社区", "it")), TERMS).adherence
    assert (made.micro, made.preferred_share) == (0.0, None)
