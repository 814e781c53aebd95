"""What replacing a text in all targets would change: shown first, and written by the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.errors import QueryError
from workbench.widget import query
from workbench.widget.desk import Desk
from workbench.widget.messages import Replacement
from workbench.widget.query import Pattern
from workbench.wording import Wording

_GROUP = re.compile(r"(?<!\\)\((?:(?!\?)|\?P?<(\w+)>)")
"""The beginning of a group that is kept, with its name or ""."""

_REFERENCE = re.compile(r"\$(?:(?P<number>\d)|<(?P<name>\w+)>)")


def replacing(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    r"""Answer ``replacing``: each target that fits a query and would change, before and after.

    The query's text is looked for in targets only, and nothing is put where nobody has translated
    yet. In a replacement for a regular expression, ``$1`` or ``\1`` is what its first group found,
    ``$<name>`` what that of a name did, and ``\n`` a new line. Raises QueryError.
    """
    wanted = query.pattern(ask["query"])
    if not wanted.text:
        return {"type": "replacing", "replacements": []}
    with desk.fresh():
        fits = {**ask["query"], "side": "target"}
        places = np.flatnonzero(query.matching(fits, desk.searched())).tolist()
        before = [desk.project.log.annotation_of(place) for place in places]
    after = replaced([each.target for each in before], wanted, str(ask["replacement"]))
    made: list[Replacement] = [
        {
            "index": place,
            "segment": now.segment,
            "edit": now.edit,
            "state": str(now.state),
            "before": now.target,
            "after": text,
        }
        for place, now, text in zip(places, before, after, strict=True)
        if now.target and text != now.target
    ]
    return {"type": "replacing", "replacements": made}


def replaced(texts: list[str], wanted: Pattern, replacement: str) -> list[str]:
    r"""Return texts with every place of a pattern replaced. Raises QueryError.

    >>> replaced(["Vice Minister Wang"], Pattern("vice minister"), "Deputy Minister")
    ['Deputy Minister Wang']
    >>> replaced(["9 May 2025"], Pattern(r"(\d+) (May)", regex=True), "$2 $1,")
    ['May 9, 2025']
    >>> replaced(["9 May"], Pattern(r"(?<day>\d+) May", regex=True), r"May $<day>\n")
    ['May 9\n']
    """
    flag = "" if wanted.case else "(?i)"
    sought = wanted.text if wanted.regex else re.escape(wanted.text)
    put = _rewriting(replacement, sought) if wanted.regex else replacement.replace("\\", "\\\\")
    try:
        made = pc.replace_substring_regex(pa.array(texts, pa.string()), flag + sought, put)
    except pa.ArrowInvalid as error:
        reason = re.sub(r"^Invalid replacement string:\s*", "", str(error))
        raise QueryError(
            Wording(
                "“{text}” can't be put in: {reason} Use $1 for the first group in brackets.",
                text=replacement,
                reason=reason,
            )
        ) from None
    return made.to_pylist()  # type: ignore[no-any-return]


def _rewriting(replacement: str, sought: str) -> str:
    """Return a replacement as RE2 reads one: groups go by numbers there."""
    numbers = {name: number for number, name in enumerate(_GROUP.findall(sought), start=1) if name}

    def numbered(found: re.Match[str]) -> str:
        group = numbers.get(found["name"] or "", found["number"])
        return found[0] if group is None else f"\\{group}"

    return _REFERENCE.sub(numbered, replacement).replace(r"\n", "\n")
