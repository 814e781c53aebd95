import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.encoding import decode

SIMPLIFIED = "各位记者，大家上午好。请问这个问题怎么看？"
TRADITIONAL = "各位記者，大家早安。請問這個問題怎麼看？"
ENCODED = [
    (SIMPLIFIED.encode(), SIMPLIFIED, "utf-8"),
    (codecs.BOM_UTF8 + SIMPLIFIED.encode(), SIMPLIFIED, "utf-8"),
    (codecs.BOM_UTF16_LE + SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED, "utf-16"),
    (codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16"),
    (SIMPLIFIED.encode("gb18030"), SIMPLIFIED, "gb18030"),
    (TRADITIONAL.encode("big5"), TRADITIONAL, "big5"),
    (TRADITIONAL.encode("gb18030"), TRADITIONAL, "gb18030"),
    ("问：好\n答：是".encode("gb18030"), "问：好\n答：是", "gb18030"),
    ("問：好\n答：是".encode("big5"), "問：好\n答：是", "big5"),
    (SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED, "utf-16"),
    (SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16"),
    ("问：好\n答：是".encode("utf-16-le"), "问：好\n答：是", "utf-16"),
    ("plain ASCII".encode("utf-16-le"), "plain ASCII", "utf-16"),
    ("糖尿病".encode("gb18030"), "糖尿病", "gb18030"),
    ("source\n糖尿病\n高血压\n".encode("gb18030"), "source\n糖尿病\n高血压\n", "gb18030"),
    ("糖尿病,高血壓".encode("big5"), "糖尿病,高血壓", "big5"),
    (b"plain ASCII\r\n", "plain ASCII\r\n", "utf-8"),
    (b"", "", "utf-8"),
]
REFUSED = [
    b"\x00\x01\x02",
    "文".encode("utf-16-le") + b"\n\x00\x00\x00",
    "안녕하세요 여러분 기자회견을 시작합니다".encode("euc-kr"),
    "これは日本語の文章です。".encode("shift-jis"),
    "これは日本語の文章です。".encode("euc-jp"),
    "été".encode("latin-1"),
    "“quoted” – text’s".encode("cp1252"),
    b"\xff\xfe\x41",
    "déjà vu".encode("latin-1"),
    "日本語のテキスト".encode("euc-jp"),
    "русский текст".encode("cp1251"),
    bytes(range(128, 256)),
]


@pytest.mark.parametrize(("data", "text", "encoding"), ENCODED)
def test_decode(data: bytes, text: str, encoding: str):
    assert decode(data) == (text, encoding)


@pytest.mark.parametrize("data", REFUSED)
def test_what_is_no_chinese_text_is_refused(data: bytes):
    with pytest.raises(ValueError, match=r"\w"):
        decode(data)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff")))
def test_utf_8_is_never_taken_for_another_encoding(text: str):
    assert decode(text.encode()) == (text, "utf-8")


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(data: bytes):
    try:
        text, encoding = decode(data)
    except ValueError:
        return
    assert "\x00" not in text
    assert encoding in {"utf-8", "utf-16", "gb18030", "big5"}
