"""Names for edits, clients and projects that sort by the time they were made.

The form is that of ULID (https://github.com/ulid/spec): 48 bits of milliseconds and 80 random
bits as 26 characters of Crockford's base 32. The page makes the same form.
"""

from __future__ import annotations

import re
import secrets
import time

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_FORM = re.compile(rf"[0-7][{_ALPHABET}]{{25}}")


def new() -> str:
    """Return a new ULID of 26 characters.

    >>> valid(new()), len(new())
    (True, 26)
    """
    number = time.time_ns() // 1_000_000 << 80 | secrets.randbits(80)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))


def valid(text: str) -> bool:
    """Say whether a name has the form of a ULID.

    >>> valid("01JBENCHWORKS0000000000000"), valid("../../etc/passwd")
    (False, False)
    """
    return _FORM.fullmatch(text) is not None
