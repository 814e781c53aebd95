"""Candidates for terms: on invented texts by hand, and on the real briefing by measure."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.glossary.measuring_candidates import measure
from workbench.glossary import reviewing
from workbench.glossary.candidates import candidates


def test_terms_held_out_of_a_real_glossary_are_found_again(shared_data) -> None:
    found = measure(shared_data / "briefing")
    assert found.ours >= 0.35 * found.held_out
    assert found.ours >= 3 * found.raw
    assert found.ours > found.ours_by_frequency


CASES = [
    # the whole term, not its pieces
    (["推进水库移民工作", "做好水库移民的安置。", "水库移民在增加"], [], "水库移民", ["水库移", "库移民"]),
    # one that is known is no candidate, in whatever script
    (["推进水库移民工作", "做好水库移民的安置。", "水库移民在增加"], ["水庫移民"], None, ["水库移民"]),
    # a word between function words
    (["我们的专班也在开会", "有专班。", "对专班的要求"], [], "专班", ["的专", "专班的"]),
    # numbers and Latin letters alone are none
    (["有5G的", "用5G。", "是5G"], [], None, ["5G"]),
    (["有5G网络的", "用5G网络。", "是5G网络"], [], "5G网络", ["G网络"]),
    # nor is what ends in the midst of a number
    (["人均增长83万", "人均增长85个", "人均增长9户"], [], "人均增长", ["人均增长8"]),
    # what comes once is none
    (["推进水库移民工作"], [], None, ["水库移民"]),
    ([], [], None, []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "known", "first", "absent"), CASES)
def test_candidates(texts, known, first, absent) -> None:
    found = [each.source for each in candidates(texts, known)]
    assert found[:1] == ([first] if first else [])
    assert not set(absent) & set(found)


@given(st.lists(st.text(alphabet="社区服务的，“”5", max_size=12), max_size=6))
def test_every_candidate_stands_in_the_texts_as_often_as_it_says(texts) -> None:
    for found in candidates(texts):
        counts = sum(text.startswith(found.source, at) for text in texts for at in range(len(text)))
        assert found.count == counts >= 2


def test_what_is_always_part_of_a_number_is_left_out_of_the_table() -> None:
    sources = ["人均增长83.5%。", "也人均增长83.2%，", "人均增长9.1%"]
    pairs = pd.DataFrame({"segment": list("abc"), "source": sources, "target": ""})
    found = reviewing.candidates(pairs, [])
    assert "人均增长83" not in found["source"].tolist()
    assert "人均增长" in found["source"].tolist()
