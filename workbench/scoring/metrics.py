"""BLEU, chrF and TER against a reference: sacreBLEU's figures, each with sacreBLEU's signature.

sacreBLEU (Post 2018, https://aclanthology.org/W18-6319/) is what makes them comparable with what
others publish, so nothing about its settings can be changed here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from tqdm.auto import tqdm

_PATIENCE = 2.0
"""Seconds without a progress bar."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric by its name, its score (BLEU and chrF from 0 to 100; TER from 0, less is better)."""

    name: str
    score: float
    signature: str


def metrics(targets: Sequence[str], references: Sequence[str]) -> tuple[Metric, ...]:
    """Return bleu, chrf2, chrf2++ and ter of translations against one reference each.

    Of no segments there is no metric at all. TER takes about a second for 50 sentences, so a bar
    shows its progress when that is long.

    >>> same = ["a very fine day"]
    >>> [(each.name, round(each.score, 6)) for each in metrics(same, same)]
    [('bleu', 100.0), ('chrf2', 100.0), ('chrf2++', 100.0), ('ter', 0.0)]
    >>> metrics([], [])
    ()
    """
    if not targets:
        return ()
    return tuple(
        Metric(name, *measure(list(targets), list(references))) for name, measure in METRICS.items()
    )


def bleu(targets: list[str], references: list[str]) -> tuple[float, str]:
    """Return BLEU and its signature."""
    metric = BLEU(force=True)
    return metric.corpus_score(targets, [references]).score, str(metric.get_signature())


def chrf(targets: list[str], references: list[str], word_order: int) -> tuple[float, str]:
    """Return chrF2, or chrF2++ with the word order 2, and its signature."""
    metric = CHRF(word_order=word_order)
    return metric.corpus_score(targets, [references]).score, str(metric.get_signature())


def ter(targets: list[str], references: list[str]) -> tuple[float, str]:
    """Return TER, the edits of all segments per 100 words of their references, and its signature.

    >>> ter(["a fine day", "thank you"], ["a fine day", "thanks"])  # two edits, four words
    (50.0, 'nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:...')
    """
    metric = TER()
    edits, words = 0, 0.0
    for target, reference in _shown(targets, references):
        segment = metric.sentence_score(target, [reference])
        edits += segment.num_edits
        words += segment.ref_length
    return 100 * (edits / words), str(metric.get_signature())


def _shown(targets: list[str], references: list[str]) -> Iterator[tuple[str, str]]:
    pairs = zip(targets, references, strict=True)
    yield from tqdm(pairs, "TER", total=len(targets), unit="segment", delay=_PATIENCE, leave=False)


METRICS: dict[str, Callable[[list[str], list[str]], tuple[float, str]]] = {
    "bleu": bleu,
    "chrf2": lambda targets, references: chrf(targets, references, 0),
    "chrf2++": lambda targets, references: chrf(targets, references, 2),
    "ter": ter,
}
"""Every metric, in the order of the report."""
