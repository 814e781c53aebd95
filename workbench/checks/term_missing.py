"""A term of the source that none of its targets renders."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Evidence, Pair
from workbench.checks.usage import Usage, usages
from workbench.model import ALLOWED
from workbench.wording import Wording


def term_missing(pair: Pair) -> Iterator[Evidence]:
    """Yield evidence for each term with more occurrences than renderings, told once.

    A deprecated rendering is shown in its place. An occurrence with a forbidden rendering is left
    to that check, and so is a term that has no allowed target. Nothing is said of an empty target.

    >>> from workbench.model import Hit, Status, Target, Term
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> pair = Pair("社区很好。", "It is nice.", "draft", (Hit(0, 2, term),))
    >>> [(evidence.what, evidence.source_span) for evidence in term_missing(pair)]
    [('社区 is not rendered; expected: community', (0, 2))]
    """
    if not pair.target.strip():
        return
    for usage in usages(pair):
        expected = [each.target for each in usage.term.targets if each.status in ALLOWED]
        rendered = len(usage.allowed) + len(usage.forbidden)
        if expected and rendered < len(usage.places):
            yield _evidence(usage, rendered, " or ".join(expected))


def _evidence(usage: Usage, rendered: int, expected: str) -> Evidence:
    source, count = usage.term.source, len(usage.places)
    place = usage.place(rendered)
    if usage.deprecated:
        use = usage.deprecated[0]
        what = Wording(
            "“{target}” is deprecated for {term}; expected: {expected}",
            target=use.target.target,
            term=source,
            expected=expected,
        )
        return Evidence(what, place, (use.start, use.end), source)
    return Evidence(_how_often(source, rendered, count, expected), place, subject=source)


def _how_often(source: str, rendered: int, count: int, expected: str) -> Wording:
    if count == 1:
        return Wording(
            "{term} is not rendered; expected: {expected}", term=source, expected=expected
        )
    return Wording(
        "{term} is rendered {rendered} of {count} times; expected: {expected}",
        term=source,
        rendered=rendered,
        count=count,
        expected=expected,
    )
