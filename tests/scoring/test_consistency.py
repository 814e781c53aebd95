"""Consistency by hand."""

import pandas as pd
import pytest

from tests.scoring.scored import score
from workbench.model import Status, Target, Term
from workbench.scoring.counting.counts import TermCounts
from workbench.scoring.figures.consistency import consistency, spread

SPREADS = [
    # renderings, dominant, share, HHI, LTCR
    ({"a": 1}, "a", 1.0, 1.0, None),
    ({"a": 2}, "a", 1.0, 1.0, 1.0),  # 2·1 / 2·1
    ({"a": 1, "b": 1}, "a", 0.5, 0.5, 0.0),  # a tie goes to the first seen
    ({"b": 1, "a": 1}, "b", 0.5, 0.5, 0.0),
    ({"a": 1, "b": 3}, "b", 0.75, 0.625, 0.5),  # 1/16 + 9/16; 6/12
    ({"a": 5, "b": 3, "c": 2}, "a", 0.5, 0.38, 28 / 90),  # (25+9+4)/100; (20+6+2)/90
]


@pytest.mark.parametrize(("renderings", "dominant", "share", "hhi", "ltcr"), SPREADS)
def test_spread_of_one_term(
    renderings: dict[str, int], dominant: str, share: float, hhi: float, ltcr: float | None
) -> None:
    made = spread(renderings)
    assert made is not None
    assert (made.dominant, made.dominant_share, made.hhi, made.ltcr) == (dominant, share, hhi, ltcr)


def test_no_known_rendering_has_no_spread() -> None:
    assert spread({}) is None


def test_means_over_repeated_terms_and_by_occurrence() -> None:
    made = consistency(
        [
            TermCounts(4, renderings={"a": 3, "b": 1}),  # share 3/4, HHI 10/16, LTCR 6/12
            TermCounts(3, renderings={"c": 2}),  # all 1; one occurrence unknown
            TermCounts(1, renderings={"d": 1}),  # not repeated
            TermCounts(2),  # nothing known
        ]
    )
    assert (made.dominant_share, made.hhi, made.ltcr) == (0.875, 0.8125, 0.75)
    assert made.dominant_share_weighted == pytest.approx((4 * 0.75 + 2 * 1) / 6, abs=1e-15)
    assert made.hhi_weighted == 0.75  # (4·0.625 + 2) / 6
    assert made.ltcr_weighted == pytest.approx((4 * 0.5 + 2 * 1) / 6, abs=1e-15)
    assert (made.repeated, made.known, made.occurrences) == (2, 7, 10)
    assert made.coverage == 0.7


@pytest.mark.parametrize("terms", [[], [TermCounts(3)], [TermCounts(1, renderings={"a": 1})]])
def test_without_repeated_terms_it_is_absent(terms: list[TermCounts]) -> None:
    made = consistency(terms)
    assert [made.dominant_share, made.hhi, made.ltcr] == [None] * 3
    assert [made.dominant_share_weighted, made.hhi_weighted, made.ltcr_weighted] == [None] * 3


def test_no_occurrence_has_no_coverage() -> None:
    assert consistency([]).coverage is None
    assert consistency([TermCounts(3)]).coverage == 0.0


P, A, D, F = Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN
TERM = Term(
    "社区", (Target("community", P), Target("area", A), Target("commune", D), Target("hood", F))
)

RENDERINGS = [
    (["社区", "社区"], ["Community", "communities"], {"community": 2}),
    (["社区社区", "社区"], ["area, community", "area"], {"area": 2, "community": 1}),
    # deprecated and forbidden renderings are known ones
    (["社区", "社区"], ["commune", "hood"], {"commune": 1, "hood": 1}),
    # no more than there are occurrences, allowed ones first
    (["社区"], ["hood, community, hood"], {"community": 1}),
    (["社区社区"], ["hood, community, hood"], {"hood": 1, "community": 1}),
    # an unknown rendering is no variant
    (["社区", "社区"], ["community", "block"], {"community": 1}),
]


@pytest.mark.parametrize(("sources", "targets", "renderings"), RENDERINGS)
def test_renderings_of_a_term(
    sources: list[str], targets: list[str], renderings: dict[str, int]
) -> None:
    pairs = pd.DataFrame({"speaker": "甲", "source": sources, "target": targets})
    made = score(pairs, [TERM])
    found = made.terms["renderings"].tolist()
    assert found == [renderings]
    assert list(found[0]) == list(renderings)


def test_terms_with_a_shared_target_are_apart() -> None:
    both = [TERM, Term("小区", (Target("community", P), Target("compound", A)))]
    pairs = pd.DataFrame(
        {
            "speaker": "甲",
            "source": ["社区", "社区", "小区", "小区"],
            "target": ["community", "community", "compound", "community"],
        }
    )
    made = score(pairs, both)
    assert made.terms[["source", "share"]].to_numpy().tolist() == [["社区", 1.0], ["小区", 0.5]]
