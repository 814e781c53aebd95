"""A translation beside a reference: sacreBLEU's metrics, and how the reference renders the terms.

A human reference itself follows its glossary in about 90 % of the places, so what a translation
reaches is read beside what the reference reaches on the same segments.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

import pandas as pd

from workbench.glossary.sweep import Sweep
from workbench.scoring.counting.batches import of_frame
from workbench.scoring.counting.count import EMPTY_TARGET, count
from workbench.scoring.figures.adherence import Adherence, adherence
from workbench.scoring.figures.consistency import Consistency, consistency
from workbench.scoring.figures.metrics import METRICS, Metric, quick, ter
from workbench.scoring.figures.ter import Running
from workbench.scoring.signature import document_hash

NO_REFERENCE = "no reference"
UNKNOWN = "reference of an unknown segment"


@dataclass(frozen=True)
class Comparison:
    """What came of the segments that have both a target and a reference.

    ``adherence`` and ``consistency`` are the reference's own, ``translation`` the adherence of
    the translation on the same segments. ``quick`` has BLEU and chrF, and ``ter`` is counted in
    the background; neither if there were no segments. ``left_out`` counts other segments by
    reason; ``document`` is the hash of segments and references.
    """

    segments: int
    left_out: Mapping[str, int]
    quick: tuple[Metric, ...]
    ter: Running | None
    adherence: Adherence
    consistency: Consistency
    translation: Adherence
    document: str

    @cached_property
    def metrics(self) -> tuple[Metric, ...]:
        """Return every metric, once TER is there too."""
        return (*self.quick, ter(self.ter)) if self.ter else self.quick

    def ready(self, wait: bool) -> tuple[Metric, ...]:
        """Return the metrics, without TER while it is counted unless it is to ``wait``."""
        running = self.ter and not self.ter.finished
        return self.quick if running and not wait else self.metrics

    def to_json(self) -> dict[str, object]:
        """Return it as JSON holds it: a key for each metric (score, signature, or null) and more.

        Further keys: segments (scored; left_out), adherence and consistency (the reference's),
        translation (adherence on the same segments), document.
        """
        found = {each.name: each for each in self.metrics}
        return {
            **{name: _figure(found.get(name)) for name in METRICS},
            "segments": {"scored": self.segments, "left_out": dict(self.left_out)},
            "adherence": asdict(self.adherence),
            "consistency": asdict(self.consistency),
            "translation": {"adherence": asdict(self.translation)},
            "document": self.document,
        }


def compare(pairs: pd.DataFrame, references: Mapping[str, str], sweep: Sweep) -> Comparison:
    """Compare translations with references, given by segment.

    ``pairs`` has the columns segment, source and target. Only a segment with a target
    and a reference counts.

    >>> import pandas as pd
    >>> from workbench.glossary.matching import Matcher
    >>> pairs = pd.DataFrame({"segment": ["1", "2"], "speaker": "", "source": "谢谢",
    ...     "target": ["Thank you all", "Thanks"]})
    >>> made = compare(pairs, {"1": "Thank you all"}, Sweep(Matcher([])))
    >>> made.metrics[1].score, made.segments, dict(made.left_out)
    (100.0, 1, {'no reference': 1})
    """
    rows = pairs.reindex(columns=["segment", "speaker", "source", "target"])
    rows = rows.astype(object).fillna("")
    rows["reference"] = [references.get(str(segment), "") for segment in rows["segment"]]
    why = [_why(*texts) for texts in zip(rows["target"], rows["reference"], strict=True)]
    both = rows[[not reason for reason in why]]
    left_out = Counter(filter(None, why))
    left_out += Counter({UNKNOWN: len(references.keys() - set(rows["segment"].astype(str)))})
    texts = both["target"].tolist(), both["reference"].tolist()
    translated = count(of_frame(both), sweep).by_term().values()
    rendered = count(of_frame(both.assign(target=both["reference"])), sweep).by_term().values()
    return Comparison(
        len(both),
        left_out,
        quick(*texts) if len(both) else (),
        Running([*zip(*texts, strict=True)]) if len(both) else None,
        adherence(rendered),
        consistency(rendered),
        adherence(translated),
        document_hash(both.assign(target=both["reference"])),
    )


def _why(target: str, reference: str) -> str:
    if not target.strip():
        return EMPTY_TARGET
    return "" if reference.strip() else NO_REFERENCE


def _figure(metric: Metric | None) -> dict[str, object] | None:
    if metric is None:
        return None
    interval = asdict(metric.interval) if metric.interval else None
    return {"score": metric.score, "signature": metric.signature, "interval": interval}
