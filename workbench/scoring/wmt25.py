"""The success rate of the WMT25 terminology task, track 2, computed as its organisers do.

It counts lower-cased substrings, so that AI is found in "raised": it is here to be compared with
published figures (https://github.com/wmt-conference/wmt25-terminology), never as our own score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.scoring.adherence import share


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
    shares = [found for document in documents for found in _shares(document)]
    total = sum(shares)
    return SuccessRate(share(total, len(shares)), total, len(shares))


def _shares(document: Document) -> Iterator[float]:
    source = document.source.lower()
    reference = document.reference.lower()
    output = document.output.lower()
    for term, targets in document.terms.items():
        occurrences = source.count(term.lower())
        lowered = [target.lower() for target in targets]
        if occurrences and any(target in reference for target in lowered):
            yield min(sum(output.count(target) for target in lowered) / occurrences, 1)
