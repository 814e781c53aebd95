"""Scores of a corpus: how faithfully and how consistently its terms are rendered.

Files become batches (``reading``), batches counts that add up (``counting``), counts figures with
their intervals (``figures``), and figures a report (``reports``); ``wmt`` has the scores of shared
tasks. The definitions stand where they are computed, in
:mod:`workbench.scoring.figures.adherence`, ``consistency`` and ``metrics``.
"""

from workbench.scoring.contrast import Contrast, contrast
from workbench.scoring.corpus import score_batches, score_corpus
from workbench.scoring.figures.agreement import Agreement, on_errors, on_states
from workbench.scoring.reading.references import References
from workbench.scoring.report import Score
from workbench.scoring.signature import document_hash, glossary_hash
from workbench.scoring.versions import version

__all__ = [
    "Agreement",
    "Contrast",
    "References",
    "Score",
    "contrast",
    "document_hash",
    "glossary_hash",
    "on_errors",
    "on_states",
    "score_batches",
    "score_corpus",
    "version",
]
