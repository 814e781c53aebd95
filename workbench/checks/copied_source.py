"""The source stands in the place of its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from workbench.checks.check import Evidence, Pair
from workbench.text.counting import chinese_characters
from workbench.text.folding import fold
from workbench.wording import Wording

_NEAR = 0.9
_NO_WORD = re.compile(r"[\W_]+")


def copied_source(pair: Pair) -> Iterator[Evidence]:
    """Yield evidence if the target is the source, or as good as it.

    >>> [evidence.what for evidence in copied_source(Pair("谢谢大家。", "谢谢大家", "draft"))]
    ['The target is a copy of the source']
    """
    if is_copy(pair.source, pair.target):
        yield Evidence(
            Wording("The target is a copy of the source"), target_span=(0, len(pair.target))
        )


def is_copy(source: str, target: str) -> bool:
    """Tell whether a target repeats a source that has Chinese in it.

    Script, width, case, punctuation and spaces don't count, and a tenth of the characters may
    differ. A source without Chinese (1+N, an address) may well be its own translation.

    >>> is_copy("城乡社区服务。", "城鄉社區服務"), is_copy("COVID-19", "COVID-19")
    (True, False)
    """
    han = chinese_characters(source)
    if not han or chinese_characters(target) < _NEAR * han:
        return False
    left, right = (_NO_WORD.sub("", fold(text)) for text in (source, target))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR
