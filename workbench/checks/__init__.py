"""Checks of single segments: each finds evidence, and one visible list says how much it weighs."""

from __future__ import annotations

import pandas as pd

from workbench.checks import findings
from workbench.checks.check import ERROR, WARNING, Check, Evidence, Pair
from workbench.checks.copied_source import copied_source
from workbench.checks.empty import empty
from workbench.checks.leftover_han import leftover_han
from workbench.checks.term_forbidden import term_forbidden
from workbench.checks.term_missing import term_missing
from workbench.checks.waivers import Waivers
from workbench.glossary.dates import of_documents
from workbench.glossary.matching import Matcher
from workbench.glossary.terms import terms
from workbench.model import Finding, State

__all__ = ["CHECKS", "Check", "Evidence", "Pair", "Waivers", "check_corpus", "judge", "run"]

CHECKS = (
    Check("empty", ERROR, empty),
    Check("copied source", ERROR, copied_source),
    Check("leftover Han", ERROR, leftover_han),
    Check("term forbidden", ERROR, term_forbidden),
    Check("term missing", WARNING, term_missing),
)
"""Every check, in the order in which the findings of a segment are told."""


def run(pairs: pd.DataFrame, matcher: Matcher) -> list[Finding]:
    """Return what the checks find, by segment in the order of ``pairs``.

    ``pairs`` has a row for each segment, with the columns segment, source, target and state, empty
    where there is no target; with document and timestamp, terms are taken as they are valid on its
    day. An untranslated segment gives no finding, a draft does.

    >>> import pandas as pd
    >>> rows = [("d1.1", "谢谢。", "谢谢", "draft"), ("d1.2", "请坐。", "", "untranslated")]
    >>> pairs = pd.DataFrame(rows, columns=["segment", "source", "target", "state"])
    >>> [(finding.segment, finding.check) for finding in run(pairs, Matcher([]))]
    [('d1.1', 'copied source')]
    """
    rows = pairs[["segment", "source", "target", "state"]].astype(object).fillna("")
    begun = rows[rows["state"] != State.UNTRANSLATED]
    days = of_documents(pairs[rows["state"] != State.UNTRANSLATED])
    hits = matcher.hits_many(begun["source"].tolist(), days)
    return [
        finding
        for (segment, source, target, state), found in zip(
            begun.itertuples(index=False, name=None), hits, strict=True
        )
        for finding in judge(segment, Pair(source, target, state, tuple(found)))
    ]


def judge(segment: str, pair: Pair) -> list[Finding]:
    """Return what the checks find in one segment; nothing where it is untranslated."""
    if pair.state == State.UNTRANSLATED:
        return []
    return [
        Finding(
            segment,
            check.name,
            check.severity,
            evidence.what,
            evidence.source_span,
            evidence.target_span,
            evidence.subject,
        )
        for check in CHECKS
        for evidence in check.find(pair)
    ]


def check_corpus(
    pairs: pd.DataFrame, glossary: pd.DataFrame, waivers: Waivers | None = None
) -> pd.DataFrame:
    """Return what the checks find as a table: the columns of :mod:`workbench.checks.findings`.

    ``pairs`` has the columns that :func:`run` and :func:`workbench.checks.findings.table` take,
    ``glossary`` those of ``model.GLOSSARY``. What ``waivers`` has a reason for is left out.
    """
    found = run(pairs, Matcher(terms(glossary)))
    open_ = [each for each in found if waivers is None or not waivers.reason(each)]
    return findings.table(open_, pairs)
