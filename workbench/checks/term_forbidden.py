"""A target that the glossary forbids for a term of the source."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Evidence, Pair
from workbench.checks.usage import usages
from workbench.wording import Wording


def term_forbidden(pair: Pair) -> Iterator[Evidence]:
    """Yield evidence for each use of a forbidden target, with the places of term and target.

    >>> from workbench.model import Hit, Status, Target, Term
    >>> term = Term("社区", (Target("hood", Status.FORBIDDEN),))
    >>> pair = Pair("社区很好。", "The hood is nice.", "draft", (Hit(0, 2, term),))
    >>> [(evidence.what, evidence.target_span) for evidence in term_forbidden(pair)]
    [('“hood” is forbidden for 社区', (4, 8))]
    """
    for usage in usages(pair):
        for number, use in enumerate(usage.forbidden):
            term, target = usage.term.source, use.target.target
            what = Wording("“{target}” is forbidden for {term}", target=target, term=term)
            subject = f"{term} {target}"
            yield Evidence(what, usage.place(number), (use.start, use.end), subject)
