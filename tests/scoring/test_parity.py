"""Figures of published reference implementations, recorded beside the data they were taken on."""

import csv
import json
from itertools import count
from pathlib import Path

import pandas as pd
import pytest

from workbench.errors import InputError
from workbench.scoring.figures.consistency import spread
from workbench.scoring.wmt import wmt21
from workbench.scoring.wmt.pseudo_references import (
    FAILED,
    Choice,
    consistency,
    of_occurrences,
    pseudo_references,
)
from workbench.scoring.wmt.wmt25 import Document, success_rate
from workbench.scoring.wmt.wmt25_files import score_files


@pytest.fixture(scope="module")
def parity(shared_data: Path) -> dict[str, object]:
    return json.loads((shared_data / "parity.json").read_text("utf-8"))


@pytest.mark.parametrize("year", ["2016", "2022"])
@pytest.mark.parametrize("mode", ["noterm", "proper"])
def test_success_rate_of_wmt25(
    shared_data: Path, parity: dict[str, object], year: str, mode: str
) -> None:
    folder = shared_data / "wmt25-terminology"
    made = score_files(
        folder / f"full_data_{year}.jsonl", folder / f"CommandA_MT.{year}.zhen.{mode}.jsonl"
    ).success
    expected = parity["success_rate"][f"CommandA_MT/{mode}"][year]
    assert made.valid_terms == expected["valid_terms"]
    assert made.total == pytest.approx(expected["sum"], rel=1e-12)
    assert made.rate == pytest.approx(expected["rate"], rel=1e-12)


def test_consistency_of_counts(parity: dict[str, object]) -> None:
    for case in parity["closed_form"]:
        made = spread({str(name): number for name, number in zip(count(), case["counts"])})
        assert made.known == case["n"]
        assert made.dominant_share == pytest.approx(case["dominant_share"], rel=1e-12)
        assert made.hhi == pytest.approx(case["hhi"], rel=1e-12)
        assert made.ltcr == (case["ltcr"] and pytest.approx(case["ltcr"], rel=1e-12))


@pytest.mark.parametrize("year", ["2016", "2022"])
@pytest.mark.parametrize("choice", list(Choice))
def test_consistency_of_wmt25_with_pseudo_references(
    shared_data: Path, parity: dict[str, object], year: str, choice: Choice
) -> None:
    name = f"CommandA_MT.{year}.zhen.proper"
    table = pd.read_csv(
        shared_data / "wmt25-terminology" / f"{name}.tsv_pseudoref.tsv",
        sep="\t",
        keep_default_na=False,
        quoting=csv.QUOTE_MINIMAL,
    )
    made = consistency(zip(table["tgt"], table[f"pseudoref_{choice}"], strict=True))
    expected = parity["consistency_from_pseudorefs"][name][choice]
    assert made.occurrences == expected["n"]
    assert made.micro == pytest.approx(expected["micro"], rel=1e-12)
    assert made.macro == pytest.approx(expected["macro"], rel=1e-12)


ELDERLY, COMMUNITY = "养老服务", "社区"
# Occurrences that have the pseudo-references and the figures that were recorded for each case.
SYNTHETIC = {
    # a plural is another rendering; the glossary's stands among them
    "A": [
        (ELDERLY, "elderly care services", "elderly care services"),
        (COMMUNITY, "community", "community"),
        (ELDERLY, "elderly care services", "elderly care services"),
        (ELDERLY, "care for the aged", "elderly care services"),
        (ELDERLY, "elderly care services", "elderly care services"),
        (COMMUNITY, "neighbourhood", "community"),
    ],
    # a tie goes to the alphabet
    "B": [(ELDERLY, "zeta service", "care"), (ELDERLY, "alpha service", "care")],
    # two terms that share a rendering count as one
    "D": [
        (ELDERLY, "service", "care"),
        (COMMUNITY, "service", "community"),
        (COMMUNITY, "community", "community"),
        (ELDERLY, "service", "care"),
        (COMMUNITY, "community", "community"),
    ],
    # what differs by its plural is another rendering
    "E": [
        (ELDERLY, "elderly care services", "elderly care services"),
        (ELDERLY, "elderly care service", "elderly care services"),
    ],
}


@pytest.mark.parametrize("case", SYNTHETIC)
@pytest.mark.parametrize("choice", list(Choice))
def test_pseudo_references_of_synthetic_cases(
    parity: dict[str, object], case: str, choice: Choice
) -> None:
    expected = parity["consistency_synthetic"][case][choice]
    occurrences = SYNTHETIC[case]
    assert pseudo_references(occurrences, choice) == expected["pseudoref"]
    made = of_occurrences(occurrences, choice)
    assert made.micro == pytest.approx(expected["micro"], rel=1e-12)
    assert made.macro == pytest.approx(expected["macro"], rel=1e-12)


def test_terms_without_any_pseudo_reference_are_apart() -> None:
    found = [(ELDERLY, FAILED, "x"), (COMMUNITY, FAILED, "y"), (COMMUNITY, "z", "y")]
    assert pseudo_references(found, Choice.FIRST) == {ELDERLY: "▁0", COMMUNITY: "▁1"}
    assert of_occurrences(found, Choice.FIRST).micro == 0.0
    assert of_occurrences([], Choice.FIRST).micro is None


NONE_VALID = [
    Document("社区", "a community", "", {"服务": ["community"]}),
    Document("社区", "a village", "community", {"社区": ["community"]}),
]


@pytest.mark.parametrize("document", NONE_VALID)
def test_without_a_valid_term_there_is_no_rate(document: Document) -> None:
    made = success_rate([document])
    assert (made.rate, made.total, made.valid_terms) == (None, 0, 0)


def test_exact_match_of_wmt21(shared_data: Path, parity: dict[str, object]) -> None:
    folder = shared_data / "wmt21-terminology-sample"
    made = wmt21.exact_match(
        wmt21.read(folder / "dev.en-fr.fr.sgm", folder / "en-fr.dev.txt.truecased.sgm")
    )
    correct, wrong, rate = parity["wmt21_sample_en_fr"]["exact_match_no_lemma_fixed"]
    assert (made.correct, made.wrong) == (correct, wrong)
    assert made.rate == pytest.approx(rate, rel=1e-12)


EXACT = [
    # output, alternatives of each term, correct, wrong
    ("la grippe .", [["grippe"]], 1, 0),
    ("la Grippe .", [["grippe"]], 0, 1),
    ("les grippes .", [["grippe"]], 0, 1),
    ("la grippe .", [["influenza", "la  grippe"]], 1, 0),
    # a place serves one term
    ("la grippe .", [["grippe"], ["grippe"]], 1, 1),
    ("grippe grippe", [["grippe"], ["grippe"]], 2, 0),
    # what stands in brackets is no pattern
    ("( SG )", [["( SG )"], ["( .. )"]], 1, 1),
]


@pytest.mark.parametrize(("output", "terms", "correct", "wrong"), EXACT)
def test_exact_match_by_hand(output: str, terms: list[list[str]], correct: int, wrong: int) -> None:
    made = wmt21.exact_match([wmt21.Segment(output, terms)])
    assert (made.correct, made.wrong) == (correct, wrong)


def test_what_the_reference_says_is_an_alternative(tmp_path: Path) -> None:
    reference, output = tmp_path / "ref.sgm", tmp_path / "out.sgm"
    mark = '<term id="1" type="x" src="flu" tgt="influenza|l&apos;A"> grippe </term>'
    reference.write_text(f'<doc>\n<seg id="1"> la {mark} </seg>\n</doc>', "utf-8")
    output.write_text('<seg id="1">la grippe &amp; co</seg>', "utf-8")
    assert wmt21.read(reference, output) == [
        wmt21.Segment("la grippe & co", [["influenza", "l'A", "grippe"]])
    ]
    output.write_text('<seg id="2">la grippe</seg>', "utf-8")
    with pytest.raises(InputError, match="segment 1"):
        wmt21.read(reference, output)


def test_without_a_marked_term_there_is_no_exact_match() -> None:
    assert wmt21.exact_match([wmt21.Segment("la grippe", [])]).rate is None
