"""The score as a whole: it adds up, says how it was made, and shows nothing it shouldn't."""

import json
import pickle
from collections import Counter

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.scored import glossary, score
from workbench.glossary.matching import Matcher
from workbench.glossary.sweep import Sweep
from workbench.model import Status, Target, Term
from workbench.scoring import Score, document_hash, glossary_hash
from workbench.scoring.counting.count import count_batch
from workbench.scoring.counting.counts import Counts

GLOSSARY = [
    Term(
        "社区",
        (
            Target("community", Status.PREFERRED),
            Target("area", Status.ADMITTED),
            Target("hood", Status.FORBIDDEN),
        ),
    ),
    Term("服务", (Target("service", Status.PREFERRED), Target("area", Status.ADMITTED))),
    Term("社区服务", (Target("community service", Status.PREFERRED),)),
]
SWEEP = Sweep(Matcher(GLOSSARY))

SOURCES = st.lists(st.sampled_from(["社区", "服务", "和"]), max_size=4).map("".join)
WORDS = ["community", "Services", "area", "hood", "and"]
TARGETS = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
ROWS = st.lists(st.tuples(st.sampled_from("甲乙"), SOURCES, TARGETS), max_size=8)


def corpus(rows: list[tuple[str, str, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["speaker", "source", "target"], dtype="str")


def made(rows: list[tuple[str, str, str]]) -> Score:
    return score(corpus(rows), GLOSSARY)


def counted(rows: list[tuple[str, str, str]], row: int = 0) -> Counts:
    columns = dict(zip(["speaker", "source", "target"], zip(*rows, strict=True), strict=False))
    empty = {name: pa.array(columns.get(name, []), pa.string()) for name in corpus([]).columns}
    return count_batch(pa.record_batch(empty), SWEEP, row)


def in_order(counts: Counts) -> str:
    """Return everything in counts, the order of what was first seen included."""
    return repr(
        [
            [(key, each, list(each.renderings)) for key, each in counts.terms.items()],
            list(counts.segments.items()),
            list(counts.left_out.items()),
            [getattr(counts.samples, name).tolist() for name in counts.samples.__slots__],
        ]
    )


@given(ROWS, st.integers(0, 8), st.integers(0, 8))
def test_counts_of_the_parts_are_the_counts_of_the_whole(
    rows: list[tuple[str, str, str]], first: int, second: int
) -> None:
    start, end = sorted((first, second))
    parts = [
        counted(rows[:start]),
        counted(rows[start:end], len(rows[:start])),
        counted(rows[end:], len(rows[:end])),
    ]
    whole = in_order(counted(rows))
    assert in_order(parts[0] + parts[1] + parts[2]) == whole
    assert in_order(parts[0] + (parts[1] + parts[2])) == whole
    assert in_order(Counts() + counted(rows)) == whole


@given(ROWS)
def test_shares_are_shares(rows: list[tuple[str, str, str]]) -> None:
    result = made(rows)
    a, c = result.adherence, result.consistency
    assert a.preferred <= a.rendered <= a.occurrences
    assert a.exact <= a.rendered
    assert c.known <= c.occurrences
    for share in (a.micro, a.macro, a.exact_form, a.preferred_share, c.coverage, c.hhi, c.ltcr):
        assert share is None or 0 <= share <= 1
    assert (a.micro is None) == (a.occurrences == 0)
    assert (c.hhi is None) == (c.repeated == 0)


@given(ROWS)
def test_speakers_and_terms_add_up(rows: list[tuple[str, str, str]]) -> None:
    result = made(rows)
    for table in (result.terms, result.speakers):
        assert table["rendered"].sum() == result.adherence.rendered
        assert table["occurrences"].sum() == result.adherence.occurrences
        assert table["forbidden"].sum() == result.adherence.forbidden
    no_target = sum(not target for _, _, target in rows)
    no_source = sum(not source and bool(target) for _, source, target in rows)
    left_out = {"empty target": no_target, "empty source": no_source}
    assert result.speakers["segments"].sum() == len(rows) - no_target - no_source
    assert result.counts.left_out == {why: number for why, number in left_out.items() if number}


@given(ROWS)
def test_the_same_input_gives_the_same_bytes(rows: list[tuple[str, str, str]]) -> None:
    first, second = (
        json.dumps(made(rows).to_json(), ensure_ascii=False, allow_nan=False) for _ in range(2)
    )
    assert first == second


def test_counts_can_be_sent_to_another_process() -> None:
    counts = counted([("甲", "社区", "community")])
    assert pickle.loads(pickle.dumps(counts)) == counts


def test_json_names_what_was_measured() -> None:
    found = made([("甲", "社区", "community"), ("甲", "社区", ""), ("乙", "和", "and")]).to_json()
    assert found["adherence"]["micro"] == 1.0
    assert (found["adherence"]["rendered"], found["adherence"]["occurrences"]) == (1, 1)
    assert found["consistency"]["dominant_share"] is None
    assert found["consistency"]["coverage"] == 1.0
    assert found["segments"] == {"scored": 2, "left_out": {"empty target": 1}}
    assert found["glossary"] == {"terms": 3, "found": 1, "without_target": 0}
    assert [row["source"] for row in found["terms"]] == ["社区"]
    assert found["terms"][0]["ltcr"] is None
    assert [(row["speaker"], row["adherence"]) for row in found["speakers"]] == [
        ("甲", 1.0),
        ("乙", None),
    ]


def test_terms_are_ordered_by_occurrences_then_first_seen() -> None:
    result = made([("甲", "服务和社区", "x"), ("甲", "社区", "x")])
    assert result.terms["source"].tolist() == ["社区", "服务"]
    assert made([("甲", "服务和社区", "x")]).terms["source"].tolist() == ["服务", "社区"]


def test_the_signature_says_how() -> None:
    parts = dict(part.split(":", 1) for part in made([("甲", "社区", "")]).signature.split("|"))
    assert parts["target"] == "word-bounded+case+hyphen+lemma"
    pairs = corpus([("甲", "社区", "")])
    assert parts["document"] == document_hash(pairs)
    assert parts["glossary"] == glossary_hash(glossary(GLOSSARY))
    assert (parts["segments"], parts["left-out"]) == ("0", "1")


def test_text_tells_absence_and_what_was_left_out() -> None:
    shown = str(made([("甲", "和", "and"), ("甲", "社区", "")]))
    assert "Adherence" in shown
    assert "not measured" in shown
    assert "100.0 %" not in shown
    assert "1 segment scored; 1 left out: empty target" in shown
    assert "0 of 3 terms occur in them" in shown


PAIRS = pd.DataFrame(
    [("d.1", "甲", "社区", "community"), ("d.2", "乙", "服务", "")],
    columns=["segment", "speaker", "source", "target"],
)
TERMS = pd.DataFrame(
    [("社区", "community", "preferred", "a"), ("社区", "hood", "forbidden", "b")],
    columns=["source", "target", "status", "note"],
)

CHANGES = [
    (document_hash, PAIRS, PAIRS.assign(target=["communities", ""]), False),
    (document_hash, PAIRS, PAIRS.assign(speaker="甲"), False),
    (document_hash, PAIRS, PAIRS.iloc[::-1], False),
    (document_hash, PAIRS, PAIRS.assign(target=["community", None]), True),
    (document_hash, PAIRS, PAIRS.assign(state="draft"), True),
    (document_hash, PAIRS, PAIRS.set_index(pd.Index([7, 8])), True),
    (glossary_hash, TERMS, TERMS.assign(status="admitted"), False),
    (glossary_hash, TERMS, TERMS.iloc[:1], False),
    (glossary_hash, TERMS, TERMS.assign(note="new"), True),
]


@pytest.mark.parametrize(("function", "before", "after", "same"), CHANGES)
def test_hashes_change_with_what_counts(function, before, after, same: bool) -> None:
    assert (function(before) == function(after)) is same


def test_cells_dont_run_together() -> None:
    frames = [TERMS.iloc[:1].assign(source=s, target=t) for s, t in [("ab", "c"), ("a", "bc")]]
    assert len(Counter(map(glossary_hash, frames))) == 2


def test_missing_values_of_pandas_count_as_empty() -> None:
    rows = pd.DataFrame({"speaker": [None, "甲"], "source": ["社区"] * 2, "target": ["area", None]})
    result = score(rows, GLOSSARY)
    assert result.counts.left_out == {"empty target": 1}
    assert result.speakers["speaker"].tolist() == [""]
