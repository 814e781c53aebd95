"""Files: suffixes, encodings, and what is said of a file that can't be read."""

from pathlib import Path

import pytest

from workbench.errors import EmptyFile, NoSpeaker, UnknownEncoding, UnknownFormat
from workbench.importers import read

SIMPLIFIED = "记者：请问何时开工？\r\n局长 石磊：今年春天就开工，大家放心。\r\n"
TRADITIONAL = "記者：請問何時開工？\r\n局長 石磊：今年春天就開工，大家放心。\r\n"

ENCODED = [
    ("utf-8", SIMPLIFIED.encode(), SIMPLIFIED),
    ("utf-8", SIMPLIFIED.encode("utf-8-sig"), SIMPLIFIED),
    ("utf-16", SIMPLIFIED.encode("utf-16"), SIMPLIFIED),
    ("utf-16", b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED),
    ("gb18030", SIMPLIFIED.encode("gbk"), SIMPLIFIED),
    ("gb18030", SIMPLIFIED.encode("gb18030"), SIMPLIFIED),
    ("big5", TRADITIONAL.encode("big5"), TRADITIONAL),
    ("utf-8", TRADITIONAL.encode(), TRADITIONAL),
]


@pytest.mark.parametrize(("encoding", "data", "text"), ENCODED)
def test_text_is_kept_to_the_character_in_any_encoding(
    tmp_path: Path, encoding: str, data: bytes, text: str
):
    path = tmp_path / "talk.txt"
    path.write_bytes(data)
    transcript = read(path)
    assert (transcript.encoding, transcript.text) == (encoding, text)
    assert len(transcript.turns) == 2


@pytest.mark.parametrize("name", ["talk.md", "TALK.TXT", "talk.markdown"])
def test_suffixes_of_plain_text(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_text(SIMPLIFIED, encoding="utf-8")
    assert len(read(path).turns) == 2


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file(tmp_path: Path, data: bytes):
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    with pytest.raises(EmptyFile, match=r"empty\.txt: the file is empty"):
        read(path)


@pytest.mark.parametrize("name", ["talk.pdf", "talk", "talk.txt.zip"])
def test_an_unknown_suffix_says_which_are_known(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_text(SIMPLIFIED, encoding="utf-8")
    with pytest.raises(UnknownFormat, match=r"Known suffixes: \.txt"):
        read(path)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "caf\u00e9 d\u00e9j\u00e0 vu".encode("latin-1"),
        "記者：".encode("utf-16-le"),
        b"\xff\xfe\x00",
        "これは日本語の文章です。".encode("shift-jis"),
    ],
)
def test_bytes_that_are_no_chinese_text(tmp_path: Path, data: bytes):
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    with pytest.raises(UnknownEncoding, match=r"odd\.txt: .*Save it as UTF-8"):
        read(path)


def test_a_file_without_a_speaker_says_which_labels_are_understood(tmp_path: Path):
    path = tmp_path / "essay.txt"
    path.write_text("今天天气很好。\n", encoding="utf-8")
    with pytest.raises(NoSpeaker, match=r"essay\.txt: no speaker .*bracket labels.*问："):
        read(path)


def test_a_missing_file_is_the_systems_error(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.txt")
