r"""What is taken out of a text before it is written, as pure functions.

A character that a format can't hold becomes U+FFFD, which shows where something stood, and a
line break that it can't hold becomes a space, which keeps the words apart.
"""

from __future__ import annotations

import re

_BLANK = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + "\u200b\u2060\ufeff"
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAGE_BREAK = re.compile("[\x0b\x0c]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAKS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def trim(text: str) -> str:
    r"""Strip white space and what has no width (U+200B, U+2060, U+FEFF) from both ends.

    >>> trim("\n\u3000大家好。\u200b\r\n")
    '大家好。'
    """
    return text.strip(_BLANK)


def encodable(text: str) -> str:
    r"""Replace lone surrogates, which no encoding can hold, by U+FFFD.

    >>> encodable("好\ud83d")
    '好\ufffd'
    """
    return _SURROGATE.sub("\ufffd", text)


def xml(text: str) -> str:
    r"""Replace what is no ``Char`` of XML 1.0 (https://www.w3.org/TR/xml/#charsets).

    Word writes its line and page breaks as U+000B and U+000C: they become a space, all other
    characters that XML can't hold become U+FFFD.

    >>> xml("one\x0btwo\x00")
    'one two\ufffd'
    """
    if not _NOT_XML.search(text):
        return text
    return _NOT_XML.sub("\ufffd", _PAGE_BREAK.sub(" ", text))


def one_line(text: str) -> str:
    r"""Turn every run of what ``str.splitlines`` breaks at into one space.

    >>> one_line("one\r\ntwo\u2028three\x85four\x0b")
    'one two three four '
    """
    return encodable(_LINE_BREAKS.sub(" ", text))
