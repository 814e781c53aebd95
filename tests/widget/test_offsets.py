"""Places in text as the browser counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.widget.offsets import utf16


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [("", 0, 0), ("abc", 2, 2), ("社区", 1, 1), ("𠮷社", 1, 2), ("社𠮷区", 3, 4), ("😀😀", 2, 4)],
)
def test_characters_beyond_the_first_plane_count_twice(text, place, expected):
    assert utf16(text, place) == expected


@given(st.text(), st.data())
def test_the_utf16_prefix_is_the_same_text(text, data):
    place = data.draw(st.integers(0, len(text)))
    prefix = text.encode("utf-16-le")[: 2 * utf16(text, place)]
    assert prefix.decode("utf-16-le") == text[:place]
