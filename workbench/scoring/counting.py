"""Take the counts of a corpus, segment by segment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from workbench.glossary.dates import of_documents
from workbench.glossary.matching import Matcher
from workbench.glossary.rendering import Use, uses
from workbench.glossary.targets import English
from workbench.model import ALLOWED, Status, Term
from workbench.scoring.counts import Counts, TermCounts

EMPTY_TARGET = "empty target"


def count(rows: Iterable[tuple[str, str, Sequence[Term]]]) -> Counts:
    """Count segments given as speaker, target and the terms found in the source, one by one.

    >>> from workbench.model import Status, Target
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> counts = count([("A", "Communities matter.", [term, term]), ("B", "", [term])])
    >>> (total := counts.by_term()["社区"]).rendered, total.occurrences, dict(counts.left_out)
    (1, 2, {'empty target': 1})
    """
    tallies: dict[tuple[str, str], _Tally] = {}
    segments: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    shares: Counter[tuple[int, int]] = Counter()
    for speaker, target, found in rows:
        if not target or target.isspace():
            left_out[EMPTY_TARGET] += 1
            continue
        segments[speaker] += 1
        if found:
            rendered, expected = _count_segment(tallies, speaker, target, found)
            if expected:
                shares[rendered, expected] += 1
    counted = {key: tally.counts() for key, tally in tallies.items()}
    return Counts(counted, dict(segments), dict(left_out), dict(shares))


def count_pairs(pairs: pd.DataFrame, matcher: Matcher) -> Counts:
    """Count the rows of a frame with the columns speaker, source and target, in its order.

    With document and timestamp, terms are taken as they are valid on the document's day.
    """
    speakers, sources, targets = (_texts(pairs[name]) for name in ("speaker", "source", "target"))
    days = of_documents(pairs)
    return count(zip(speakers, targets, matcher.terms_many(sources, days), strict=True))


def _texts(column: pd.Series[str]) -> list[str]:
    return [text if isinstance(text, str) else "" for text in column.tolist()]


@dataclass(slots=True)
class _Tally:
    """The counts of a term while they grow: see TermCounts."""

    has_allowed: bool
    occurrences: int = 0
    rendered: int = 0
    exact: int = 0
    preferred: int = 0
    forbidden: int = 0
    renderings: dict[str, int] = field(default_factory=dict)

    def counts(self) -> TermCounts:
        return TermCounts(
            self.occurrences,
            self.occurrences if self.has_allowed else 0,
            self.rendered,
            self.exact,
            self.preferred,
            self.forbidden,
            self.renderings,
        )

    def add(self, occurrences: int, found: Sequence[Use]) -> None:
        """Take in the uses of the targets in one segment, in the order of the text."""
        known: list[Use] = []
        for use in found:
            status = use.target.status
            if status in ALLOWED:
                self.rendered += 1
                self.exact += use.exact
                self.preferred += status is Status.PREFERRED
                known.append(use)
            else:
                self.forbidden += status is Status.FORBIDDEN
        if len(known) < len(found):
            known += [use for use in found if use.target.status not in ALLOWED]
            known = sorted(known[:occurrences], key=lambda use: use.span)
        for use in known:
            name = use.target.target
            self.renderings[name] = self.renderings.get(name, 0) + 1


def _count_segment(
    tallies: dict[tuple[str, str], _Tally], speaker: str, target: str, found: Sequence[Term]
) -> tuple[int, int]:
    """Count one segment; return how many occurrences are rendered, and how many expected."""
    terms: dict[str, Term] = {}
    occurrences: dict[str, int] = {}
    for term in found:
        terms[term.source] = term
        occurrences[term.source] = occurrences.get(term.source, 0) + 1
    by_term: dict[str, list[Use]] = {}
    for use in uses(English(target), terms, occurrences):
        by_term.setdefault(use.term.source, []).append(use)
    rendered = expected = 0
    for source, term in terms.items():
        tally = tallies.get((speaker, source))
        if tally is None:
            tally = tallies[speaker, source] = _Tally(_has_allowed(term))
        tally.occurrences += occurrences[source]
        expected += occurrences[source] if tally.has_allowed else 0
        if source in by_term:
            rendered -= tally.rendered
            tally.add(occurrences[source], by_term[source])
            rendered += tally.rendered
    return rendered, expected


def _has_allowed(term: Term) -> bool:
    return any(target.status in ALLOWED for target in term.targets)
