"""Take the markup out of subtitles: tags, positions, and the names in voice tags."""

from __future__ import annotations

import html
import re

_TAG = re.compile(
    r"<rt>[^<\n]*</rt>"
    r"|</?(?:[biuscv]|em|font|ruby|rt|lang|span)(?:[. ][^<>\n]*)?>"
    r"|<(?:\d+:)?\d+:\d\d[.,]\d+>"
    r"|\{\\[^{}\n]*\}"
    r"|&(?:amp|lt|gt|nbsp|lrm|rlm);",
    re.IGNORECASE,
)
_VOICE = re.compile(r"<v[^ >]* (?P<name>[^<>\n]+)>", re.IGNORECASE)


def without_markup(text: str) -> tuple[str, dict[int, str]]:
    r"""Return ``text`` without markup and, by the place where they begin to speak, who speaks.

    Markup is what WebVTT and SubRip define (``<i>``, ``<v Name>``, ``<00:00:01.000>``, ``&amp;``)
    and the positions of SubStation (``{\an8}``). Other angle brackets are text. Every line stays
    the line that it was.

    >>> without_markup("{\\an8}<v 方晴><i>你好</i>，3 < 5。")
    ('你好，3 < 5。', {0: '方晴'})
    """
    pieces: list[str] = []
    voices: dict[int, str] = {}
    length = place = 0
    for tag in _TAG.finditer(text):
        written = html.unescape(tag.group()) if tag.group().startswith("&") else ""
        pieces += [text[place : tag.start()], written]
        length += tag.start() - place
        if voice := _VOICE.fullmatch(tag.group()):
            voices[length] = voice["name"].strip()
        length += len(written)
        place = tag.end()
    return "".join([*pieces, text[place:]]), voices
