"""All targets of a glossary, found in many English texts in one scan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from ahocorasick_rs import AhoCorasick, MatchKind
from numpy.typing import NDArray

from workbench.glossary.alphabet import Alphabet, codes, text_numbers
from workbench.glossary.targets import pattern
from workbench.model import ALLOWED, Status, Term

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

STATUSES = tuple(Status)


@dataclass(frozen=True, slots=True)
class Scan:
    """Where targets stand in some texts: rows of equal length, overlapping places included.

    ``text`` is the text's number, ``target`` the target's; ``start`` and ``end`` are places in
    ``folded``, all texts in one, and ``places`` those of its characters in ``written``.
    """

    text: Numbers
    target: Numbers
    start: Numbers
    end: Numbers
    folded: str
    written: str
    places: NDArray[np.intp]


class TargetScan:
    """The targets of some terms, numbered in order, ready to be found.

    ``targets`` are all of them; ``term`` is the number of each one's term, ``words`` its length in
    words, ``status`` its place in ``STATUSES``, ``allowed`` whether that lets it render.
    ``expected`` tells of each term whether it has an allowed target.

    >>> from workbench.model import Target, Term
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> scan = TargetScan([term]).scan(["Communities", "a community, the community"])
    >>> scan.text.tolist(), scan.target.tolist()
    ([0, 1, 1], [0, 0, 0])
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        every = list(terms)
        numbered = [(number, each) for number, term in enumerate(every) for each in term.targets]
        self.targets = tuple(each for _, each in numbered)
        self.term = np.array([number for number, _ in numbered], np.int64)
        self.status = np.array([STATUSES.index(each.status) for each in self.targets], np.int64)
        self.allowed = is_allowed(self.status)
        self.expected = np.zeros(len(every), np.bool_)
        self.expected[self.term[self.allowed]] = True
        patterns = [pattern(each.target) for each in self.targets]
        self.words = np.array([len(each.words) for each in patterns], np.int64)
        self._alphabet = Alphabet(patterns)
        self._exact = list(map(self._alphabet.exact, patterns))
        self._first = np.array([ord(form[0]) if form else 0 for form in self._exact], np.uint32)
        self._read_forms([self._alphabet.targets(each) for each in patterns])

    def scan(self, texts: Sequence[str]) -> Scan:
        """Return where the targets stand in texts."""
        written = self._alphabet.written(texts)
        folded, places = self._alphabet.folded(written)
        found = self._scanner.find_matches_as_indexes(folded, overlapping=True)
        form, start, end = np.array(found, np.int64).reshape(-1, 3).T
        several = self._until[form + 1] - self._until[form]
        row = np.repeat(np.arange(len(form)), several)
        within = np.arange(len(row)) - np.repeat(np.cumsum(several) - several, several)
        return Scan(
            text_numbers(folded, start)[row],
            self._targets[self._until[form[row]] + within],
            start[row],
            end[row],
            folded,
            written,
            places,
        )

    def is_exact(self, scan: Scan, target: Numbers, start: Numbers, end: Numbers) -> Flags:
        """Tell which of some places are targets just as the glossary writes them."""
        first, last = scan.places[start], scan.places[end - 1] + 1
        exact: Flags = codes(scan.written)[first] == self._first[target]
        for row in np.flatnonzero(exact & (self.words[target] > 1)):
            exact[row] = scan.written[first[row] : last[row]] == self._exact[target[row]]
        return exact

    def _read_forms(self, forms: Sequence[Sequence[str]]) -> None:
        of_form: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(forms):
            for form in filter(None, each):
                of_form[form].append(number)
        self._scanner = AhoCorasick(list(of_form), matchkind=MatchKind.Standard)
        self._targets = np.array([*chain.from_iterable(of_form.values())], np.int64)
        self._until = np.cumsum([0, *map(len, of_form.values())])


def is_allowed(status: Numbers) -> Flags:
    """Tell of places in ``STATUSES`` whether a target of that status renders a term."""
    return np.isin(status, [place for place, each in enumerate(STATUSES) if each in ALLOWED])
