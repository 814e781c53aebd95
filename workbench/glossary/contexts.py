"""Where a target applies: a regular expression found in the source, or another term's domain."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from workbench.glossary.sources import has_han
from workbench.text.folding import fold

_DOMAIN = "domain:"
LONGEST = 500
"""Characters of an expression; a longer one is refused."""


def problem(context: str) -> str:
    """Return what is wrong with a context, or nothing.

    Expressions are RE2's (https://github.com/google/re2/wiki/Syntax): a glossary comes from
    strangers, and RE2 takes time in proportion to the text whatever the expression.

    >>> problem("发改委|国家发展"), problem("domain:health"), bool(problem("(发改委"))
    ('', '', True)
    """
    if len(context) > LONGEST:
        return f"what it applies to is told in more than {LONGEST} characters"
    try:
        _found(context, "")
    except pa.ArrowInvalid as error:
        return f"where it applies is told by no regular expression: {error}"
    return ""


def holds(context: str, folded: str, domains: Collection[str]) -> bool:
    """Tell whether a context holds in a folded source in which terms of some domains stand.

    >>> holds("發改委", "发改委主任", ()), holds("domain:Health", "", {"health"})
    (True, True)
    """
    if context.startswith(_DOMAIN):
        return context.removeprefix(_DOMAIN).strip().casefold() in domains
    return not context or _found(context, folded)


def _found(context: str, folded: str) -> bool:
    found = pc.match_substring_regex(pa.array([folded]), _folded(context), ignore_case=True)
    return bool(found[0].as_py())


@lru_cache(maxsize=4096)
def _folded(context: str) -> str:
    # Only Chinese characters: \S in lower case would be another class.
    return "".join(fold(char) if has_han(char) else char for char in context)
