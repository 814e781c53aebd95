"""Decode the bytes of a Chinese text file whose encoding nobody wrote down."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.text.common_characters import FREQUENT, PUNCTUATION, first_level, like_hangul

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_UNMARKED = (
    ("gb18030", "gb18030"),
    ("cp950", "big5"),
    ("utf-16-le", "utf-16"),
    ("utf-16-be", "utf-16"),
)
"""Codec and the name it is told by; cp950 is Big5 as Windows writes it."""

_LEAST_FREQUENT_SHARE = 0.2
_LEAST_COMMON_SHARE = 0.8
_LEAST_KANA_SHARE = 0.3
_SEEN = 100_000
_LONG = 12

_KANA = re.compile("[\u3041-\u30ff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class _Reading:
    """The bytes in one encoding, and the characters beyond ASCII that speak for or against it.

    Where there are none, all speaks for it: other encodings would not give ASCII alone.
    """

    text: str
    codec: str
    name: str
    foreign: str

    @property
    def frequent(self) -> float:
        """Return the share of the commonest Chinese characters."""
        return _share(self.foreign, FREQUENT)

    @property
    def common(self) -> float:
        """Return the share of the characters that a national encoding puts first."""
        return _share(self.foreign, first_level(self.codec) | PUNCTUATION)


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of ``data`` and the name of its encoding.

    Understood are UTF-8 and UTF-16, with or without a byte order mark, GB18030 and Big5. All but
    the marked ones and UTF-8 are told apart by which of them gives most of the commonest Chinese
    characters; a few words of rarer ones, such as a list of terms, are believed where all are in
    the first level of GB 2312 or Big5. The byte order mark is not part of the text; line ends stay
    as they are. A short text of rare characters may be refused, and some words of Korean in EUC-KR
    be taken for Chinese. Raises ValueError if no encoding fits, as for binary data.

    >>> decode("记者会".encode("gb18030")), decode("糖尿病".encode("gb18030"))
    (('记者会', 'gb18030'), ('糖尿病', 'gb18030'))
    """
    for mark, codec, name in _MARKED:
        if data.startswith(mark):
            return checked(data.decode(codec)), name
    refusal = "the bytes are not Chinese text in UTF-8, UTF-16, GB18030 or Big5"
    try:
        return checked(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        pass
    except ValueError as error:
        refusal = str(error)
    readings = list(_readings(data))
    best = max(readings, key=lambda reading: reading.frequent + reading.common, default=None)
    if best is None or not _is_believed(best) or _is_japanese(data, best):
        raise ValueError(refusal)
    return best.text, best.name


def checked(text: str) -> str:
    """Return a text that holds no control character. Raises ValueError for one that does."""
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        name = f"U+{ord(found.group()):04X}"
        raise ValueError(f"it holds the control character {name} in line {line}, as no text does")
    return text


def _readings(data: bytes) -> Iterator[_Reading]:
    for codec, name in _UNMARKED:
        try:
            text = checked(data.decode(codec))
        except ValueError:
            continue
        foreign = "".join(char for char in text[:_SEEN] if not char.isascii())
        yield _Reading(text, codec, name, foreign)


def _is_believed(reading: _Reading) -> bool:
    if reading.frequent >= _LEAST_FREQUENT_SHARE:
        return True
    if reading.common < _LEAST_COMMON_SHARE:
        return False
    return len(reading.foreign) < _LONG or not set(reading.foreign) <= like_hangul()


def _is_japanese(data: bytes, best: _Reading) -> bool:
    """Say whether the bytes are kana, which Big5 reads as common characters."""
    if best.frequent >= _LEAST_FREQUENT_SHARE:
        return False
    try:
        text = data.decode("euc_jp")
    except UnicodeDecodeError:
        return False
    return len(_KANA.findall(text)) >= _LEAST_KANA_SHARE * len(best.foreign)


def _share(chars: str, known: frozenset[str]) -> float:
    return sum(char in known for char in chars) / len(chars) if chars else 1.0
