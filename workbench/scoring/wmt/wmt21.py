"""The exact match of the WMT21 shared task on terminologies, without lemmas.

The published script (Alam et al. 2021, https://aclanthology.org/2021.wmt-1.69/) prints 1.0 where
its lemmatiser is missing; this is the figure that it takes without one once that is mended. It is
here to be compared with published figures, never as our own score: it knows only the places that
the reference marks, and no inflection.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from workbench.errors import InputError
from workbench.scoring.figures.adherence import share

_SEGMENT = re.compile(r'<seg id="([^"]*)">(.*?)</seg>', re.DOTALL)
_TERM = re.compile(r'<term\b[^>]*\btgt="([^"]*)"[^>]*>(.*?)</term>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Segment:
    """A translation, and for each term marked in its reference what may stand for it."""

    output: str
    terms: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class ExactMatch:
    """``rate`` is ``correct`` / (``correct`` + ``wrong``), or None where no term is marked."""

    rate: float | None
    correct: int
    wrong: int


def exact_match(segments: Iterable[Segment]) -> ExactMatch:
    """Return the share of marked terms of which an alternative stands in the output.

    Alternatives are whole tokens, tokens stand between spaces, and case counts. As in the script
    every alternative of a term takes its first free place in the output, also where another has
    found one already, so that the next term may find none.

    >>> exact_match([Segment("une grippe , des grippes", [["grippe", "grippes"], ["grippes"]])])
    ExactMatch(rate=0.5, correct=1, wrong=1)
    """
    correct = wrong = 0
    for segment in segments:
        output = _spaced(segment.output)
        taken: set[int] = set()
        for alternatives in segment.terms:
            places = {place for each in alternatives for place in _free(output, each, taken)}
            correct += bool(places)
            wrong += not places
    return ExactMatch(share(correct, correct + wrong), correct, wrong)


def read(reference: Path, output: Path) -> list[Segment]:
    """Read a reference in which ``<term tgt="a|b">`` marks the terms, and an output, both SGML.

    What the reference itself says is one more alternative. Raises InputError where the output
    lacks a segment, OSError.
    """
    outputs = dict(_segments(output))
    segments = []
    for name, text in _segments(reference):
        if name not in outputs:
            problem = f"the segment {name} of {reference} isn't there"
            raise InputError(output, problem, "Give the output for every segment.")
        segments.append(Segment(unescape(outputs[name]), [*_marked(text)]))
    return segments


def _segments(path: Path) -> list[tuple[str, str]]:
    return _SEGMENT.findall(path.read_text("utf-8"))


def _marked(text: str) -> Iterator[list[str]]:
    for listed, said in _TERM.findall(text):
        alternatives = unescape(listed)
        own = unescape(said).strip()
        yield [*alternatives.split("|"), *([] if own in alternatives else [own])]


def _free(output: str, alternative: str, taken: set[int]) -> list[int]:
    found = re.finditer(f"(?={re.escape(_spaced(alternative))})", output)
    place = next((match.start() for match in found if match.start() not in taken), None)
    if place is None:
        return []
    taken.add(place)
    return [place]


def _spaced(text: str) -> str:
    return f" {' '.join(text.split())} "
