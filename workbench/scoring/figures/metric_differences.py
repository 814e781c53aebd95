"""sacreBLEU's metrics of two translations beside a reference, and whether they differ by chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from sacrebleu.metrics.base import Metric
from sacrebleu.metrics.ter import TER
from sacrebleu.significance import PairedTest, Result

from workbench.scoring.figures.metrics import METRICS, QUICK
from workbench.scoring.figures.significance import Difference
from workbench.scoring.figures.ter import Edits, Running


class MetricDifferences:
    """The differences of bleu, chrf2, chrf2++ and ter by sacreBLEU's own paired tests.

    ``targets`` are two translations of at least two segments, with one reference each. TER is
    counted in the background, both translations in one go.
    """

    def __init__(
        self, targets: tuple[Sequence[str], Sequence[str]], references: Sequence[str]
    ) -> None:
        self._targets: list[Sequence[str]] = [[*each] for each in targets]
        self._references = [*references]
        self.ter = Running([*zip([*targets[0], *targets[1]], [*references] * 2, strict=True)])
        self.quick = {name: self._difference(name, METRICS[name]()) for name in QUICK}

    @cached_property
    def all(self) -> Mapping[str, Difference]:
        """Return the difference of each metric by its name, once TER is there too."""
        edits, half = self.ter.result(), len(self._references)
        of = dict(zip(map(id, self._targets), (edits[:half], edits[half:]), strict=True))
        return {**self.quick, "ter": self._difference("ter", _Counted(of))}

    def ready(self, wait: bool) -> Mapping[str, Difference]:
        """Return the differences, without TER while it is counted unless it is to ``wait``."""
        return self.all if wait or self.ter.finished else self.quick

    def _difference(self, name: str, metric: Metric) -> Difference:
        systems = [*zip(("first", "second"), self._targets, strict=True)]
        (first, second), (_, swapped) = (
            _results(PairedTest(systems, {name: metric}, [self._references], test_type=test))
            for test in ("bs", "ar")
        )
        return Difference(first.score, second.score, second.p_value, swapped.p_value)


class _Counted(TER):
    """TER whose edits are counted already, so that its tests take no longer than the others'."""

    def __init__(self, edits: Mapping[int, list[Edits]]) -> None:
        super().__init__()
        self._edits = edits
        self.num_refs = 1

    def _extract_corpus_statistics(self, hypotheses: Sequence[str], _: object) -> list[Edits]:
        return self._edits[id(hypotheses)]


def _results(test: PairedTest) -> list[Result]:
    rows = next(each for key, each in test()[1].items() if key != "System")
    return [each for each in rows if isinstance(each, Result)]
