"""Terms that texts use and a glossary lacks, the likeliest first.

A candidate is a run of characters that comes again and again and stands by itself. It is ranked by
its C-value (Frantzi, Ananiadou and Mima 2000, https://doi.org/10.1007/s007999900023): how often it
stands where no longer candidate does, which counts for more the longer it is. Chinese writes no
spaces, so that most runs are no words: the C-value is weighted by how often the run has a free edge
on either side, which is where a clause begins or ends or a function word stands, and a run has to
have two neighbours at each (accessor variety, Feng et al. 2004,
https://doi.org/10.1162/089120104773633394). What a text itself puts into quotation marks or 《》
counts for more. Frequencies enter as logarithms: a short text has few.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2, sqrt

from workbench.text.counting import HAN
from workbench.text.folding import fold

LONGEST = 24
_CHARACTERS_PER_COUNT = 100_000
"""A text of so many characters asks for one occurrence more than two, or chance fills the list."""

_RUN = re.compile(f"[{HAN}A-Za-z0-9+]+")
_LATIN = re.compile("[A-Za-z0-9+]{2}")
"""What lies between two of these is no edge of a word."""

_HAS_HAN = re.compile(f"[{HAN}]")
_QUOTED = frozenset({"“”", "《》", "「」", "『』", '""'})
_FUNCTION = frozenset(
    "的了和是在有也都就不对为与及其这那我你他她它们到等把被从向以要会能而且并于将着过很更还又但如各每"
    "个说让给使由则所之或呢吗吧啊再已"
)
"""Characters that are seldom the first or last of a term, and often stand beside one."""

_SMOOTHED = 0.5

Place = tuple[int, int]
"""Number of a run and the place of a character in it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source that may be a term; ``score`` is for comparison within one ranking only."""

    source: str
    count: int
    score: float


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    quoted: bool


def candidates(texts: Iterable[str], known: Collection[str] = ()) -> list[Candidate]:
    """Return the candidates of texts that are not among the sources of ``known``, best first.

    >>> texts = ["城乡社区服务体系的规划", "完善城乡社区服务体系。", "城乡社区服务体系，不断完善"]
    >>> [(found.source, found.count) for found in candidates(texts)][:1]
    [('城乡社区服务体系', 3)]
    """
    runs = [run for text in texts for run in _runs(text)]
    repeated = _repeated([run.text for run in runs])
    free = {gram: _freedom(gram, places, runs) for gram, places in repeated.items()}
    likely = {gram: len(repeated[gram]) for gram, freedom in free.items() if freedom}
    unknown = {fold(source) for source in known}
    found = [
        Candidate(gram, count, value * free[gram])
        for gram, (count, value) in _c_values(likely).items()
        if fold(gram) not in unknown
    ]
    return sorted(found, key=lambda each: -each.score)


def _runs(text: str) -> Iterable[_Run]:
    for match in _RUN.finditer(text):
        around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        yield _Run(match.group(), around in _QUOTED)


def _repeated(runs: Sequence[str]) -> dict[str, list[Place]]:
    """Return every run of 2 to LONGEST characters that is repeated, with its places.

    One is repeated only if both of its parts without the last and the first character are
    (Agrawal and Srikant 1994), so that the lengths are counted one after the other.
    """
    least = max(2, sum(map(len, runs)) // _CHARACTERS_PER_COUNT)
    found: dict[str, list[Place]] = {}
    alive = {(number, at) for number, run in enumerate(runs) for at in range(len(run))}
    for length in range(2, LONGEST + 1):
        places: dict[str, list[Place]] = defaultdict(list)
        for number, at in sorted(alive):
            if (number, at + 1) in alive and at + length <= len(runs[number]):
                places[runs[number][at : at + length]].append((number, at))
        kept = {gram: there for gram, there in places.items() if len(there) >= least}
        if not kept:
            break
        found |= kept
        alive = {place for there in kept.values() for place in there}
    return found


def _freedom(gram: str, places: Sequence[Place], runs: Sequence[_Run]) -> float:
    """Return how freely a run stands, 0 if it is none that can be a term."""
    if gram[0] in _FUNCTION or gram[-1] in _FUNCTION or not _HAS_HAN.search(gram):
        return 0
    left, right = Counter[str](), Counter[str]()
    quoted = 0
    for number, at in places:
        text, end = runs[number].text, at + len(gram)
        if _LATIN.search(text[max(at - 1, 0) : at + 1]) or _LATIN.search(text[end - 1 : end + 1]):
            return 0
        left[text[at - 1] if at else f"^{number}"] += 1
        right[text[end] if end < len(text) else f"${number}"] += 1
        quoted += runs[number].quoted and len(text) == len(gram)
    if len(left) < 2 or len(right) < 2:
        return 0
    share = sqrt(_free_share(left) * _free_share(right))
    return share * (1 + quoted / len(places))


def _free_share(neighbours: Counter[str]) -> float:
    free = sum(n for each, n in neighbours.items() if len(each) > 1 or each in _FUNCTION)
    return (free + _SMOOTHED) / (neighbours.total() + 2 * _SMOOTHED)


def _c_values(counts: Mapping[str, int]) -> dict[str, tuple[int, float]]:
    """Return the count and the C-value of each candidate, of the logarithm of its count."""
    inside: dict[str, list[int]] = defaultdict(list)
    for gram, count in counts.items():
        parts = {
            gram[first:last]
            for first in range(len(gram))
            for last in range(first + 2, len(gram) + 1)
            if last - first < len(gram)
        }
        for part in parts & counts.keys():
            inside[part].append(count)
    return {
        gram: (count, log2(len(gram)) * log2(1 + max(0.0, count - _mean(inside[gram]))))
        for gram, count in counts.items()
    }


def _mean(counts: Sequence[int]) -> float:
    return sum(counts) / len(counts) if counts else 0.0
