"""Decode the bytes of a Chinese text file whose encoding nobody wrote down."""

from __future__ import annotations

import codecs
import re

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_NATIONAL = (("gb18030", "gb18030"), ("cp950", "big5"))
"""Codec and the name it is told by; cp950 is Big5 as Windows writes it."""

_FREQUENT = frozenset(
    "，。、：；？！“”「」（）《》　"
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道"
    "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无"
    "力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等"
    "产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几"
    "记者答谢请各位社会发展建设服务"
    "這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機業將兩間問並應戰向頭體見產話"
    "給門東聲員解處義幾記請謝設務經濟關點質數據總統讓認應該灣臺"
)
_LEAST_FREQUENT_SHARE = 0.2
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of ``data`` and the name of its encoding.

    Understood are UTF-8 with or without a byte order mark, UTF-16 with one, GB18030 and Big5; the
    last two are told apart by which of them gives more of the commonest Chinese characters. The
    byte order mark is not part of the text; line ends stay as they are. A text of rare characters
    alone may be refused. Raises ValueError if no encoding fits, as for binary data.

    >>> decode("记者会".encode("gb18030"))
    ('记者会', 'gb18030')
    """
    for mark, codec, name in _MARKED:
        if data.startswith(mark):
            return _checked(data.decode(codec)), name
    try:
        return _checked(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        pass
    text, name = max(_national(data), key=lambda reading: _frequent_share(reading[0]))
    if _frequent_share(text) < _LEAST_FREQUENT_SHARE:
        raise ValueError("the bytes are not Chinese text in UTF-8, UTF-16, GB18030 or Big5")
    return _checked(text), name


def _national(data: bytes) -> list[tuple[str, str]]:
    readings = []
    for codec, name in _NATIONAL:
        try:
            readings.append((data.decode(codec), name))
        except UnicodeDecodeError:
            continue
    return readings or [("", "none")]


def _frequent_share(text: str) -> float:
    beyond_ascii = [char for char in text if not char.isascii()]
    return sum(char in _FREQUENT for char in beyond_ascii) / max(1, len(beyond_ascii))


def _checked(text: str) -> str:
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        name = f"U+{ord(found.group()):04X}"
        raise ValueError(f"it holds the control character {name} in line {line}, as no text does")
    return text
