"""The interval of an adherence."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.scoring import score_corpus
from workbench.scoring.bootstrap import interval

BY_HAND = [
    # all segments alike: no draw differs
    ({(1, 2): 3}, (0.5, 0.5)),
    # of two segments a quarter of the draws is all right and a quarter all wrong
    ({(1, 1): 1, (0, 1): 1}, (0.0, 1.0)),
    # of four a draw has none of the right ones with (3/4)**4 = 0.32, all with (1/4)**4 = 0.004,
    # three or more with 0.05: more than 0.025
    ({(1, 1): 1, (0, 1): 3}, (0.0, 0.75)),
    ({}, None),
    ({(1, 2): 1}, None),
]


@pytest.mark.parametrize(("shares", "edges"), BY_HAND)
def test_intervals_by_hand(
    shares: dict[tuple[int, int], int], edges: tuple[float, float] | None
) -> None:
    found = interval(shares)
    assert (found and (found.low, found.high)) == edges


def test_many_segments_come_near_the_normal_distribution() -> None:
    found = interval({(1, 1): 500, (0, 1): 500})
    assert found is not None
    margin = 1.96 * math.sqrt(0.25 / 1000)  # 0.031
    assert found.low == pytest.approx(0.5 - margin, abs=0.006)
    assert found.high == pytest.approx(0.5 + margin, abs=0.006)


SHARES = st.dictionaries(
    st.integers(1, 5).flatmap(
        lambda expected: st.tuples(st.integers(0, expected), st.just(expected))
    ),
    st.integers(1, 30),
    min_size=1,
)


@given(SHARES)
def test_the_same_counts_give_the_same_interval_in_any_order(
    shares: dict[tuple[int, int], int],
) -> None:
    found = interval(shares)
    assert found == interval(dict(reversed(shares.items())))
    assert found is None or 0 <= found.low <= found.high <= 1


def test_segments_are_what_is_drawn() -> None:
    glossary = pd.DataFrame({"source": ["社区"], "target": "community", "status": "preferred"})
    rows = [
        ("社区社区", "community"),  # 1 of 2
        ("社区", "community, community"),  # 1 of 1
        ("社区", "area"),  # 0 of 1
        ("社区", "help"),  # 0 of 1
        ("你好", "hello"),  # nothing expected
        ("社区", ""),  # not scored
    ]
    pairs = pd.DataFrame(rows, columns=["source", "target"]).assign(speaker="", segment=range(6))
    made = score_corpus(pairs, glossary)
    assert made.counts.shares == {(1, 2): 1, (1, 1): 1, (0, 1): 2}
    assert made.to_json()["adherence"]["interval"] == {
        "low": made.interval.low,
        "high": made.interval.high,
        "confidence": 0.95,
        "resamples": 1000,
        "seed": 12345,
    }
