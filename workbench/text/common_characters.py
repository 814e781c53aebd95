"""Characters that tell Chinese text from bytes read in the wrong encoding."""

from __future__ import annotations

from functools import cache

PUNCTUATION = frozenset("，。、：；？！“”「」（）《》　")
FREQUENT = PUNCTUATION.union(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道"
    "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无"
    "力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等"
    "产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几"
    "记者答谢请各位社会发展建设服务"
    "這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機業將兩間問並應戰向頭體見產話"
    "給門東聲員解處義幾記請謝設務經濟關點質數據總統讓認應該灣臺"
)
"""The commonest characters of running text, in simplified and in traditional script."""

_FIRST_LEVEL = {"gb18030": ("gb2312", 0xB0, 0xD7), "cp950": ("cp950", 0xA4, 0xC6)}
"""The leading bytes of the characters that a national standard put first, as the commoner ones."""

_LAST_OF_HANGUL = 0xC8
"""Leading byte up to which EUC-KR has its syllables, which are Chinese characters in GB 2312."""


@cache
def first_level(codec: str) -> frozenset[str]:
    """Return the characters of the first level of GB 2312 or Big5, by the codec's name.

    None for other codecs: Unicode has no such order.

    >>> "糖" in first_level("gb18030"), "癫" in first_level("gb18030"), len(first_level("utf-16"))
    (True, False, 0)
    """
    return _between(*_FIRST_LEVEL[codec]) if codec in _FIRST_LEVEL else frozenset()


@cache
def like_hangul() -> frozenset[str]:
    """Return the Chinese characters that the bytes of Korean text give in GB 2312."""
    return _between("gb2312", 0xB0, _LAST_OF_HANGUL)


def _between(codec: str, first: int, last: int) -> frozenset[str]:
    pairs = (bytes((lead, trail)) for lead in range(first, last + 1) for trail in range(0x40, 0xFF))
    return frozenset("".join(pair.decode(codec, "ignore") for pair in pairs))
