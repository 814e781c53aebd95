"""Score a corpus by a glossary, both as frames: the same for a project and for plain files."""

from __future__ import annotations

import pandas as pd

from workbench.glossary.matching import Matcher
from workbench.glossary.terms import terms
from workbench.scoring import references as reading
from workbench.scoring.references import References
from workbench.scoring.report import Score, score
from workbench.scoring.signature import document_hash, glossary_hash


def score_corpus(
    pairs: pd.DataFrame, glossary: pd.DataFrame, reference: References | None = None
) -> Score:
    """Score translations against a glossary, and beside a reference if there is one.

    ``pairs`` has the columns segment, speaker, source and target; ``glossary`` those of
    ``model.GLOSSARY``; ``reference`` is what :func:`workbench.scoring.references.read` takes.
    Raises InputError for a reference that doesn't fit the segments, and OSError.

    >>> pairs = pd.DataFrame({"segment": ["1"], "speaker": "", "source": "社区",
    ...     "target": "a community"})
    >>> glossary = pd.DataFrame({"source": ["社区"], "target": "community", "status": "preferred"})
    >>> score_corpus(pairs, glossary).adherence.rendered
    1
    """
    segments = pairs["segment"].astype(str).tolist()
    read = None if reference is None else reading.read(reference, segments)
    return score(
        pairs, Matcher(terms(glossary)), glossary_hash(glossary), document_hash(pairs), read
    )
