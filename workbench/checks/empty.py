"""Confirmed, but empty."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Evidence, Pair
from workbench.model import CONFIRMED, State
from workbench.wording import Wording

_WORDS = {
    State.TRANSLATED: Wording("The segment is translated, but has no target"),
    State.REVIEWED: Wording("The segment is reviewed, but has no target"),
}


def empty(pair: Pair) -> Iterator[Evidence]:
    """Yield evidence if a segment counts as translated or reviewed and has no target.

    >>> [evidence.what for evidence in empty(Pair("谢谢。", " ", "translated"))]
    ['The segment is translated, but has no target']
    >>> list(empty(Pair("谢谢。", "", "draft")))
    []
    """
    if pair.state in CONFIRMED and pair.source.strip() and not pair.target.strip():
        yield Evidence(_WORDS[State(pair.state)])
