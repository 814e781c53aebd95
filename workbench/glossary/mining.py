"""What translations say for a source, found by what comes with it over a corpus.

A source and a rendering belong together where they stand in the same segments and not apart:
Dice's coefficient over segments, as in Smadja, McKeown and Hatzivassiloglou 1996
(https://aclanthology.org/J96-1001). The best rendering explains its segments, and the next is
looked for in those that are left, so that a source rendered in several ways shows them all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.glossary.lemmas import lemma
from workbench.glossary.words import WORD, straight

MOST_WORDS = 6
MOST_RENDERINGS = 5
_LEAST_DICE = 0.25
_FUNCTION_WORDS = """
    a an the and or but of to in on at by for from with as is are was were be been being it its this
    that these those he she they we you i our your their his her has have had do does did will would
    shall should can could may might must not no so than then there here which who whom whose what
    when where how also more most such into over about up out all any each other s
"""
_STOP = frozenset(_FUNCTION_WORDS.split())

Key = tuple[str, ...]
"""The base forms of a rendering's words."""


@dataclass(frozen=True, slots=True)
class Mined:
    """A rendering as it is written most often, in how many segments it was found, and how surely.

    ``dice`` is from 0 to 1: 1 where source and rendering stand in the same segments only.
    """

    rendering: str
    count: int
    dice: float


def renderings(
    places: Mapping[str, Iterable[int]], targets: Sequence[str]
) -> dict[str, list[Mined]]:
    """Return what the targets say for each source, the surest first, at most MOST_RENDERINGS.

    ``places`` has the numbers of the segments of each source; a segment without a target says
    nothing. A rendering is a run of up to six words that neither begins nor ends with a function
    word; inflection and case are folded.

    >>> targets = ["Water services grow.", "The water service is good.", "Schools grow."]
    >>> renderings({"供水服务": [0, 1]}, targets)["供水服务"][0].count
    2
    """
    grams = [_grams(target) for target in targets]
    told = {s: {n for n in numbers if grams[n]} for s, numbers in places.items()}
    wanted = {key for numbers in told.values() for n in numbers for key in grams[n]}
    everywhere = Counter(key for each in grams for key in each if key in wanted)
    return {s: list(_explained(numbers, grams, everywhere)) for s, numbers in told.items()}


def _explained(
    numbers: set[int], grams: Sequence[Mapping[Key, str]], everywhere: Counter[Key]
) -> Iterator[Mined]:
    least = 1 if len(numbers) == 1 else 2
    left = set(numbers)
    for _ in range(MOST_RENDERINGS):
        here = Counter(key for number in sorted(left) for key in grams[number])
        dices = {k: 2 * n / (len(left) + everywhere[k]) for k, n in here.items() if n >= least}
        # Of equals the longest, and of those the one seen first.
        best = max(dices, key=lambda key: (dices[key], len(key)), default=())
        dice = dices.get(best, 0.0)
        if dice < _LEAST_DICE:
            return
        using = {number for number in left if best in grams[number]}
        written = Counter(grams[number][best] for number in using)
        yield Mined(written.most_common(1)[0][0], len(using), dice)
        left -= using


def _grams(target: str) -> dict[Key, str]:
    """Return the runs of words of a text by their base forms, each as it is written first."""
    found: dict[Key, str] = {}
    text = straight(target)
    for clause in _clauses(text):
        for first in range(len(clause)):
            for last in range(first + 1, min(first + MOST_WORDS, len(clause)) + 1):
                key = tuple(base for base, _, _ in clause[first:last])
                if key[0] in _STOP or key[-1] in _STOP:
                    continue
                start, end = clause[first][1], clause[last - 1][2]
                found.setdefault(key, text[start:end])
    return found


def _clauses(text: str) -> Iterator[list[tuple[str, int, int]]]:
    """Yield the words between marks of punctuation: base form, start and end."""
    clause: list[tuple[str, int, int]] = []
    for match in WORD.finditer(text):
        if clause and not _joined(text[clause[-1][2] : match.start()]):
            yield clause
            clause = []
        clause.append((lemma(match.group()), *match.span()))
    if clause:
        yield clause


def _joined(between: str) -> bool:
    return not between.strip(" \t\n-‐‑–'&/")


def places(found: Iterable[Sequence[str]]) -> dict[str, list[int]]:
    """Return the numbers of the texts in which each source stands, given those of each text."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, sources in enumerate(found):
        for source in dict.fromkeys(sources):
            numbers[source].append(number)
    return dict(numbers)
