"""Which script a Chinese text is written in."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)


def language(text: str) -> str:
    """Return the BCP 47 tag of a Chinese text: ``zh-Hant`` or ``zh-Hans``.

    Characters that only one script has decide; a text that has none of them counts as simplified.
    A page in both is given the script that it mostly uses.

    >>> language("城鄉社區服務"), language("城乡社区服务"), language("人口")
    ('zh-Hant', 'zh-Hans', 'zh-Hans')
    """
    traditional = _changed(text, _converter("t2s").convert(text))
    simplified = _changed(text, _converter("s2t").convert(text))
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _changed(before: str, after: str) -> int:
    return sum(a != b for a, b in zip(before, after, strict=False))
