"""What a score was measured on, in words: how much was counted, what was left out and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.scoring.comparison import Comparison
from workbench.scoring.counting.counts import Counts
from workbench.scoring.figures.metrics import Metric
from workbench.text.wording import many


def remarks(
    counts: Counts,
    terms: int,
    without_target: int,
    reference: Comparison | None,
    measured: Sequence[Metric] = (),
) -> list[str]:
    """Return the remarks at the foot of a report; ``measured`` are the metrics of the reference.

    >>> from workbench.scoring.counting.groups import Group
    >>> remarks(Counts(segments={Group(): 3}, left_out={"empty target": 1}), 5, 0, None)
    ['3 segments scored; 1 left out: empty target',
     '0 of 5 terms occur in them: nothing was measured']
    """
    occur = f"{len(counts.by_term())} of {terms} terms occur in them"
    if without_target:
        occur += f"; not scored, without an allowed target: {without_target}"
    if not counts.by_term():
        occur += ": nothing was measured"
    scored = said(sum(counts.segments.values()), "scored", counts.left_out)
    return [scored, occur, *(_of_reference(reference, measured) if reference else [])]


def _of_reference(reference: Comparison, measured: Sequence[Metric]) -> list[str]:
    segments = said(reference.segments, "compared with the reference", reference.left_out)
    return [segments, *(f"{each.name}: {each.signature}" for each in measured)]


def said(number: int, what: str, left_out: Mapping[str, int]) -> str:
    """Return how many segments were taken, and how many were not and why.

    >>> said(1, "scored", {"empty target": 2})
    '1 segment scored; 2 left out: empty target'
    """
    others = [f"{count:,} left out: {why}" for why, count in left_out.items()]
    return "; ".join([f"{many(number, 'segment')} {what}", *others])
