"""Read a glossary's Chinese cell: the sources it stands for, as they would stand in a text."""

from __future__ import annotations

import re

from workbench.glossary.alternatives import unquoted
from workbench.text.counting import HAN

_HAN = re.compile(f"[{HAN}]")
_GLOSS = re.compile(r"\s*[(（][^()（）]*[)）]$")
_QUOTES = {"“": "”", "「": "」", "『": "』"}
_EDGE = "，,。；;：:、 \u3000\u200b\ufeff"


def sources(cell: str) -> tuple[str, ...]:
    """Return the sources that a Chinese cell stands for.

    A semicolon, or a slash between two Chinese expressions, stands between sources; 、 doesn't:
    操心事、烦心事、揪心事 is one phrase. Quotation marks round the whole are taken off; a lonely
    one inside is given its partner, a lonely one at an end is taken off. 《》 stays, since it is
    what tells 《规划》 from any 规划. A gloss in Latin letters after a Chinese term is taken off;
    other brackets are part of the term: 村(社区).

    >>> sources("三孩”政策"), sources("“七有两保障”"), sources("《规划》")
    (('“三孩”政策',), ('七有两保障',), ('《规划》',))
    >>> sources("卫健委/国家卫健委"), sources("艾滋病（AIDS）")
    (('卫健委', '国家卫健委'), ('艾滋病',))
    """
    parts = re.split("[;；\n\r]", cell)
    found = [_one(option) for part in parts for option in _slashed(part)]
    return tuple(dict.fromkeys(filter(None, found)))


def has_han(text: str) -> bool:
    """Tell whether a text has a Chinese character.

    >>> has_han("5G网络"), has_han("5G")
    (True, False)
    """
    return _HAN.search(text) is not None


def _slashed(part: str) -> list[str]:
    options = re.split("[/／]", part)
    return options if all(map(has_han, options)) else [part]


def _one(text: str) -> str:
    text = " ".join(text.split()).strip(_EDGE)
    gloss = _GLOSS.search(text)
    if gloss and not has_han(gloss.group()) and re.search("[A-Za-z]", gloss.group()):
        without = text[: gloss.start()]
        text = without if has_han(without) else text
    for opening, closing in _QUOTES.items():
        text = _paired(text, opening, closing)
    return _unquoted(text).strip(_EDGE)


def _paired(text: str, opening: str, closing: str) -> str:
    difference = text.count(opening) - text.count(closing)
    if difference == 1:
        return text.removeprefix(opening) if text.startswith(opening) else text + closing
    if difference == -1:
        return text.removesuffix(closing) if text.endswith(closing) else opening + text
    return text


def _unquoted(text: str) -> str:
    inner = text[1:-1]
    closing = _QUOTES.get(text[:1])
    if closing and text.endswith(closing) and not {text[0], closing} & set(inner):
        return inner
    return unquoted(text)
