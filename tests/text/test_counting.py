import pytest

from workbench.text.counting import chinese_characters, english_words

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
