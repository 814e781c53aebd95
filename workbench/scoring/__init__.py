"""Scores of a corpus: how faithfully and how consistently its terms are rendered.

The definitions stand where they are computed: :func:`workbench.scoring.adherence.adherence`,
:func:`workbench.scoring.consistency.consistency` and :mod:`workbench.scoring.metrics`.
"""

from workbench.scoring.corpus import score_batches, score_corpus
from workbench.scoring.references import References
from workbench.scoring.report import Score
from workbench.scoring.signature import document_hash, glossary_hash

__all__ = [
    "References",
    "Score",
    "document_hash",
    "glossary_hash",
    "score_batches",
    "score_corpus",
]
