"""BLEU, chrF and TER worked out by hand, and to the digit what sacreBLEU says of a corpus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics import TER

from workbench.scoring.figures.metrics import METRICS, metrics, ter
from workbench.scoring.figures.ter import Running

CASES = [
    # Precisions of 1 to 4 words: 4/5, 3/4, 2/3, 1/2, their product 1/5; no brevity penalty.
    ("bleu", "a b c d e", "a b c d f", 100 * 0.2**0.25),
    # Of single characters half agree, of pairs none: precision and recall are both (1/2 + 0) / 2.
    ("chrf2", "ab", "ac", 25.0),
    # And single words: (1/2 + 0 + 0) / 3.
    ("chrf2++", "ab", "ac", 100 / 6),
    # One substitution in four words.
    ("ter", "a b c d", "a b c e", 25.0),
    # One word moves over two others: one edit.
    ("ter", "c a b", "a b c", 100 / 3),
    # Case doesn't count.
    ("ter", "Good Morning", "good morning", 0.0),
]


@pytest.mark.parametrize(("name", "target", "reference", "score"), CASES)
def test_metrics_by_hand(name: str, target: str, reference: str, score: float) -> None:
    found = {each.name: each.score for each in metrics([target], [reference])}
    assert found[name] == pytest.approx(score, rel=1e-12)


def test_every_metric_tells_how_it_was_made() -> None:
    found = metrics(["good morning"], ["good morning"])
    assert [each.name for each in found] == list(METRICS)
    assert all("version:" in each.signature and "nrefs:1" in each.signature for each in found)
    assert "nw:2" in found[2].signature
    assert "nw:0" in found[1].signature


def test_nothing_to_compare_is_no_metric() -> None:
    assert metrics([], []) == ()


SENTENCES = st.lists(st.sampled_from(["a", "b", "c", "D", "e."]), min_size=1, max_size=6).map(
    " ".join
)


@given(st.lists(st.tuples(SENTENCES, SENTENCES), min_size=1, max_size=5))
def test_ter_segment_by_segment_is_that_of_the_corpus(pairs: list[tuple[str, str]]) -> None:
    targets, references = [list(side) for side in zip(*pairs, strict=True)]
    whole = TER()
    expected = whole.corpus_score(targets, [references]).score
    found = ter(Running([*zip(targets, references, strict=True)]))
    assert (found.score, found.signature) == (expected, str(whole.get_signature()))


def test_ter_over_all_cores_is_that_of_the_corpus() -> None:
    words = ["one two three", "two one four five", "Six seven.", "a b c d e f"]
    targets = [words[number % 4] for number in range(120)]
    references = [words[number * 7 % 4] + f" {number % 3}" for number in range(120)]
    expected = TER().corpus_score(targets, [references]).score
    assert ter(Running([*zip(targets, references, strict=True)])).score == expected


def test_what_fails_in_the_background_is_raised() -> None:
    running = Running([(None, "one")])
    with pytest.raises(TypeError):
        running.result()


def test_metrics_are_those_of_sacrebleu_with_their_intervals() -> None:
    targets = [f"the cat sat on mat {number}" for number in range(30)]
    references = [
        f"the cat {'sat' if number % 3 else 'lay'} on a mat {number}" for number in range(30)
    ]
    for each in metrics(targets, references):
        expected = METRICS[each.name]().corpus_score(targets, [references]).score
        assert each.score == expected
        assert each.interval is not None
        assert each.interval.low < each.score < each.interval.high
