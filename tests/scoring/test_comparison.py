"""A translation beside its reference: what is compared, what is left out, and whose score it is."""

import json

import pandas as pd
import pytest

from workbench.scoring import Score, score_corpus

GLOSSARY = pd.DataFrame(
    [("社区", "community", "preferred"), ("服务", "service", "preferred")],
    columns=["source", "target", "status"],
)
ROWS = [
    # segment, speaker, source, target, reference
    ("1", "甲", "社区", "a community", "the community"),
    ("2", "甲", "服务", "the help", "the service"),
    ("3", "乙", "社区", "an area", None),
    ("4", "乙", "服务", "", "service"),
    ("5", "乙", "你好", "hello", "hello"),
]
PAIRS = pd.DataFrame(ROWS, columns=["segment", "speaker", "source", "target", "reference"])


def made(rows: pd.DataFrame = PAIRS, references: pd.DataFrame = PAIRS) -> Score:
    return score_corpus(rows, GLOSSARY, references[["segment", "reference"]])


def test_only_segments_with_both_are_compared() -> None:
    compared = made().reference
    assert compared is not None
    assert compared.segments == 3
    assert compared.left_out == {"no reference": 1, "empty target": 1}
    # TER: community for community with another article is 1 of 2 words, help for service 1 of 2,
    # hello for hello 0 of 1.
    assert {each.name: each.score for each in compared.metrics}["ter"] == pytest.approx(100 * 2 / 5)


def test_the_reference_has_its_own_scores_on_the_same_segments() -> None:
    result = made()
    compared = result.reference
    assert compared is not None
    assert (compared.adherence.rendered, compared.adherence.occurrences) == (2, 2)
    assert (compared.translation.rendered, compared.translation.occurrences) == (1, 2)
    assert (result.adherence.rendered, result.adherence.occurrences) == (1, 3)
    assert compared.consistency.coverage == 1.0


def test_a_reference_for_no_translated_segment_measures_nothing() -> None:
    found = made(references=PAIRS[PAIRS["segment"] == "4"]).to_json()["reference"]
    assert [found[name] for name in ("bleu", "chrf2", "chrf2++", "ter")] == [None] * 4
    assert found["adherence"]["micro"] is None
    assert found["segments"] == {"scored": 0, "left_out": {"no reference": 4, "empty target": 1}}
    assert "not measured" in str(made(references=PAIRS[PAIRS["segment"] == "4"]))


def test_references_of_unknown_segments_are_counted() -> None:
    compared = made(PAIRS[:2]).reference
    assert compared is not None
    assert compared.left_out == {"reference of an unknown segment": 2}


def test_what_was_left_out_is_said() -> None:
    said = str(made())
    assert (
        "3 segments compared with the reference; 1 left out: no reference; "
        "1 left out: empty target" in said
    )


def test_the_contract_of_the_json() -> None:
    found = made().to_json()
    assert {"adherence", "consistency", "signature", "terms", "speakers", "reference"} <= set(found)
    for name in ("bleu", "chrf2", "chrf2++", "ter"):
        assert set(found["reference"][name]) == {"score", "signature", "interval"}
    assert found["reference"]["adherence"]["micro"] == 1.0
    assert score_corpus(PAIRS, GLOSSARY).to_json()["reference"] is None


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (
        json.dumps(made().to_json(), ensure_ascii=False, allow_nan=False) for _ in range(2)
    )
    assert first == second
