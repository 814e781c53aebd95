"""English cells of glossaries and what they stand for, worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.glossary.alternatives import MOST, alternatives, unquoted

CASES = [
    # one target is one target
    ("social worker", "", ["social worker"]),
    ("  social   worker ;", "", ["social worker"]),
    ("caring, heart-warming", "", ["caring, heart-warming"]),
    # semicolons, spaced slashes, line breaks
    ("person in charge; senior official", "", ["person in charge", "senior official"]),
    ("issue；release", "", ["issue", "release"]),
    ("issue / release", "", ["issue", "release"]),
    ("issue\nrelease", "", ["issue", "release"]),
    ("issue; issue", "", ["issue"]),
    # a semicolon that translates a comma
    ("Home is here; we build it", "家在这,大家建", ["Home is here; we build it"]),
    ("roll out; introduce", "出台", ["roll out", "introduce"]),
    # slashes between words
    ("competent/relevant departments", "", ["competent departments", "relevant departments"]),
    ("villagers'/residents' committee", "", ["villagers' committee", "residents' committee"]),
    (
        "medical alliance/consortium at the county level",
        "",
        ["medical alliance at the county level", "medical consortium at the county level"],
    ),
    ("a; b/c d", "", ["a", "b d", "c d"]),
    ("24/7 service", "", ["24/7 service"]),
    ("schools and/or clinics", "", ["schools and/or clinics"]),
    ("A/B test", "", ["A/B test"]),
    ("speed in km/h", "", ["speed in km/h"]),
    # acronyms and other names
    ("Ministry of Civil Affairs (MCA)", "", ["Ministry of Civil Affairs", "MCA"]),
    ("electrocardiogram (ECG)", "", ["electrocardiogram", "ECG"]),
    ("labor (US)", "", ["labor"]),
    (
        'villagers\' committee ("two committees")',
        "",
        ["villagers' committee", "two committees"],
    ),
    # numbers
    ("14th Five-Year Plan (2021-2025)", "十四五", ["14th Five-Year Plan"]),
    (
        "Fitness Plan (2021-2025)",
        "健身计划(2021—2025年)",
        ["Fitness Plan (2021-2025)", "Fitness Plan"],
    ),
    # explanations
    ("director general (of a department)", "", ["director general"]),
    ("medical consortium (urban)", "", ["medical consortium"]),
    ("NHC (short form)", "", ["NHC"]),
    ("Bauhinia Magazine (Hong Kong)", "", ["Bauhinia Magazine"]),
    ("towering (large leading firms)", "", ["towering"]),
    ("seven accesses (childcare, education; housing)", "", ["seven accesses"]),
    ("(spam site name; not a term)", "", []),
    # parts that may be left out
    ("(policy) briefing", "", ["policy briefing", "briefing"]),
    ("Healthy China (initiative)", "", ["Healthy China initiative", "Healthy China"]),
    (
        "employment first (policy/strategy)",
        "",
        ["employment first policy", "employment first strategy", "employment first"],
    ),
    ("indicator(s)", "", ["indicator"]),
    ("program(me)", "", ["program", "programme"]),
    # a word added to the one before, or in its place
    (
        "family (home) sickbed",
        "",
        ["family sickbed", "family home sickbed", "home sickbed"],
    ),
    (
        "the village (community) branch",
        "村(社区)支部",
        [
            "the village (community) branch",
            "the village branch",
            "the village community branch",
            "the community branch",
        ],
    ),
    # quotation marks round the whole
    ('"1+N"', "", ["1+N"]),
    ("“poetry and distant horizons”", "", ["poetry and distant horizons"]),
    ('"New Era" campaign', "", ['"New Era" campaign']),
    ('"one; two" project', "", ['"one; two" project']),
    # brackets that don't match
    ("villagers (committee", "", ["villagers committee"]),
    ("plan (the one (of 2021))", "", ["plan"]),
    # nothing
    ("", "", []),
    (" ; ", "", []),
]


@pytest.mark.parametrize(("cell", "source", "targets"), CASES)
def test_targets_of_a_cell(cell: str, source: str, targets: list[str]) -> None:
    assert list(alternatives(cell, source).targets) == targets


def test_explanations_are_put_aside() -> None:
    read = alternatives("childcare (for children under three); medical consortium (urban)")
    assert read.explanations == ("(for children under three)", "(urban)")


def test_shorthand_that_explodes_gives_its_first_reading() -> None:
    assert alternatives(" ".join(["one/two"] * 12)).targets == (" ".join(["one"] * 12),)


@given(st.text(alphabet="ab /;()\"“”'’,2", max_size=60))
def test_any_cell_gives_few_tidy_targets(cell: str) -> None:
    found = alternatives(cell).targets
    parts = cell.count(";") + cell.count(" / ") + 1
    assert len(found) <= (MOST + cell.count("(")) * parts
    assert all(target == target.strip() and target for target in found)
    assert len(set(found)) == len(found)


@given(st.text(alphabet="abc ", min_size=1).filter(str.strip))
def test_plain_words_are_one_target(cell: str) -> None:
    assert alternatives(cell).targets == (" ".join(cell.split()),)


def test_quotation_marks_inside_stay() -> None:
    assert unquoted('"a" and "b"') == '"a" and "b"'
    assert unquoted('"') == '"'
