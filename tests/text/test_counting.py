import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.counting import (
    chinese_characters,
    chinese_characters_each,
    english_words,
    english_words_each,
)

CHARACTERS = [
    ("", 0),
    ("全国社区工作者达到433.8万人。", 11),
    ("《“十四五”规划》，好！", 6),
    ("二〇二二年", 5),
    ("𠮷野家", 3),
    ("GDP, 3.5%", 0),
    ("かな한글", 0),
    ("臺灣 台湾", 4),
]
WORDS = [
    ("", 0),
    ("community service", 2),
    ("The 14th Five-Year Plan (2021–2025)", 6),
    ("state-of-the-art, well‑known", 2),
    ("don't, won’t; it's", 3),
    ("4.338 million people, 1,234.5 yuan", 5),
    ("3.5% — $2 & more...", 3),
    ("U.S. and R&D", 3),
    ("end.Next", 2),
    ("社区 community 服务", 1),
    ("naïve café", 2),
    ("— … !", 0),
]


@pytest.mark.parametrize(("text", "count"), CHARACTERS)
def test_chinese_characters(text: str, count: int):
    assert chinese_characters(text) == count


@pytest.mark.parametrize(("text", "count"), WORDS)
def test_english_words(text: str, count: int):
    assert english_words(text) == count


TEXTS = st.lists(
    st.text() | st.text("aé0.,/&'-‑ 中〇𠮷！") | st.sampled_from([t for t, _ in WORDS])
)


@given(TEXTS)
def test_counting_many_texts_gives_what_counting_each_gives(texts: list[str]):
    many = pa.array(texts, pa.string())
    assert chinese_characters_each(many).tolist() == [chinese_characters(t) for t in texts]
    assert english_words_each(many).tolist() == [english_words(t) for t in texts]
