"""All targets of a glossary, found in many English texts in one scan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.glossary.alphabet import Alphabet, word_numbers
from workbench.glossary.targets import pattern
from workbench.glossary.trie import Codes, Numbers, Trie, codes
from workbench.model import ALLOWED, Status, Term

Flags = NDArray[np.bool_]

STATUSES = tuple(Status)


@dataclass(frozen=True, slots=True)
class Scan:
    """Where targets stand in some texts: rows of equal length, overlapping places included.

    ``text`` is the text's number, ``target`` the target's; ``start`` and ``end`` count words over
    all texts. ``exact`` tells whether the target stands there just as the glossary writes it.
    """

    text: Numbers
    target: Numbers
    start: Numbers
    end: Numbers
    exact: Flags


class TargetScan:
    """The targets of terms, numbered in order, ready to be found.

    Unless given, ``numbers``, which rise, are those of all terms. ``targets`` are theirs; ``term``
    is the number of each one's term, ``status`` its place in ``STATUSES``, ``allowed`` whether that
    lets it render.

    >>> from workbench.model import Target, Term
    >>> term = Term("社区", (Target("community", Status.PREFERRED),))
    >>> scan = TargetScan([term]).scan(pa.array(["Communities", "a community, the community"]))
    >>> scan.text.tolist(), scan.target.tolist()
    ([0, 1, 1], [0, 0, 0])
    """

    def __init__(self, terms: Sequence[Term], numbers: Iterable[int] | None = None) -> None:
        some = range(len(terms)) if numbers is None else numbers
        numbered = [(number, each) for number in some for each in terms[number].targets]
        self.targets = tuple(each for _, each in numbered)
        self.term = np.array([number for number, _ in numbered], np.int64)
        self.status = np.array([STATUSES.index(each.status) for each in self.targets], np.int64)
        self.allowed = is_allowed(self.status)
        patterns = [pattern(each.target) for each in self.targets]
        self._alphabet = Alphabet(patterns)
        exact = list(map(self._alphabet.exact, patterns))
        self._exact = codes("".join(exact))
        self._lengths = np.fromiter(map(len, exact), np.int64, len(exact))
        self._first = np.cumsum(self._lengths) - self._lengths
        self._read_forms([self._alphabet.targets(each) for each in patterns])

    def scan(self, texts: pa.Array) -> Scan:
        """Return where the targets stand in texts, an array of strings without nulls."""
        written = self._alphabet.written(texts)
        folded, places = self._alphabet.folded(written.codes)
        found = self._forms.find(folded)
        starts = np.searchsorted(places, written.starts)
        text = np.searchsorted(starts, found.start, "right") - 1
        # A target that begins in one text and ends in the next stands in neither.
        within = np.flatnonzero(found.end <= starts[text + 1])
        form = found.string[within]
        several = self._until[form + 1] - self._until[form]
        row = np.repeat(within, several)
        nth = np.arange(len(row)) - np.repeat(np.cumsum(several) - several, several)
        target = self._targets[np.repeat(self._until[form], several) + nth]
        start, end, words = found.start[row], found.end[row], word_numbers(folded)
        exact = self._is_exact(written.codes, target, places[start])
        return Scan(text[row], target, words[start], words[end], exact)

    def _is_exact(self, written: Codes, target: Numbers, first: Numbers) -> Flags:
        """Tell which targets stand at some places of written forms as the glossary writes them."""
        length = self._lengths[target]
        exact = first + length <= len(written)
        rows = np.flatnonzero(exact)
        begun = np.cumsum(length[rows]) - length[rows]
        nth = np.arange(length[rows].sum()) - np.repeat(begun, length[rows])
        there = written[np.repeat(first[rows], length[rows]) + nth]
        wanted = self._exact[np.repeat(self._first[target[rows]], length[rows]) + nth]
        if len(rows):
            exact[rows] = np.logical_and.reduceat(there == wanted, begun)
        return exact

    def _read_forms(self, forms: Sequence[Sequence[str]]) -> None:
        of_form: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(forms):
            for form in filter(None, each):
                of_form[form].append(number)
        self._forms = Trie(list(of_form))
        self._targets = np.array([*chain.from_iterable(of_form.values())], np.int64)
        self._until = np.cumsum([0, *map(len, of_form.values())])


def is_allowed(status: Numbers) -> Flags:
    """Tell of places in ``STATUSES`` whether a target of that status renders a term."""
    return np.isin(status, [place for place, each in enumerate(STATUSES) if each in ALLOWED])
