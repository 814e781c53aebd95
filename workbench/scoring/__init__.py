"""Scores of a corpus: how faithfully and how consistently its terms are rendered.

The definitions stand where they are computed: :func:`workbench.scoring.adherence.adherence` and
:func:`workbench.scoring.consistency.consistency`.
"""

from workbench.scoring.report import Score, score
from workbench.scoring.signature import document_hash, glossary_hash

__all__ = ["Score", "document_hash", "glossary_hash", "score"]
