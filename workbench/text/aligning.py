"""Align Chinese sentences with the English ones that render them, in order.

The method is that of Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora"
(Computational Linguistics 19(1), 1993, https://aclanthology.org/J93-1004/): a dynamic programme
finds the cheapest way through both texts in *beads* of few sentences a side, where a bead costs
more the less its lengths are in proportion. Adapted to Chinese and English are the length of
Chinese, and that what stands on both sides alike speaks for a bead, as in Wu, "Aligning a Parallel
English-Chinese Corpus Statistically with Lexical Criteria" (ACL 1994,
https://aclanthology.org/P94-1012/): see :mod:`workbench.text.likeness`. In the place of the prior
of each kind of bead stands a price of the boundaries inside it, so that clauses at a semicolon
join cheaply, sentences (1-2, 2-1, 2-2) about as seldom as the authors found, and turns hardly ever;
and what is missing (1-0, 0-1) costs the same however long it is, less at the beginning and the end
of the English, since a translation may not be done yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.text.likeness import Unit
from workbench.text.programme import Bead, Programme

_SCALES = (0.7, 1.4)
_USUAL = (0.85, 1.25)
_TRIED = (0.75, 0.9, 1.05, 1.2, 1.35)


def align(
    sources: Sequence[Unit], targets: Sequence[Unit], scale: float | None = None
) -> list[Bead]:
    """Return the beads that hold all sources and all targets in order, each once.

    ``scale`` is how long the English is in proportion to what is expected, as
    :func:`proportion` tells for texts that are all there. Without it, and where that is unusual,
    several are tried and the cheapest way is taken, since one side may have only a part.
    Time grows with the product of both numbers; in texts of more than 300 units only what is
    near the diagonal is looked at.

    >>> from workbench.text.likeness import chinese, english
    >>> sources = ("谢谢。", "2024年全省粮食总产量达到1500万吨,比上年增长百分之三。")
    >>> targets = ("Thank you.", "Grain output reached 15 million tons.", "It rose by 3%.")
    >>> beads = align([*map(chinese, sources)], [*map(english, targets)])
    >>> [bead.target for bead in beads]
    [(0, 1), (1, 3)]
    """
    ways = []
    for each in _scales(sources, targets) if scale is None else (scale,):
        scaled = [replace(unit, length=unit.length * each) for unit in sources]
        ways.append(Programme(scaled, targets).cheapest())
    return min(ways, key=lambda way: way[0])[1]


def proportion(sources: Sequence[Unit], targets: Sequence[Unit]) -> float:
    """Return the length of the targets in proportion to what the sources let expect.

    It is kept between 0.7 and 1.4: beyond, one side has much that the other has not.
    """
    expected = sum(unit.length for unit in sources)
    ratio = sum(unit.length for unit in targets) / max(expected, 1.0)
    return min(max(ratio, _SCALES[0]), _SCALES[1])


def _scales(sources: Sequence[Unit], targets: Sequence[Unit]) -> tuple[float, ...]:
    whole = proportion(sources, targets)
    return (whole,) if _USUAL[0] <= whole <= _USUAL[1] else (whole, *_TRIED)
