"""English targets found in translations, and the occurrences that they serve."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.glossary.rendering import Rendering, find, serve
from workbench.model import Hit, Status, Target, Term

TABLE = json.loads(Path(__file__).with_name("renderings.json").read_text("utf-8"))["cases"]

P, A, D, F = Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN


def term(source: str, *targets: str, **flagged: Status) -> Term:
    """Return a term whose first target is preferred; ``flagged`` gives further ones by status."""
    allowed = tuple(Target(each, P if not place else A) for place, each in enumerate(targets))
    return Term(source, allowed + tuple(Target(each, status) for each, status in flagged.items()))


def hits(*terms: Term) -> list[Hit]:
    return [Hit(place, place + 1, each) for place, each in enumerate(terms)]


def told(uses: list[Rendering], text: str) -> list[tuple[str, str]]:
    return [(text[use.start : use.end], use.term.source) for use in uses]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: f"{case['target']} in {case['text']}")
def test_uses_of_a_target(case: dict[str, object]) -> None:
    text = str(case["text"])
    uses = find(text, term("词", str(case["target"])))
    assert [text[use.start : use.end] for use in uses] == case["found"]


COMMUNITY = term("社区", "community")
SERVICE = term("社区服务", "community service")
QUARTER = term("小区", "community", "compound")

SERVED = [
    # one hit serves one occurrence
    ([COMMUNITY], "community and community", [("community", "社区")]),
    ([COMMUNITY, COMMUNITY], "a community", [("community", "社区")]),
    # the longest first over all terms of the segment
    ([COMMUNITY, SERVICE], "community services", [("community services", "社区服务")]),
    (
        [COMMUNITY, SERVICE],
        "community services in communities",
        [("community services", "社区服务"), ("communities", "社区")],
    ),
    # a longer use that nobody needs leaves its words to a shorter one
    (
        [COMMUNITY, SERVICE],
        "community service, community service",
        [("community service", "社区服务"), ("community", "社区")],
    ),
    # a shared target goes where it is needed most
    ([QUARTER, COMMUNITY], "community, compound", [("community", "社区"), ("compound", "小区")]),
    ([COMMUNITY, QUARTER], "compound, community", [("compound", "小区"), ("community", "社区")]),
    ([COMMUNITY, QUARTER], "community", [("community", "社区")]),
    # flagged targets are all told
    ([term("社区", "community", hood=F)], "a hood, a hood", [("hood", "社区"), ("hood", "社区")]),
    # a forbidden use doesn't take the place of an allowed one
    (
        [term("社区", "community", hood=F)],
        "hood, community",
        [("hood", "社区"), ("community", "社区")],
    ),
    # what one term forbids may be another's right rendering
    (
        [term("干部", "official", cadre=F), term("骨干", "cadre")],
        "cadre",
        [("cadre", "骨干")],
    ),
    # an allowed target that holds a forbidden word
    (
        [Term("社会力量", (Target("social forces", F), Target("new social forces", P)))],
        "new social forces",
        [("new social forces", "社会力量")],
    ),
    ([], "community", []),
]


@pytest.mark.parametrize(("terms", "text", "expected"), SERVED)
def test_uses_serve_occurrences(
    terms: list[Term], text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(serve(text, hits(*terms)), text) == expected


EXACT = [
    ("community", "community", True),
    ("community", "Community", False),
    ("community", "communities", False),
    ("elderly care", "elderly-care", False),
    ("elderly-care", "elderly-care", True),
    ("elderly care", "elderly  care", True),
    ("villagers' committee", "villagers’ committee", True),
    ("the Plan", "our Plan", True),
    ("AI", "AIs", False),
]


@pytest.mark.parametrize(("target", "text", "exact"), EXACT)
def test_exact_form(target: str, text: str, exact: bool) -> None:
    assert [use.exact for use in find(text, term("词", target))] == [exact]


def test_the_exact_form_of_any_allowed_target_counts() -> None:
    both = Term("服务", (Target("service", P), Target("services", A)))
    assert [(use.target.target, use.exact) for use in find("services", both)] == [("service", True)]


def test_the_preferred_target_is_told_where_two_are_alike() -> None:
    alike = Term("服务", (Target("services", D), Target("service", P)))
    assert [use.target.status for use in find("service", alike)] == [P]


WORDS = st.sampled_from(["community", "communities", "service", "hood", "care", "elderly-care"])
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)
TERMS = st.builds(
    lambda source, targets: Term(source, tuple(Target(*each) for each in targets)),
    st.sampled_from("甲乙丙"),
    st.lists(
        st.tuples(st.lists(WORDS, min_size=1, max_size=2).map(" ".join), st.sampled_from(Status)),
        max_size=3,
    ),
)
GLOSSARIES = st.lists(TERMS, max_size=3, unique_by=lambda each: each.source)


@given(GLOSSARIES, st.lists(st.integers(0, 2), max_size=6), TEXTS)
def test_uses_never_overlap_and_never_exceed(
    glossary: list[Term], order: list[int], text: str
) -> None:
    found = hits(*(glossary[place] for place in order if place < len(glossary)))
    uses = serve(text, found)
    assert all(left.end <= right.start for left, right in pairwise(uses))
    for each in glossary:
        allowed = [u for u in uses if u.term == each and u.target.status in {P, A}]
        assert len(allowed) <= sum(hit.term == each for hit in found)
