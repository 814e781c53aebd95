"""English targets found in translations, and the occurrences that they serve."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.glossary.forms import accepted
from workbench.glossary.rendering import Rendering, find, serve
from workbench.glossary.words import straight, words
from workbench.model import Hit, Rule, Status, Target, Term


def table(name: str) -> dict[str, Any]:
    return json.loads(Path(__file__).with_name(name).read_text("utf-8"))


RENDERINGS, SERVINGS = table("renderings.json"), table("servings.json")
TABLE, SERVED = RENDERINGS["cases"], SERVINGS["cases"]

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


def as_term(told: dict[str, Any]) -> Term:
    targets = (Target(each["target"], Status(each["status"])) for each in told["targets"])
    return Term(told["source"], tuple(targets), Rule(told["rule"]))


@pytest.mark.parametrize("case", SERVED, ids=lambda case: case["text"] or "nothing")
def test_uses_serve_occurrences(case: dict[str, Any]) -> None:
    found = [as_term(each) for each in case["terms"] for _ in range(each["times"])]
    assert [list(use) for use in told(serve(case["text"], hits(*found)), case["text"])] == case[
        "served"
    ]


FORMS = {**RENDERINGS["forms"], **SERVINGS["forms"]}


@pytest.mark.parametrize("target", FORMS)
def test_the_page_is_told_the_words_of_each_target(target: str) -> None:
    assert list(accepted(target)) == FORMS[target]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: f"{case['target']} in {case['text']}")
def test_the_words_told_are_those_that_are_found(case: dict[str, Any]) -> None:
    """A word of a place that is found is among those of the target, or an acronym."""
    forms = accepted(case["target"])
    for found in case["found"]:
        plain = [word.casefold().removesuffix("'s") for word, _ in words(straight(found))]
        assert all(
            not known or word in known.split() for word, known in zip(plain, forms, strict=True)
        )


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
