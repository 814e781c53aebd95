"""Terms found in Chinese text: places by hand, and by brute force on any text."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.glossary.matching import Matcher
from workbench.glossary.patterns import are_joined, joined
from workbench.glossary.trie import codes
from workbench.model import Hit, Status, Target, Term
from workbench.text.folding import fold


def matcher(*sources: str) -> Matcher:
    return Matcher(Term(source, (Target("x", Status.PREFERRED),)) for source in sources)


def found(hits: list[Hit], text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.term.source) for hit in hits]


CASES = [
    # the longest of nested terms, the leftmost of overlapping ones
    (["社区", "社区服务"], "在社区服务", [("社区服务", "社区服务")]),
    (["社区服务", "服务体系"], "社区服务体系", [("社区服务", "社区服务")]),
    (["社区"], "社区社区", [("社区", "社区"), ("社区", "社区")]),
    # script, width and case
    (["城乡社区服务"], "城鄉社區服務", [("城鄉社區服務", "城乡社区服务")]),
    (["城鄉社區服務"], "城乡社区服务", [("城乡社区服务", "城鄉社區服務")]),
    (["AI"], "用ＡＩ和ai", [("ＡＩ", "AI"), ("ai", "AI")]),
    (["1+N"], "“1+N”、１＋Ｎ", [("1+N", "1+N"), ("１＋Ｎ", "1+N")]),
    (["村(社区)"], "村（社区）和村(社区)", [("村（社区）", "村(社区)"), ("村(社区)", "村(社区)")]),
    # Latin letters and digits are whole words and numbers
    (["AI"], "AIDS和OpenAI和A I", []),
    (["AI"], "发展AI技术", [("AI", "AI")]),
    (["5G"], "15G、2.5G、5GHz", []),
    (["5G"], "5G网络,5G", [("5G", "5G"), ("5G", "5G")]),
    (["2型糖尿病"], "12型糖尿病", []),
    (["2型糖尿病"], "患有2型糖尿病", [("2型糖尿病", "2型糖尿病")]),
    (["2022"], "2021,2022年", [("2022", "2022")]),
    # a longer match that is no word doesn't hide a shorter one
    (["新AI", "新"], "新AIDS", [("新", "新")]),
    # quotation marks in any style or none
    (["“三孩”政策"], "“三孩”政策", [("“三孩”政策", "“三孩”政策")]),
    (
        ["“三孩”政策"],
        '「三孩」政策"三孩"政策',
        [("「三孩」政策", "“三孩”政策"), ('"三孩"政策', "“三孩”政策")],
    ),
    (["“三孩”政策"], "三孩政策", [("三孩政策", "“三孩”政策")]),
    (["三孩", "“三孩”政策"], "“三孩”", [("三孩", "三孩")]),
    (["七有两保障"], "“七有两保障”上", [("七有两保障", "七有两保障")]),
    # 《》 tells a title from a word
    (["《规划》"], "规划《规划》", [("《规划》", "《规划》")]),
    # the term as written comes before another one without its marks
    (["“规划”", "规划"], "规划", [("规划", "规划")]),
    # nothing to find
    ([], "社区", []),
    (["社区"], "", []),
    (["社 区"], "社区", []),
]


@pytest.mark.parametrize(("sources", "text", "expected"), CASES)
def test_terms_in_a_text(sources: list[str], text: str, expected: list[tuple[str, str]]) -> None:
    assert found(matcher(*sources).hits(text), text) == expected


ALPHABET = "社區区服務务AaＡ15.１，“”"
TEXTS = st.text(alphabet=ALPHABET, max_size=12)
WORDS = st.text(alphabet="社區区服務务Aa15", min_size=1, max_size=4)


def is_word(text: str, start: int, end: int) -> bool:
    """Tell by looking at the neighbours whether no Latin word or number runs on."""
    latin = [char.isascii() and char.isalnum() for char in text]
    if start and latin[start] and latin[start - 1]:
        return False
    if end < len(text) and latin[end - 1] and latin[end]:
        return False
    inside = [
        place
        for place in range(1, len(text) - 1)
        if text[place] == "." and text[place - 1].isdigit() and text[place + 1].isdigit()
    ]
    return not (start - 1 in inside or end in inside)


def by_brute_force(sources: list[str], text: str) -> list[tuple[int, int]]:
    folded = fold(text)
    patterns = {fold(source) for source in sources}
    spans, start = [], 0
    while start < len(folded):
        ends = [
            start + len(pattern)
            for pattern in patterns
            if folded.startswith(pattern, start) and is_word(folded, start, start + len(pattern))
        ]
        if ends:
            spans.append((start, max(ends)))
        start = max(ends, default=start + 1)
    return spans


@given(st.lists(WORDS, max_size=5), TEXTS)
def test_hits_are_those_of_brute_force(sources: list[str], text: str) -> None:
    spans = [(hit.start, hit.end) for hit in matcher(*sources).hits(text)]
    assert spans == by_brute_force(sources, text)


@given(st.lists(WORDS, max_size=5), st.lists(TEXTS, max_size=5))
def test_many_texts_at_once_give_the_same_hits(sources: list[str], texts: list[str]) -> None:
    terms = matcher(*sources)
    assert terms.hits_many(texts) == [terms.hits(text) for text in texts]


@given(st.lists(st.text(max_size=4), max_size=4), st.text(max_size=20))
def test_any_glossary_on_any_text(sources: list[str], text: str) -> None:
    end = 0
    for hit in matcher(*sources).hits(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@given(
    st.lists(WORDS | st.text(max_size=4), max_size=5),
    st.lists(TEXTS | st.text(max_size=20), max_size=5),
)
def test_the_table_of_places_holds_all_hits(sources: list[str], texts: list[str]) -> None:
    terms = matcher(*sources)
    places = [tuple(row.values()) for row in terms.table(texts).to_pylist()]
    assert places == [
        (number, hit.start, hit.end, terms.terms.index(hit.term))
        for number, text in enumerate(texts)
        for hit in terms.hits(text)
    ]


@given(st.text("a3.\n中", max_size=8))
def test_words_and_numbers_run_over_the_same_places(text: str) -> None:
    places = np.arange(len(text) + 1)
    expected = [joined(text, place) for place in range(len(text) + 1)]
    assert are_joined(codes(text), places).tolist() == expected


def test_places_hold_over_many_chunks() -> None:
    texts = [f"{'地' * number}AI社区AIDS" for number in range(400)]
    table = matcher("AI", "社区").table(texts)
    assert [(row["text"], row["start"]) for row in table.to_pylist()] == [
        (number, number + shift) for number in range(400) for shift in (0, 2)
    ]


@given(st.lists(st.text(max_size=4), max_size=4), st.text(max_size=20))
def test_nested_hits_lie_inside_others(sources: list[str], text: str) -> None:
    terms = matcher(*sources)
    over = terms.hits(text)
    for hit in terms.nested(text):
        assert fold(text[hit.start : hit.end])
        assert any(o.start <= hit.start and hit.end <= o.end and hit != o for o in over)
