"""Strings counted at once are counted as one by one."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.scoring.wmt.substrings import Substrings
from workbench.scoring.wmt.wmt25 import Document, success_rate

TEXTS = st.text("aAbé中文 ", max_size=12)


@given(TEXTS, st.lists(TEXTS, max_size=8))
def test_counts_are_those_of_str(text: str, strings: list[str]) -> None:
    made = Substrings(strings)
    expected = {each: text.count(each) for each in strings if each and each in text}
    assert dict(made.counts(text)) == expected
    assert made.within(text) == {*expected}


TERMS = st.dictionaries(TEXTS.filter(bool), st.lists(TEXTS.filter(bool), max_size=3), max_size=4)


@given(st.lists(st.builds(Document, TEXTS, TEXTS, TEXTS, TERMS), max_size=4))
def test_the_success_rate_is_that_of_its_formula(documents: list[Document]) -> None:
    shares = []
    for each in documents:
        source, reference, output = (x.lower() for x in (each.source, each.reference, each.output))
        for term, targets in each.terms.items():
            lowered = [target.lower() for target in targets]
            if term.lower() in source and any(target in reference for target in lowered):
                rendered = sum(output.count(target) for target in lowered)
                shares.append(min(rendered / source.count(term.lower()), 1))
    made = success_rate(documents)
    assert (made.total, made.valid_terms) == (sum(shares), len(shares))
    assert made.rate == (sum(shares) / len(shares) if shares else None)
