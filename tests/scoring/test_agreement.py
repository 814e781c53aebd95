"""Agreement by hand."""

import pandas as pd
import pytest

from workbench.scoring.figures.agreement import agreement, on_errors, on_states, on_states_of

CASES = [
    # labels of two annotators; alpha = 1 - (n - 1) · Do / De over pairs of values, kappa by chance
    (["xx", "xx", "yy", "yy"], 1.0, 1.0),
    # values: 3 x, 5 y. Do = 2 of 8; De = 30 of 56. Kappa: (3/4 - 1/2) / (1 - 1/2)
    (["xx", "xy", "yy", "yy"], 1 - 0.25 / (30 / 56), 0.5),
    # never the same: Do = 1, De = 32 of 56
    (["xy", "yx", "xy", "yx"], 1 - 1 / (32 / 56), -1.0),
]


@pytest.mark.parametrize(("labels", "alpha", "kappa"), CASES)
def test_two_annotators_by_hand(labels: list[str], alpha: float, kappa: float) -> None:
    made = agreement(
        (who, str(item), label)
        for item, both in enumerate(labels)
        for who, label in zip("ab", both, strict=True)
    )
    assert made.alpha == pytest.approx(alpha)
    assert made.kappa == pytest.approx(kappa)
    assert (made.judged, made.annotators) == (4, ("a", "b"))


NOTHING = [
    [],
    [("a", "1", "x"), ("a", "2", "y")],  # one annotator
    [("a", "1", "x"), ("b", "2", "y")],  # nothing judged by both
    [("a", "1", "x"), ("b", "1", "y")],  # one thing
    [("a", "1", "x"), ("b", "1", "x"), ("a", "2", "x"), ("b", "2", "x")],  # one label
]


@pytest.mark.parametrize("judgements", NOTHING)
def test_where_nothing_was_measured_there_is_no_agreement(judgements) -> None:
    made = agreement(judgements)
    assert (made.alpha, made.kappa) == (None, None)


def test_the_last_state_that_an_author_gave_counts() -> None:
    edits = [
        ("state", "1", "draft", "a"),
        ("state", "1", "reviewed", "a"),
        ("state", "1", "reviewed", "b"),
        ("target", "2", "text", "b"),
        ("state", "2", "rejected", "a"),
        ("state", "2", "rejected", "b"),
    ]
    history = pd.DataFrame(edits, columns=["kind", "segment", "value", "author"])
    made = on_states(history)
    assert (made.alpha, made.kappa, made.judged) == (1.0, 1.0, 2)


def test_states_of_two_copies() -> None:
    one = pd.DataFrame({"segment": ["1", "2"], "state": ["reviewed", "rejected"]})
    made = on_states_of({"one": one, "two": one.assign(state=["rejected", "reviewed"])})
    assert made.kappa == -1.0


def test_errors_agree_word_by_word() -> None:
    marked = [
        ("1", "accuracy", "target", 4, 7, "a"),  # cat
        ("1", "accuracy", "target", 5, 11, "b"),  # cat sat
        ("1", "fluency", "source", 0, 1, "a"),  # not in the translation
        ("1", "fluency", "target", None, None, "a"),  # no place
    ]
    names = ["segment", "category", "side", "start", "end", "author"]
    made = on_errors(pd.DataFrame(marked, columns=names), {"1": "the cat sat down"})
    # a: n c n n; b: n c c n. Agreed 3/4; by chance (3·2 + 1·2) / 16 = 1/2.
    assert made.kappa == pytest.approx((0.75 - 0.5) / 0.5)
    assert made.judged == 4
    alone = on_errors(pd.DataFrame(marked, columns=names), {"1": "the cat sat down"}, ["a", "c"])
    # c looked and found none: agreed 3/4, by chance 3/4
    assert alone.kappa == pytest.approx(0.0)
