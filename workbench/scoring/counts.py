"""What the scores of a corpus are made of: counts by term that add up.

Counts of any partition of a corpus, added in the order of the corpus, are the counts of the whole,
so that they can be taken piece by piece and on more than one machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from workbench.glossary.matching import Matcher
from workbench.glossary.rendering import Rendering, serve
from workbench.model import ALLOWED, Hit, Status, Term

EMPTY_TARGET = "empty target"


@dataclass(frozen=True, slots=True)
class TermCounts:
    """How often a source term occurs and how it is rendered.

    ``expected`` counts the occurrences if the term has an allowed target, and is else 0;
    ``rendered`` those with an allowed target, ``exact`` those where it is written as in the
    glossary, ``preferred`` those with the preferred one. ``forbidden`` counts every use of a
    forbidden target. ``renderings`` counts the occurrences by the target that renders them,
    whatever its status, the first seen first.
    """

    occurrences: int = 0
    expected: int = 0
    rendered: int = 0
    exact: int = 0
    preferred: int = 0
    forbidden: int = 0
    renderings: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: TermCounts) -> TermCounts:
        return TermCounts(
            self.occurrences + other.occurrences,
            self.expected + other.expected,
            self.rendered + other.rendered,
            self.exact + other.exact,
            self.preferred + other.preferred,
            self.forbidden + other.forbidden,
            _sum(self.renderings, other.renderings),
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of some segments: by speaker and source term, and of the segments themselves.

    ``segments`` counts those scored by speaker, ``left_out`` the others by reason.
    """

    terms: Mapping[tuple[str, str], TermCounts] = field(default_factory=dict)
    segments: Mapping[str, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: Counts) -> Counts:
        terms = dict(self.terms)
        for key, counts in other.terms.items():
            terms[key] = terms.get(key, TermCounts()) + counts
        return Counts(
            terms,
            _sum(self.segments, other.segments),
            _sum(self.left_out, other.left_out),
        )

    def by_term(self) -> dict[str, TermCounts]:
        """Return the counts of each source term over all speakers, the first seen first."""
        return _total((source, counts) for (_, source), counts in self.terms.items())

    def by_speaker(self) -> dict[str, TermCounts]:
        """Return the counts of each speaker over all terms, the first seen first."""
        empty = ((speaker, TermCounts()) for speaker in self.segments)
        spoken = ((speaker, counts) for (speaker, _), counts in self.terms.items())
        return _total([*empty, *spoken])


def count(rows: Iterable[tuple[str, str, Sequence[Hit]]]) -> Counts:
    """Count segments given as speaker, target and the terms found in the source.

    >>> from workbench.model import Status, Target
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> hits = [Hit(0, 2, term), Hit(3, 5, term)]
    >>> counts = count([("A", "Communities matter.", hits), ("B", "", hits)])
    >>> (total := counts.by_term()["社区"]).rendered, total.occurrences, dict(counts.left_out)
    (1, 2, {'empty target': 1})
    """
    terms: dict[tuple[str, str], TermCounts] = {}
    segments: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    for speaker, target, hits in rows:
        if not target.strip():
            left_out[EMPTY_TARGET] += 1
            continue
        segments[speaker] += 1
        for source, counts in _segment(target, hits).items():
            terms[speaker, source] = terms.get((speaker, source), TermCounts()) + counts
    return Counts(terms, segments, left_out)


def count_pairs(pairs: pd.DataFrame, matcher: Matcher) -> Counts:
    """Count the rows of a frame with the columns speaker, source and target, in its order."""
    rows = pairs[["speaker", "source", "target"]].astype(object).fillna("")
    hits = matcher.hits_many(rows["source"].tolist())
    return count(zip(rows["speaker"], rows["target"], hits, strict=True))


def _segment(target: str, hits: Sequence[Hit]) -> dict[str, TermCounts]:
    uses = serve(target, hits)
    terms = {hit.term.source: hit.term for hit in hits}
    occurrences = Counter(hit.term.source for hit in hits)
    return {
        source: _term(term, occurrences[source], _of(uses, source))
        for source, term in terms.items()
    }


def _of(uses: Iterable[Rendering], source: str) -> list[Rendering]:
    return [use for use in uses if use.term.source == source]


def _term(term: Term, occurrences: int, uses: list[Rendering]) -> TermCounts:
    allowed = [use for use in uses if use.target.status in ALLOWED]
    others = [use for use in uses if use.target.status not in ALLOWED]
    known = sorted((allowed + others)[:occurrences], key=lambda use: use.start)
    return TermCounts(
        occurrences,
        occurrences if any(target.status in ALLOWED for target in term.targets) else 0,
        len(allowed),
        sum(use.exact for use in allowed),
        sum(use.target.status is Status.PREFERRED for use in allowed),
        sum(use.target.status is Status.FORBIDDEN for use in others),
        Counter(use.target.target for use in known),
    )


def _sum(left: Mapping[str, int], right: Mapping[str, int]) -> Mapping[str, int]:
    total = dict(left)
    for key, number in right.items():
        total[key] = total.get(key, 0) + number
    return total


def _total(counted: Iterable[tuple[str, TermCounts]]) -> dict[str, TermCounts]:
    total: dict[str, TermCounts] = {}
    for key, counts in counted:
        total[key] = total.get(key, TermCounts()) + counts
    return total
