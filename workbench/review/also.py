"""What translations say for a term beside its glossary's targets, found in the texts themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.glossary.mining import Mined, renderings
from workbench.glossary.targets import pattern

MOST_PLACES = 300
MOST_OTHERS = 1_000
"""Segments without the term that it is held against; of more every so manyth is taken."""


def also_said(places: Sequence[int], targets: Sequence[str], known: Iterable[str]) -> list[Mined]:
    """Return the renderings of the segments at ``places`` that are none of the known targets.

    >>> targets = ["Water services grow.", "The water service is good.", "Schools grow.", "Hello."]
    >>> [found.rendering for found in also_said([0, 1], targets, ["water supply"])]
    ['Water services']
    """
    own = [place for place in places if targets[place].strip()][:MOST_PLACES]
    there = set(places)
    others = [n for n, text in enumerate(targets) if text.strip() and n not in there]
    some = others[:: max(1, -(-len(others) // MOST_OTHERS))]
    texts = [targets[place] for place in (*own, *some)]
    found = renderings({"": range(len(own))}, texts)[""]
    lemmas = {pattern(target).lemmas for target in known}
    return [each for each in found if pattern(each.rendering).lemmas not in lemmas]
