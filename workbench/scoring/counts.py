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
from workbench.glossary.rendering import Use, uses
from workbench.glossary.targets import English
from workbench.model import ALLOWED, Status, Term

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
    for speaker, target, found in rows:
        if not target or target.isspace():
            left_out[EMPTY_TARGET] += 1
            continue
        segments[speaker] += 1
        if found:
            _count_segment(tallies, speaker, target, found)
    return Counts(
        {key: tally.counts() for key, tally in tallies.items()}, dict(segments), dict(left_out)
    )


def count_pairs(pairs: pd.DataFrame, matcher: Matcher) -> Counts:
    """Count the rows of a frame with the columns speaker, source and target, in its order."""
    speakers, sources, targets = (_texts(pairs[name]) for name in ("speaker", "source", "target"))
    return count(zip(speakers, targets, matcher.terms_many(sources), strict=True))


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
) -> None:
    terms: dict[str, Term] = {}
    occurrences: dict[str, int] = {}
    for term in found:
        terms[term.source] = term
        occurrences[term.source] = occurrences.get(term.source, 0) + 1
    by_term: dict[str, list[Use]] = {}
    for use in uses(English(target), terms, occurrences):
        by_term.setdefault(use.term.source, []).append(use)
    for source, term in terms.items():
        tally = tallies.get((speaker, source))
        if tally is None:
            tally = tallies[speaker, source] = _Tally(_has_allowed(term))
        tally.occurrences += occurrences[source]
        if source in by_term:
            tally.add(occurrences[source], by_term[source])


def _has_allowed(term: Term) -> bool:
    return any(target.status in ALLOWED for target in term.targets)


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
