import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.folding import fold

CASES = [
    ("臺灣", "台湾"),
    ("體育總局", "体育总局"),
    ("社区服务", "社区服务"),
    ("瞭解", "了解"),
    ("看著", "看着"),
    ("ＧＤＰ", "gdp"),
    ("３．５％", "3．5％"),
    ("Straße", "straße"),
    ("İstanbul", "İstanbul"),
    ("ÀÉ", "àé"),
    ("ﬁ", "ﬁ"),
    ("𠮷野家", "𠮷野家"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_fold(text: str, folded: str):
    assert fold(text) == folded


@given(st.text())
def test_places_stay_the_same(text: str):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_a_character_is_folded_whatever_stands_beside_it(left: str, right: str):
    assert fold(left + right) == fold(left) + fold(right)


def test_every_character_of_unicode_keeps_the_length():
    every = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF)
    assert len(fold(every)) == len(every)


def test_full_width_letters_and_digits_fold_as_their_compatibility_forms():
    wide = "".join(chr(code) for code in range(0xFF10, 0xFF5B) if chr(code).isalnum())
    assert fold(wide) == unicodedata.normalize("NFKC", wide).casefold()


@given(st.text(min_size=1))
def test_a_long_text_is_folded_as_its_parts_are(text: str):
    assert fold(text * 300) == fold(text) * 300
