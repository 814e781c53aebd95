"""Frames that can't be scored: each is told what is wrong with it; what measures nothing is absent."""

import numpy as np
import pandas as pd
import pytest

from workbench.errors import InputError
from workbench.scoring import contrast, score_corpus

GLOSSARY = pd.DataFrame({"source": ["社区"], "target": "community", "status": "preferred"})
PAIRS = pd.DataFrame({"segment": ["1", "2"], "source": "社区", "target": ["a community", "it"]})


@pytest.mark.parametrize(
    ("pairs", "glossary", "told"),
    [
        (PAIRS.drop(columns="target"), GLOSSARY, "the pairs: no column target among"),
        (PAIRS, GLOSSARY.drop(columns="status"), "the glossary: no column status among"),
        (PAIRS, GLOSSARY.assign(status="fine"), "the glossary: the status 'fine' of 社区"),
        (PAIRS, GLOSSARY.assign(status=np.nan), "the glossary: the status 'nan' of 社区"),
    ],
)
def test_a_frame_that_lacks_something_is_named(
    pairs: pd.DataFrame, glossary: pd.DataFrame, told: str
) -> None:
    with pytest.raises(InputError, match=told):
        score_corpus(pairs, glossary)


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (PAIRS.drop(columns="segment"), "two: no column segment among"),
        (pd.concat([PAIRS, PAIRS]), "two: the segment 1 stands there twice"),
        (PAIRS.assign(segment=["7", "8"]), "two: none of its 2 segments is one of one"),
    ],
)
def test_translations_that_do_not_belong_together_are_named(
    second: pd.DataFrame, told: str
) -> None:
    with pytest.raises(InputError, match=told):
        contrast(PAIRS, second, GLOSSARY, names=("one", "two"))


def test_translations_without_a_word_measure_nothing() -> None:
    made = contrast(PAIRS, PAIRS.assign(target=[None, np.nan]), GLOSSARY)
    assert made.left_out == {"empty in second": 2}
    assert made.differences["micro"].second is None
    assert made.to_json()["segments"] == {"scored": 0, "left_out": {"empty in second": 2}}
    assert "not measured" in made._repr_html_()


@pytest.mark.parametrize("target", ["", "…", None])
def test_a_term_without_a_target_is_not_scored(target: str | None) -> None:
    made = score_corpus(PAIRS, GLOSSARY.assign(target=target))
    assert (made.adherence.micro, made.adherence.macro, made.adherence.exact_form) == (None,) * 3
    assert (made.adherence.occurrences, made.consistency.occurrences) == (0, 2)
    assert "not scored, without an allowed target: 1" in str(made)
