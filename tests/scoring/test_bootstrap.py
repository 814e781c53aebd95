"""The intervals of figures."""

import math
from dataclasses import fields

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.scoring import score_corpus
from workbench.scoring.counting.samples import PARTS, Samples, part_of
from workbench.scoring.figures.adherence import Adherence
from workbench.scoring.figures.bootstrap import intervals
from workbench.scoring.figures.consistency import Consistency
from workbench.scoring.figures.draws import figures
from workbench.scoring.report import term_numbers


def samples(shares: dict[tuple[int, int], int]) -> Samples:
    """Return one term, with so many segments that have so many rendered of so many expected."""
    counts = np.zeros((1, 6, PARTS), np.int64)
    segments = [pair for pair, number in shares.items() for _ in range(number)]
    for part, (rendered, expected) in enumerate(segments):
        counts[0, :, part] = (expected, expected, rendered, 0, 0, 0)
    return Samples(np.array([0]), counts)


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
    found = intervals(samples(shares), np.zeros(1, np.int64)).get("micro")
    assert (found and (found.low, found.high)) == edges


def test_many_segments_come_near_the_normal_distribution() -> None:
    found = intervals(samples({(1, 1): 250, (0, 1): 250}), np.zeros(1, np.int64))["micro"]
    assert found is not None
    margin = 1.96 * math.sqrt(0.25 / 500)  # 0.044
    assert found.low == pytest.approx(0.5 - margin, abs=0.008)
    assert found.high == pytest.approx(0.5 + margin, abs=0.008)


GLOSSARY = pd.DataFrame(
    [
        ("社区", "community", "preferred"),
        ("社区", "area", "admitted"),
        ("社区", "hood", "forbidden"),
        ("服务", "service", "preferred"),
        ("养老", "elderly care", "preferred"),
    ],
    columns=["source", "target", "status"],
)
ROWS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["社区", "服务", "养老", "和"]), max_size=5).map("".join),
        st.lists(st.sampled_from(["Community", "area", "hood", "services", "x"]), max_size=5),
    ),
    min_size=1,
    max_size=12,
)


@given(ROWS)
def test_a_draw_of_each_segment_once_has_the_figures_of_the_corpus(rows) -> None:
    pairs = pd.DataFrame([(s, " ".join(t)) for s, t in rows], columns=["source", "target"])
    made = score_corpus(pairs, GLOSSARY)
    whole = figures(made.counts.samples, term_numbers(made.glossary), np.ones((1, PARTS)))
    for kind in (made.adherence, made.consistency):
        for name in {each.name for each in fields(kind)} & whole.keys():
            value = getattr(kind, name)
            found = whole[name][0]
            assert (value is None) == bool(np.isnan(found)), name
            assert value is None or found == pytest.approx(value, abs=1e-12), name
    for name, interval in made.intervals.items():
        assert interval is None or interval.low <= interval.high, name


def test_the_interval_of_consistency_holds_the_consistency() -> None:
    rows = [("社区", "area" if number % 3 else "community") for number in range(9)]
    made = score_corpus(pd.DataFrame(rows, columns=["source", "target"]), GLOSSARY)
    for name in ("dominant_share", "hhi", "ltcr"):
        found = made.intervals[name]
        assert found.low < getattr(made.consistency, name) < found.high


def test_every_share_has_its_interval() -> None:
    pairs = pd.DataFrame({"source": ["社区社区", "社区"], "target": ["area", "community"]})
    names = {each.name for kind in (Adherence, Consistency) for each in fields(kind)}
    counts = {"rendered", "occurrences", "exact", "preferred", "repeated", "known"}
    assert score_corpus(pairs, GLOSSARY).intervals.keys() == names - counts


def test_large_corpora_are_spread_over_all_parts() -> None:
    parts = part_of(np.arange(100_000))
    assert parts[:PARTS].tolist() == list(range(PARTS))
    numbers = np.bincount(parts, minlength=PARTS)
    assert len(numbers) == PARTS
    assert numbers.min() > 100
    assert numbers.max() < 300  # 200 on average, with a deviation of 14


def test_segments_are_what_is_drawn() -> None:
    rows = [
        ("社区社区", "community"),  # 1 of 2
        ("社区", "community, community"),  # 1 of 1
        ("社区", "neighborhood"),  # 0 of 1
        ("社区", "help"),  # 0 of 1
        ("你好", "hello"),  # nothing expected
        ("社区", ""),  # not scored
    ]
    pairs = pd.DataFrame(rows, columns=["source", "target"])
    made = score_corpus(pairs, GLOSSARY)
    by_hand = samples({(1, 2): 1, (1, 1): 1, (0, 1): 2})
    assert made.intervals["micro"] == intervals(by_hand, np.zeros(1, np.int64))["micro"]
    found = made.to_json()["adherence"]["intervals"]["micro"]
    assert found == {
        "low": made.intervals["micro"].low,
        "high": made.intervals["micro"].high,
        "confidence": 0.95,
        "resamples": 1000,
        "seed": 12345,
    }
