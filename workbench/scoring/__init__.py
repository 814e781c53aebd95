"""Scores of a corpus: how faithfully and how consistently its terms are rendered.

The definitions stand where they are computed: :func:`workbench.scoring.adherence.adherence`,
:func:`workbench.scoring.consistency.consistency` and :mod:`workbench.scoring.metrics`.
"""

from workbench.scoring.agreement import Agreement, on_errors, on_states
from workbench.scoring.contrast import Contrast, contrast
from workbench.scoring.corpus import score_batches, score_corpus
from workbench.scoring.references import References
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
