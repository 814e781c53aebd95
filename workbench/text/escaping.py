r"""Values of tab-separated text without quotes: a backslash escapes what would end one.

As in PostgreSQL's text format (https://www.postgresql.org/docs/current/sql-copy.html).
"""

from __future__ import annotations

import re

_ESCAPES = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}
_MEANINGS = {escape: character for character, escape in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\[\\tnr]")


def escape(text: str) -> str:
    r"""Escape what would end a value or a line.

    >>> print(escape("C:\\new\tline\n"))
    C:\\new\tline\n
    """
    for character, escaped in _ESCAPES.items():  # the backslash first
        text = text.replace(character, escaped)
    return text


def unescape(value: str) -> str:
    r"""Take back what :func:`escape` did.

    >>> unescape(escape("C:\\new\tline\n")) == "C:\\new\tline\n"
    True
    """
    return _ESCAPED.sub(lambda found: _MEANINGS[found.group()], value)
