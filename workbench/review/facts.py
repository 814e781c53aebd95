"""How a corpus bears a glossary out: where its terms stand, and how translations render them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from workbench.glossary.matching import Matcher
from workbench.glossary.sweep import Sweep
from workbench.glossary.targetscan import STATUSES, Flags
from workbench.glossary.trie import Numbers
from workbench.model import ALLOWED
from workbench.text.folding import fold

_ALLOWED = np.array([status in ALLOWED for status in STATUSES])


class Facts:
    """Counts by term; a term is named by its key, the folded source.

    ``sources`` and ``dates`` are those of all segments. :meth:`judge` takes their translations;
    it comes before any question, and again when they have changed.

    >>> from workbench.model import Status, Target, Term
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> facts = Facts(Matcher([term]), ["社区和社区", "社区"], ["", ""])
    >>> facts.judge(["Communities and a community", ""])
    >>> facts.segments("社区"), facts.occurrences("社区"), facts.rendered("社区")
    (2, 3, 2)
    """

    def __init__(self, matcher: Matcher, sources: Sequence[str], dates: Sequence[str]) -> None:
        self._sweep = Sweep(matcher)
        self._hits = self._sweep.hits(_array(sources), _array(dates))
        self._numbers = {fold(term.source): n for n, term in enumerate(self._sweep.terms)}
        self._segments = self._counted(self._hits.term)
        self._occurrences = self._counted(self._hits.term, self._hits.occurrences)
        self.judge([""] * len(sources))

    def judge(self, targets: Sequence[str]) -> None:
        """Take the translations of all segments as they stand now."""
        hits = self._hits
        self._uses = self._sweep.uses(_array(targets), hits)
        self._served = np.bincount(
            self._uses.hit[_ALLOWED[self._uses.status]], minlength=len(hits.term)
        )
        translated = np.array([bool(target.strip()) for target in targets], np.bool_)
        self._told = translated[hits.segment] if len(hits.segment) else np.zeros(0, np.bool_)
        self._translated = self._counted(hits.term[self._told], hits.occurrences[self._told])
        self._rendered = self._counted(hits.term, self._served)
        self._by_target = np.bincount(self._uses.target, minlength=len(self._sweep.targets.targets))

    def segments(self, key: str) -> int:
        """Return in how many segments a term stands."""
        return self._of(self._segments, key)

    def occurrences(self, key: str) -> int:
        """Return how often a term stands in the sources."""
        return self._of(self._occurrences, key)

    def translated(self, key: str) -> int:
        """Return how many of its occurrences stand in segments that have a translation."""
        return self._of(self._translated, key)

    def rendered(self, key: str) -> int:
        """Return how many of its occurrences an allowed target of the glossary renders."""
        return self._of(self._rendered, key)

    def uses(self, key: str) -> dict[tuple[str, str], int]:
        """Return how often each target of a term is used, by target and where it applies."""
        term = self._numbers.get(key)
        if term is None:
            return {}
        start, end = np.searchsorted(self._sweep.targets.term, [term, term + 1]).tolist()
        every = self._sweep.targets.targets
        return {
            (every[n].target, every[n].applies_where): int(self._by_target[n])
            for n in range(start, end)
        }

    def places(self, key: str, said: str | None = None) -> list[int]:
        """Return the segments that have a term, those with a translation first.

        With ``said`` those that render it by that target; with "" those that have a translation
        in which an occurrence is rendered by no allowed target.
        """
        term = self._numbers.get(key)
        if term is None:
            return []
        rows = np.flatnonzero(self._hits.term == term)
        if said is None:
            rows = rows[np.argsort(~self._told[rows], kind="stable")]
        else:
            rows = rows[self._missed(rows) if said == "" else self._using(rows, said)]
        return [int(each) for each in self._hits.segment[rows]]

    def _missed(self, rows: Numbers) -> Flags:
        missed: Flags = self._told[rows] & (self._served[rows] < self._hits.occurrences[rows])
        return missed

    def _using(self, rows: Numbers, said: str) -> Flags:
        every = self._sweep.targets.targets
        used = self._uses.hit[[every[target].target == said for target in self._uses.target]]
        return np.isin(rows, used)

    def _counted(self, terms: Numbers, weights: Numbers | None = None) -> Numbers:
        counts = np.bincount(terms, weights, minlength=len(self._sweep.terms))
        return counts.astype(np.int64)

    def _of(self, counts: Numbers, key: str) -> int:
        term = self._numbers.get(key)
        return 0 if term is None else int(counts[term])


def _array(texts: Sequence[str]) -> pa.Array:
    return pa.array(texts, pa.string())
