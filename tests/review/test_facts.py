"""Where terms stand and how they are rendered: in all segments at once as in one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.glossaries import SOURCES, TARGETS, facts, matcher, whole
from workbench.glossary import targetscan
from workbench.model import ALLOWED
from workbench.review.facts import Facts
from workbench.review.lines import line

COUNTS = [  # key, segments, occurrences, translated, rendered
    ("社区", 2, 3, 3, 2),
    ("服务", 2, 2, 1, 1),
    ("医院", 1, 1, 1, 0),
    ("学校", 0, 0, 0, 0),
    ("诊所", 0, 0, 0, 0),  # retired
    ("没有", 0, 0, 0, 0),
]

PLACES = [  # key, said, segments
    ("社区", None, [0, 1]),
    ("社区", "community", [0]),
    ("社区", "neighborhood", [0]),
    ("社区", "hood", [1]),
    ("社区", "", [1]),
    ("服务", None, [1, 2]),
    ("服务", "", []),
    ("医院", "", [3]),
    ("医院", "ward", []),
    ("没有", None, []),
]


@pytest.mark.parametrize(("key", "segments", "occurrences", "translated", "rendered"), COUNTS)
def test_a_term_is_counted(key, segments, occurrences, translated, rendered) -> None:
    found = facts(whole())
    assert found.segments(key) == segments
    assert found.occurrences(key) == occurrences
    assert found.translated(key) == translated
    assert found.rendered(key) == rendered


@pytest.mark.parametrize(("key", "said", "segments"), PLACES)
def test_its_places_are_found_by_what_renders_it(key, said, segments) -> None:
    assert facts(whole()).places(key, said) == segments


def test_each_target_is_counted_whatever_its_status() -> None:
    used = facts(whole()).uses("社区")
    assert used == {("community", ""): 1, ("neighborhood", ""): 1, ("hood", ""): 1}


def test_translations_are_looked_at_again() -> None:
    found = facts(whole())
    found.judge(["", "", "Services.", "", ""])
    assert (found.translated("社区"), found.rendered("服务")) == (0, 1)
    assert found.occurrences("社区") == 3


def test_no_targets_are_made_ready_but_those_of_terms_that_the_texts_have(monkeypatch) -> None:
    ready = []
    kept = targetscan.pattern
    monkeypatch.setattr(targetscan, "pattern", lambda target: ready.append(target) or kept(target))
    facts(whole())
    assert sorted(ready) == ["community", "hood", "hospital", "neighborhood", "service"]


def test_an_empty_corpus_and_an_empty_glossary_have_no_counts() -> None:
    none = Facts(matcher(whole([])), SOURCES, [""] * len(SOURCES), TARGETS)
    assert none.places("社区") == []
    nowhere = Facts(matcher(whole()), [], [], [])
    assert nowhere.places("社区") == []


_PARTS = ["社区", "社區", "服务", "医院", "，", "。", "好"]
_WORDS = ["community", "Communities", "hood", "service", "hospital", "the", ",", "."]
_SEGMENTS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(_PARTS), max_size=6).map("".join),
        st.lists(st.sampled_from(_WORDS), max_size=6).map(" ".join),
    ),
    min_size=1,
    max_size=6,
)


@given(_SEGMENTS)
def test_the_counts_are_those_of_the_lines(segments) -> None:
    sources, targets = (list(side) for side in zip(*segments, strict=True))
    finder = matcher(whole())
    found = Facts(finder, sources, [""] * len(sources), targets)
    for key in ("社区", "服务", "医院"):
        lines = [line(finder, key, *segment) for segment in segments]
        allowed = [sum(u.target.status in ALLOWED for u in each.target) for each in lines]
        assert found.occurrences(key) == sum(len(each.source) for each in lines)
        assert found.rendered(key) == sum(allowed)
        assert sorted(found.places(key)) == [n for n, each in enumerate(lines) if each.source]
        assert sum(found.uses(key).values()) == sum(len(each.target) for each in lines)
