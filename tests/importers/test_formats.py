"""Files: suffixes, encodings, and what is said of a file that can't be read."""

from pathlib import Path

import pytest

from tests.importers.word_files import paragraph, word_bytes
from workbench.errors import EmptyFile, InputError, NoSpeaker, UnknownEncoding, UnknownFormat
from workbench.importers import read
from workbench.importers.formats import FORMATS

SIMPLIFIED = "记者：请问何时开工？\r\n局长 石磊：今年春天就开工，大家放心。\r\n"
TRADITIONAL = "記者：請問何時開工？\r\n局長 石磊：今年春天就開工，大家放心。\r\n"

ENCODED = [
    ("utf-8", SIMPLIFIED.encode(), SIMPLIFIED),
    ("utf-8", SIMPLIFIED.encode("utf-8-sig"), SIMPLIFIED),
    ("utf-16", SIMPLIFIED.encode("utf-16"), SIMPLIFIED),
    ("utf-16", b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED),
    ("utf-16", SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED),
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


@pytest.mark.parametrize("name", ["talks", "talks.txt", "talks.docx"])
def test_a_folder_is_told_to_be_one(tmp_path: Path, name: str):
    (tmp_path / name).mkdir()
    with pytest.raises(InputError, match=rf"{name}: it is a folder, not a file\. Give the trans"):
        read(tmp_path / name)


def test_a_missing_file_is_the_systems_error(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.txt")


WORD = word_bytes(paragraph("问：好吗？") + paragraph("答：好。"))
SUBRIP = "1\n00:00:01,000 --> 00:00:02,000\n大家好。\n".encode()
BELIED = [
    ("talk.txt", WORD, r"it is a Word document, not \.txt\. Give it the suffix \.docx"),
    ("talk.md", WORD[:90], r"it is a ZIP archive, not \.md\. Unpack"),
    ("talk.docx", b"%PDF-1.7\n", r"it is a PDF document, not \.docx\. Save its text as \.txt"),
    (
        "talk.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        r"it is an old or a locked Office document.*Save it as \.docx",
    ),
    ("talk.txt", rb"{\rtf1\ansi}", r"it is an RTF document, not \.txt\. Save it as \.docx"),
    ("talk.txt", "\ufeff<!DOCTYPE html><p>问：好？".encode(), r"it is a web page, not \.txt"),
    ("talk.txt", b"<?xml version='1.0'?><akomaNtoso/>", r"it is XML.*the suffix \.xml"),
    ("talk.txt", "<?xml version='1.0'?><a/>".encode("utf-16"), r"it is XML.*the suffix \.xml"),
    ("talk.txt", SUBRIP, r"it is SubRip subtitles.*the suffix \.srt"),
    ("talk.md", b"WEBVTT\n\n" + SUBRIP, r"it is WebVTT subtitles.*the suffix \.vtt"),
]


@pytest.mark.parametrize(("name", "data", "message"), BELIED)
def test_a_suffix_that_the_content_belies(tmp_path: Path, name: str, data: bytes, message: str):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnknownFormat, match=rf"{name}: {message}"):
        read(path)


def test_text_that_speaks_of_other_formats_is_text(tmp_path: Path):
    path = tmp_path / "talk.txt"
    for first in ("PK赛", "1 00:00 --> 开始", "%PDF是什么", "<p>", "WEBVTTX"):
        path.write_text(f"{first}\n{SIMPLIFIED}", encoding="utf-8")
        assert len(read(path).turns) == 2


@pytest.mark.parametrize("name", ["talk.txt", "talk.srt"])
def test_a_control_character_is_told_with_its_line(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_bytes("记者：好吗？\n局长 石磊：好\0。\n".encode())
    with pytest.raises(UnknownEncoding, match=r"U\+0000 in line 2.*Save it as UTF-8"):
        read(path)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_of_any_format_may_be_empty(tmp_path: Path, suffix: str):
    path = tmp_path / f"talk{suffix}"
    path.write_bytes(b"")
    with pytest.raises(EmptyFile, match=r"the file is empty"):
        read(path)
