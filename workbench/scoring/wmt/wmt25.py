"""The success rate of the WMT25 terminology task, track 2, computed as its organisers do.

It counts lower-cased substrings, so that AI is found in "raised": it is here to be compared with
published figures (https://github.com/wmt-conference/wmt25-terminology), never as our own score.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress

from workbench.scoring.figures.adherence import share
from workbench.scoring.wmt.substrings import Substrings


@dataclass(frozen=True, slots=True)
class Document:
    """A source document, its reference and a translation, with the targets of each source term."""

    source: str
    reference: str
    output: str
    terms: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class SuccessRate:
    """``rate`` is ``total`` / ``valid_terms``, or None where no term was valid."""

    rate: float | None
    total: float
    valid_terms: int


def success_rate(documents: Iterable[Document]) -> SuccessRate:
    """Return the mean over documents and their valid terms of the share that is rendered.

    A term is valid where its source stands in the source and one of its targets in the reference;
    its share is min(Σ_t count(output, t) / count(source, s), 1).

    >>> terms = {"社区": ["community", "Communities"], "服务": ["service"]}
    >>> success_rate([Document("社区和社区服务", "a community", "Community life", terms)])
    SuccessRate(rate=0.5, total=0.5, valid_terms=1)
    """
    every = list(documents)
    found = _found(every)
    targets = Substrings(target for terms in found for _, own in terms for target in own)
    shares = []
    for document, terms in zip(every, found, strict=True):
        of_reference = targets.within(document.reference.lower())
        in_output = targets.counts(document.output.lower()).get
        for occurrences, own in terms:
            if not of_reference.isdisjoint(own):
                rendered = sum([in_output(target, 0) for target in own])
                shares.append(min(rendered / occurrences, 1))
    total = sum(shares)
    return SuccessRate(share(total, len(shares)), total, len(shares))


def _found(documents: Sequence[Document]) -> list[list[tuple[int, list[str]]]]:
    """Return for each document its terms that stand in it: how often, and their targets."""
    # The documents of a year have the same terms.
    lists = [tuple(document.terms) for document in documents]
    lowered = {names: [*map(str.lower, names)] for names in dict.fromkeys(lists)}
    strings = Substrings(chain.from_iterable(lowered.values()))
    found = []
    for document, names in zip(documents, map(lowered.__getitem__, lists), strict=True):
        counts = strings.counts(document.source.lower())
        every = zip(names, document.terms.values(), strict=True)
        there = compress(every, map(counts.__contains__, names))
        found.append([(counts[name], [*map(str.lower, targets)]) for name, targets in there])
    return found
