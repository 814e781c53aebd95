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


class Index:
    """The rows of a column by what stands in them.

    >>> Index(np.array([3, 1, 3])).rows(3).tolist()
    [0, 2]
    """

    def __init__(self, column: Numbers) -> None:
        self._order = np.argsort(column, kind="stable")
        self._sorted = column[self._order]

    def rows(self, value: int) -> Numbers:
        """Return the rows that have a value, in their order."""
        start, end = np.searchsorted(self._sorted, [value, value + 1])
        return self._order[start:end]


class Facts:
    """Counts by term; a term is named by its key, the folded source.

    ``sources``, ``dates`` and ``targets`` are those of all segments. :meth:`judge` takes their
    translations again when they have changed.

    >>> from workbench.model import Status, Target, Term
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> targets = ["Communities and a community", ""]
    >>> facts = Facts(Matcher([term]), ["社区和社区", "社区"], ["", ""], targets)
    >>> facts.segments("社区"), facts.occurrences("社区"), facts.rendered("社区")
    (2, 3, 2)
    """

    def __init__(
        self,
        matcher: Matcher,
        sources: Sequence[str],
        dates: Sequence[str],
        targets: Sequence[str],
    ) -> None:
        self._hits = Sweep(matcher).hits(_array(sources), _array(dates))
        self._sweep = Sweep(matcher, self._hits.term)
        found = np.unique(self._hits.term).tolist()
        self._numbers = {fold(self._sweep.terms[number].source): number for number in found}
        self._by_term = Index(self._hits.term)
        self._segments = self._counted(self._hits.term)
        self._occurrences = self._counted(self._hits.term, self._hits.occurrences)
        self.judge(targets)

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
        self._by_target = Index(self._uses.target)

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
        every = self._sweep.targets.targets
        return {
            (every[number].target, every[number].applies_where): len(self._by_target.rows(number))
            for number in self._targets(term)
        }

    def places(self, key: str, said: str | None = None) -> list[int]:
        """Return the segments that have a term, those with a translation first.

        With ``said`` those that render it by that target; with "" those that have a translation
        in which an occurrence is rendered by no allowed target.
        """
        term = self._numbers.get(key)
        if term is None:
            return []
        rows = self._by_term.rows(term)
        if said is None:
            rows = rows[np.argsort(~self._told[rows], kind="stable")]
        else:
            rows = rows[self._missed(rows)] if said == "" else self._using(term, said)
        return [int(each) for each in self._hits.segment[rows]]

    def _missed(self, rows: Numbers) -> Flags:
        missed: Flags = self._told[rows] & (self._served[rows] < self._hits.occurrences[rows])
        return missed

    def _using(self, term: int, said: str) -> Numbers:
        every = self._sweep.targets.targets
        of = [number for number in self._targets(term) if every[number].target == said]
        rows = [self._by_target.rows(number) for number in of]
        return np.unique(self._uses.hit[np.concatenate([np.zeros(0, np.int64), *rows])])

    def _targets(self, term: int) -> range:
        """Return the numbers of the targets of a term."""
        return range(*np.searchsorted(self._sweep.targets.term, [term, term + 1]).tolist())

    def _counted(self, terms: Numbers, weights: Numbers | None = None) -> Numbers:
        counts = np.bincount(terms, weights, minlength=len(self._sweep.terms))
        return counts.astype(np.int64)

    def _of(self, counts: Numbers, key: str) -> int:
        term = self._numbers.get(key)
        return 0 if term is None else int(counts[term])


def _array(texts: Sequence[str]) -> pa.Array:
    return pa.array(texts, pa.string())
