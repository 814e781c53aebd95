import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.segment_cases import CASES
from workbench.text.segmenting import split

MARKS = st.sampled_from(list("。！？；…，、：.!?;,:“”‘’「」『』（）()《》\"' \u3000\n\r\t好A3𠮷"))


@pytest.mark.parametrize("sentences", CASES, ids=lambda sentences: sentences[0][:20])
def test_sentences_are_divided_as_a_reader_would(sentences: tuple[str, ...]):
    assert split("".join(sentences)) == list(sentences)


@given(st.text() | st.lists(MARKS, max_size=40).map("".join))
def test_joined_sentences_are_the_text(text: str):
    assert "".join(split(text)) == text


@given(st.text() | st.lists(MARKS, max_size=40).map("".join))
def test_no_sentence_is_empty_and_none_of_several_lacks_a_word(text: str):
    sentences = split(text)
    assert all(sentences)
    if len(sentences) > 1:
        assert all(any(char.isalnum() for char in sentence) for sentence in sentences)


@given(st.lists(MARKS, max_size=40).map("".join))
def test_a_sentence_that_was_divided_is_not_divided_at_a_comma(text: str):
    ends = [sentence.rstrip()[-1:] for sentence in split(text)[:-1]]
    lines = [sentence.endswith(("\n", "\r")) or "\n" in sentence for sentence in split(text)[:-1]]
    assert not any(
        end in "，、：,:" and not line for end, line in zip(ends, lines, strict=True) if end
    )


@pytest.mark.parametrize(
    "piece", ['"。', "(.", "“。”a", '?"', "1. ", "No. ", "www.", "《", " ", "&"]
)
def test_awkward_text_takes_no_more_than_linear_time(piece: str):
    text = piece * 50_000
    assert "".join(split(text)) == text
