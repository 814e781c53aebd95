"""What is known of a project's glossary, kept for all pages and renewed when it changes."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from weakref import WeakKeyDictionary, proxy

from workbench.glossary import commenting, standing
from workbench.glossary.commenting import TermComment
from workbench.glossary.conflicts import Conflict, conflicts
from workbench.glossary.matching import Matcher
from workbench.model import Approval, Edit
from workbench.review.entries import Entries
from workbench.review.facts import Facts
from workbench.review.finding import Reviewed
from workbench.review.past import changes
from workbench.review.ranking import Ranking
from workbench.text.folding import fold
from workbench.widget.desk import Desk

_SMALL = 5_000
"""So many segments are counted at once."""

_PATIENCE = 20
"""Translations are looked at again after so many times as long as looking at them took."""


@cache
def _no_facts() -> Facts:
    return Facts(Matcher(()), [], [], [])


class Termbase:
    """The entries of a desk's project with their facts; hold the desk's lock while it is used.

    Of a large project the facts are a second's work: what stands in the glossary is told first,
    and they follow when they are asked for.
    """

    known: Reviewed
    sources: list[str]
    dates: list[str]
    targets: list[str]
    comments: dict[str, list[TermComment]]

    def __init__(self, desk: Desk) -> None:
        self._desk: Desk = proxy(desk)  # which keeps what is known of it
        self._segments: object = None
        self._ranking: Ranking | None = None
        self._glossary = ""
        self._counted = ""
        self._said = -1
        self._arrived = -1
        self._judged = 0
        self._due = 0.0

    @property
    def counted(self) -> bool:
        """Tell whether the facts are those of the glossary as it stands."""
        return self._counted == self._glossary

    def refresh(self, facts: bool = False) -> str:
        """Take in what has changed, and return the mark of what is known now.

        The facts follow where they are asked for, or where they are soon told. Places are those of
        the segments as long as the desk is still.
        """
        with self._desk.still():
            glossary = self._desk.glossary()
            if glossary != self._glossary:
                self._read()
                self._glossary = glossary
            shape = self._desk.shape()
            if self._segments is not self._desk.project.segment_table():
                self._forget_segments()
            if not self.counted and (facts or len(self._desk) <= _SMALL):
                self._count()
            elif self.counted and self._arrivals() != self._arrived and self._may_judge():
                self._judge()
            log = self._desk.project.log
            said = log.count_of_kind(commenting.KIND)
            if said != self._said:
                self._said = said
                self._comment(log.edits_of_kind(commenting.KIND))
            return f"{glossary}/{shape}/{self._judged}/{self._said}"

    def ranking(self, anew: bool = False) -> Ranking:
        """Return the ranking of candidates, which begins when it is first asked for."""
        if self._ranking is None or anew:
            self._read_texts()
            project = self._desk.project
            segments = project.segment_table()["segment"].to_pylist()
            targets = project.log.annotations()["target"].to_pylist()
            terms = self._desk.matcher.terms
            self._ranking = Ranking(segments, self.sources, targets, terms)
        return self._ranking

    def _read(self) -> None:
        project = self._desk.project
        whole = project.whole_glossary
        found = Entries(whole)
        self.known = Reviewed(
            found,
            self.known.facts if self._counted else _no_facts(),
            _by_key(conflicts(whole[whole["approval"] != Approval.RETIRED])),
            self.known.comments if self._said >= 0 else {},
            changes(project.glossary_as_read(), project.log.edits_of_kind(standing.KIND)),
        )

    def _forget_segments(self) -> None:
        """Let go of what was found in other segments than those of today."""
        self._segments = self._desk.project.segment_table()
        self.sources, self.dates = [], []
        self._ranking = None
        self._counted = ""
        self.known = replace(self.known, facts=_no_facts())

    def _comment(self, edits: Iterable[Edit]) -> None:
        self.comments = defaultdict(list)
        for comment in commenting.comments(edits):
            self.comments[comment.key].append(comment)
        opened = {
            key: sum(not each.resolved for each in some) for key, some in self.comments.items()
        }
        self.known = replace(self.known, comments=opened)

    def _read_texts(self) -> None:
        """Read the texts when they are first needed: the table is there before."""
        if not self.sources:
            self.sources, self.dates = self._desk.sources()

    def _count(self) -> None:
        self._read_texts()
        with self._judging():
            facts = Facts(self._desk.matcher, self.sources, self.dates, self.targets)
        self.known = replace(self.known, facts=facts)
        self._counted = self._glossary

    def _judge(self) -> None:
        with self._judging():
            self.known.facts.judge(self.targets)

    @contextmanager
    def _judging(self) -> Iterator[None]:
        """Read the translations, and see how long it takes to look at them."""
        begun = time.monotonic()
        self._arrived = self._arrivals()
        self.targets = self._desk.project.log.annotations()["target"].to_pylist()
        yield
        self._judged += 1
        now = time.monotonic()
        self._due = now + _PATIENCE * (now - begun)

    def _may_judge(self) -> bool:
        return time.monotonic() >= self._due

    def _arrivals(self) -> int:
        return self._desk.project.log.arrived(sys.maxsize)[0]


def _by_key(found: Iterable[Conflict]) -> dict[str, list[Conflict]]:
    by_key: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in found:
        for key in dict.fromkeys(map(fold, (*conflict.sources, *conflict.elsewhere))):
            by_key[key].append(conflict)
    return dict(by_key)


_bases: WeakKeyDictionary[Desk, Termbase] = WeakKeyDictionary()


def of(desk: Desk) -> Termbase:
    """Return the termbase of a desk."""
    with desk.lock:
        base = _bases.get(desk)
        if base is None:
            base = _bases[desk] = Termbase(desk)
        return base
