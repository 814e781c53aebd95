"""Strings found in a long one, as by looking for each of them."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.glossary.trie import Trie, codes

STRINGS = st.text("ab\U0010ffff", min_size=1, max_size=4)


@given(st.lists(STRINGS, unique=True, max_size=6), st.text("abc\U0010ffff", max_size=12))
def test_every_place_is_found(strings: list[str], text: str) -> None:
    made = Trie(strings).find(codes(text))
    expected = {
        (number, start, start + len(string))
        for number, string in enumerate(strings)
        for start in range(len(text))
        if text.startswith(string, start)
    }
    found = [*zip(*(column.tolist() for column in made), strict=True)]
    assert set(found) == expected
    assert len(found) == len(expected)
