"""The success rate of the WMT25 terminology task, track 2, computed as its organisers do.

It counts lower-cased substrings, so that AI is found in "raised": it is here to be compared with
published figures (https://github.com/wmt-conference/wmt25-terminology), never as our own score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from workbench.scoring.adherence import share
from workbench.scoring.substrings import counted


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
    found = [*_found(every)]
    targets = {target for _, _, own in found for target in own}
    texts = chain.from_iterable((each.reference, each.output) for each in every)
    counts = [*counted(map(str.lower, texts), targets)]
    shares = []
    for number, occurrences, own in found:
        reference, output = counts[2 * number], counts[2 * number + 1]
        if any(target in reference for target in own):
            rendered = sum(output.get(target, 0) for target in own)
            shares.append(min(rendered / occurrences, 1))
    total = sum(shares)
    return SuccessRate(share(total, len(shares)), total, len(shares))


def _found(documents: Sequence[Document]) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the number of a document, the occurrences of a term in it, and the term's targets."""
    lists: list[_Terms] = []
    for document in documents:
        names = list(document.terms)
        # The documents of a year have the same terms.
        same = lists and lists[-1].names == names
        lists.append(lists[-1] if same else _Terms(names))
    strings = {each for terms in set(lists) for each in terms.places}
    counts = counted((each.source.lower() for each in documents), strings)
    for number, (document, terms, found) in enumerate(zip(documents, lists, counts, strict=True)):
        here = [(place, found[each]) for each in found for place in terms.places.get(each, ())]
        for place, occurrences in sorted(here):
            targets = document.terms[terms.names[place]]
            yield number, occurrences, [target.lower() for target in targets]


class _Terms:
    """The terms of a document in order, and the places of each lower-cased one among them."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        self.places: dict[str, list[int]] = {}
        for place, name in enumerate(names):
            self.places.setdefault(name.lower(), []).append(place)
