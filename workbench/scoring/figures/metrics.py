"""BLEU, chrF and TER against a reference: sacreBLEU's figures, each with sacreBLEU's signature.

sacreBLEU (Post 2018, https://aclanthology.org/W18-6319/) is what makes them comparable with what
others publish, so nothing about its settings can be changed here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sacrebleu.metrics.base import Metric as SacreMetric
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from workbench.scoring.counting.samples import PARTS, part_of
from workbench.scoring.figures.bootstrap import RESAMPLES, Interval, drawn, percentiles
from workbench.scoring.figures.ter import Running

METRICS: Mapping[str, Callable[[], SacreMetric]] = {
    "bleu": lambda: BLEU(force=True),
    "chrf2": lambda: CHRF(word_order=0),
    "chrf2++": lambda: CHRF(word_order=2),
    "ter": TER,
}
"""Every metric, in the order of the report."""

QUICK = tuple(name for name in METRICS if name != "ter")


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric by its name, its score (BLEU and chrF from 0 to 100; TER from 0, less is better).

    ``interval`` is None for fewer than two segments.
    """

    name: str
    score: float
    signature: str
    interval: Interval | None = None


def metrics(targets: Sequence[str], references: Sequence[str]) -> tuple[Metric, ...]:
    """Return bleu, chrf2, chrf2++ and ter of translations against one reference each.

    Of no segments there is no metric at all.

    >>> same = ["a very fine day"]
    >>> [(each.name, round(each.score, 6)) for each in metrics(same, same)]
    [('bleu', 100.0), ('chrf2', 100.0), ('chrf2++', 100.0), ('ter', 0.0)]
    >>> metrics([], [])
    ()
    """
    if not targets:
        return ()
    edits = Running([*zip(targets, references, strict=True)])
    return (*quick(targets, references), ter(edits))


def quick(targets: Sequence[str], references: Sequence[str]) -> tuple[Metric, ...]:
    """Return all of them but TER."""
    return tuple(_metric(name, METRICS[name](), targets, references) for name in QUICK)


def ter(edits: Running) -> Metric:
    """Return TER, the edits of all segments per 100 words of their references, once it is there."""
    metric = TER()
    metric.num_refs = 1
    return _scored("ter", metric, edits.result())


def _metric(
    name: str, metric: SacreMetric, targets: Sequence[str], references: Sequence[str]
) -> Metric:
    # What corpus_score does with a corpus; the statistics of its segments are drawn from as well.
    return _scored(name, metric, metric._extract_corpus_statistics([*targets], [[*references]]))


def _scored(name: str, metric: SacreMetric, statistics: Sequence[Sequence[float]]) -> Metric:
    score = metric._aggregate_and_compute([*map(list, statistics)]).score
    return Metric(name, score, str(metric.get_signature()), _interval(metric, statistics))


def _interval(metric: SacreMetric, statistics: Sequence[Sequence[float]]) -> Interval | None:
    parts = part_of(np.arange(len(statistics)))
    draws = drawn(np.unique(parts), RESAMPLES)
    if draws is None:
        return None
    by_part = np.zeros((PARTS, len(statistics[0])))
    np.add.at(by_part, parts, np.asarray(statistics, np.float64))
    sums = (draws @ by_part).tolist()
    return percentiles(np.array([metric._compute_score_from_stats(each).score for each in sums]))
