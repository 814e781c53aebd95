"""The alignment of sentences: cases worked out by hand, and what holds of any texts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.aligning import align, proportion
from workbench.text.likeness import Boundary, Unit, anchors, chinese, english, figures

CASES = {
    "one for one, by length": (
        ["谢谢。", "我们将继续推进基本公共服务均等化,让更多群众受益。", "再见。"],
        [
            "Thank you.",
            "We will go on with equal access to basic public services, to benefit more people.",
            "Goodbye.",
        ],
        [(1, 1), (1, 1), (1, 1)],
    ),
    "two English sentences for one Chinese": (
        ["全省新建养老服务中心三百多个,老人在家门口就能吃上热饭、看上病,子女在外工作也更放心了。"],
        [
            "More than three hundred elderly care centers were built in the province.",
            "Seniors get a hot meal and see a doctor near home, and their children worry less.",
        ],
        [(1, 2)],
    ),
    "two Chinese sentences in one English": (
        ["这项工作很重要,关系到千家万户。", "我们将继续抓好落实,让群众满意。", "谢谢。"],
        [
            "This work matters to thousands of households, and we will go on carrying it out "
            "well to the satisfaction of the people.",
            "Thank you.",
        ],
        [(2, 1), (1, 1)],
    ),
    "figures against length: the second source is missing in English": (
        ["2021年建成1200个站点。", "2022年建成1500个站点。", "2023年建成1750个站点。"],
        ["In 2021, 1,200 stations were built.", "In 2023, 1,750 stations were built."],
        [(1, 1), (1, 0), (1, 1)],
    ),
    "an English sentence that nothing stands for": (
        ["2021年建成1200个站点。", "2023年建成1750个站点。"],
        [
            "In 2021, 1,200 stations were built.",
            "(The speaker shows a picture of them.)",
            "In 2023, 1,750 stations were built.",
        ],
        [(1, 1), (0, 1), (1, 1)],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_cases(case):
    sources, targets, kinds = CASES[case]
    beads = align([*map(chinese, sources)], [*map(english, targets)])
    assert [bead.kind for bead in beads] == kinds


def test_a_list_at_semicolons_goes_clause_by_clause():
    sources = ["一是加强组织领导,压实各级责任;", "二是加大资金投入;", "三是强化监督检查。"]
    clauses = [
        "First, we will strengthen leadership and make each level responsible;",
        "second, we will invest more;",
        "and third, we will tighten oversight and inspection.",
    ]
    kinds = [Boundary.SENTENCE, Boundary.CLAUSE, Boundary.CLAUSE]
    beads = align([*map(chinese, sources, kinds)], [*map(english, clauses, kinds)])
    assert [bead.kind for bead in beads] == [(1, 1)] * 3


@pytest.mark.parametrize(
    ("source", "target", "shared"),
    [
        ("433.8万人", "4.338 million people", {"4338"}),
        ("全国90亿元", "9 billion yuan", {"9"}),
        ("1，200个", "1,200 of them", set()),
        ("1,200个", "1,200 of them", {"12"}),
        ("ＡＩ", "AI", set()),
        ("AI和GDP增长3％", "GDP rose by 3 percent with AI", {"ai", "gdp", "3", "%"}),
        ("何时？", "When?", {"?"}),
    ],
)
def test_what_both_sides_have_alike(source, target, shared):
    assert anchors(source) & anchors(target) == shared


def test_figures_are_those_of_two_digits_or_more():
    assert figures("2025年增长9.7%,分3批,共500个") == {"2025", "97"}


UNITS = st.lists(
    st.builds(
        Unit,
        st.floats(0, 2000),
        st.frozensets(st.sampled_from(["2021", "98", "%", "ai"])),
        st.sampled_from(Boundary),
    ),
    max_size=12,
)


@given(UNITS, UNITS, st.none() | st.floats(0.7, 1.4))
def test_beads_hold_all_of_both_sides_once_and_in_order(sources, targets, scale):
    beads = align(sources, targets, scale)
    for side, length in (("source", len(sources)), ("target", len(targets))):
        spans = [getattr(bead, side) for bead in beads]
        assert [i for start, end in spans for i in range(start, end)] == list(range(length))
    assert all(bead.kind != (0, 0) for bead in beads)


@pytest.mark.parametrize(
    ("sources", "targets", "kinds"),
    [(0, 0, []), (3, 0, [(1, 0)] * 3), (0, 2, [(0, 1)] * 2)],
)
def test_nothing_on_a_side(sources, targets, kinds):
    beads = align([chinese("谢谢。")] * sources, [english("Thank you.")] * targets)
    assert [bead.kind for bead in beads] == kinds


def test_the_proportion_is_that_of_a_whole_text():
    assert proportion([Unit(100)], [Unit(110)]) == pytest.approx(1.1)
    assert proportion([Unit(100)], [Unit(20)]) == 0.7
    assert proportion([], []) == 0.7


def test_two_thousand_sentences_a_side_take_seconds_and_stay_in_step():
    lengths = [20 + (place * 7919) % 83 * 4 for place in range(2000)]
    sources = [Unit(float(length)) for length in lengths]
    targets = [Unit(length * (0.9 + place % 5 / 20)) for place, length in enumerate(lengths)]
    start = time.process_time()
    beads = align(sources, targets, 1.0)
    assert time.process_time() - start < 10
    assert all(bead.kind == (1, 1) for bead in beads)
