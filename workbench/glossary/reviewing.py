"""What there is to look at in a glossary: terms that it lacks, and what translations say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from workbench.glossary import mining
from workbench.glossary.candidates import Candidate
from workbench.glossary.candidates import candidates as found_in
from workbench.glossary.matching import Matcher
from workbench.glossary.mining import Mined
from workbench.model import Term
from workbench.text.folding import fold

CANDIDATES = ("source", "count", "score", "renderings", "example")
"""A row a candidate: ``renderings`` is what translations say, ``example`` a segment that has it."""

RENDERINGS = ("source", "segments", "rendering", "count", "share", "dice")
"""A row a rendering of a source: in how many of its translated segments, and how surely."""


def candidates(pairs: pd.DataFrame, terms: Iterable[Term], first: int = 200) -> pd.DataFrame:
    """Return the likeliest terms that sources use and the glossary lacks: CANDIDATES.

    ``pairs`` has the columns source and target, and segment for the examples.

    >>> sources = ["水库移民在增加。", "对水库移民的安置。", "谢谢。"]
    >>> targets = ["Reservoir migrants increase.", "We resettle reservoir migrants.", ""]
    >>> pairs = pd.DataFrame({"segment": list("abc"), "source": sources, "target": targets})
    >>> candidates(pairs, [])[["source", "count", "renderings"]].values.tolist()
    [['水库移民', 2, ['Reservoir migrants']]]
    """
    sources, targets = _texts(pairs, "source"), _texts(pairs, "target")
    found = found_in(sources, {term.source for term in terms})[:first]
    places = mining.places(_standing(found, sources))
    mined = mining.renderings(places, targets)
    segments = _texts(pairs, "segment")
    rows = [
        (
            each.source,
            each.count,
            each.score,
            [one.rendering for one in mined[each.source]],
            segments[places[each.source][0]],
        )
        for each in found
        if each.source in places  # else it is part of a number or a word wherever it stands
    ]
    return pd.DataFrame(rows, columns=list(CANDIDATES))


def renderings(pairs: pd.DataFrame, matcher: Matcher) -> pd.DataFrame:
    """Return what the translations say for each term of a glossary that they have: RENDERINGS.

    ``pairs`` has the columns source and target. It is found without the glossary's targets, so
    that what stands here and not there is a rendering the glossary doesn't know.
    """
    targets = _texts(pairs, "target")
    found = matcher.terms_many(_texts(pairs, "source"))
    places = mining.places([[term.source for term in here] for here in found])
    said = {s: [n for n in numbers if targets[n].strip()] for s, numbers in places.items()}
    mined = mining.renderings(said, targets)
    rows = [row for s, numbers in said.items() for row in _shares(s, len(numbers), mined[s])]
    return pd.DataFrame(rows, columns=list(RENDERINGS))


def _shares(
    source: str, segments: int, mined: Iterable[Mined]
) -> Iterator[tuple[str, int, str, int, float, float]]:
    for one in mined:
        yield source, segments, one.rendering, one.count, one.count / segments, one.dice


def _standing(found: Iterable[Candidate], sources: Iterable[str]) -> Iterator[list[str]]:
    """Yield the candidates that stand in each source, nested ones too."""
    names = [each.source for each in found]
    matcher = Matcher(Term(name, ()) for name in names)
    written: dict[str, list[str]] = {}
    for name in names:
        written.setdefault(fold(name), []).append(name)
    for source in sources:
        hits = [*matcher.hits(source), *matcher.nested(source)]
        here = {name for hit in hits for name in written[fold(hit.term.source)]}
        yield [name for name in here if name in source]


def _texts(frame: pd.DataFrame, name: str) -> list[str]:
    column: list[str] = frame[name].astype(object).fillna("").astype(str).tolist()
    return column
