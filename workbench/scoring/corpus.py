"""Score a corpus by a glossary: the same for a project, a frame and plain files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pandas as pd
import pyarrow as pa

from workbench.glossary.matching import Matcher
from workbench.glossary.sweep import Sweep
from workbench.glossary.terms import terms
from workbench.scoring.comparison import Comparison, compare
from workbench.scoring.counting.batches import of_frame
from workbench.scoring.counting.count import count
from workbench.scoring.counting.counts import Counts
from workbench.scoring.counting.places import Places
from workbench.scoring.reading import references as reading
from workbench.scoring.reading.frames import require_glossary, require_pairs
from workbench.scoring.reading.references import References
from workbench.scoring.report import Score
from workbench.scoring.signature import (
    Digest,
    document_digest,
    glossary_hash,
    glossary_version,
    signature,
)


def score_corpus(
    pairs: pd.DataFrame, glossary: pd.DataFrame, reference: References | None = None
) -> Score:
    """Score translations against a glossary, and beside a reference if there is one.

    ``pairs`` has the columns source and target, and may have segment, speaker, document, state,
    author and changed; ``glossary`` has those of ``model.GLOSSARY``; ``reference`` is what
    :func:`workbench.scoring.reading.references.read` takes. A row without source or target is left
    out. Raises InputError for a frame that lacks a column, a status that is none, or a reference
    that doesn't fit the segments, and OSError.

    >>> pairs = pd.DataFrame({"segment": ["1"], "source": "社区", "target": "a community"})
    >>> glossary = pd.DataFrame({"source": ["社区"], "target": "community", "status": "preferred"})
    >>> score_corpus(pairs, glossary).adherence.rendered
    1
    """
    require_pairs(pairs, ("source", "target"))
    require_glossary(glossary)
    sweep = Sweep(Matcher(terms(glossary)))
    compared = None
    if reference is not None:
        require_pairs(pairs, ("segment",))
        segments = pairs["segment"].astype(str).tolist()
        compared = compare(pairs, reading.read(reference, segments), sweep)
    return _scored(of_frame(pairs), sweep, glossary, Places(), compared)


def score_batches(
    batches: Iterable[pa.RecordBatch], glossary: pd.DataFrame, places: int = 10_000
) -> Score:
    """Score a corpus of any size, batch by batch, in memory that doesn't grow with it.

    Batches have the columns that :func:`workbench.scoring.counting.batches.of_batches` gives. Of
    the places of terms the first ``places`` are kept. Raises InputError for a glossary that is
    none.
    """
    require_glossary(glossary)
    sweep = Sweep(Matcher(terms(glossary)))
    return _scored(batches, sweep, glossary, Places(places), None)


def score_counts(counts: Counts, document: str, sweep: Sweep, glossary: pd.DataFrame) -> Score:
    """Return the score of counts that were taken elsewhere, of a corpus with this hash."""
    made = signature(
        glossary_hash(glossary),
        document,
        counts.scored,
        counts.left_out,
        glossary_version(glossary),
    )
    return Score(counts, sweep.terms, made)


def _scored(
    batches: Iterable[pa.RecordBatch],
    sweep: Sweep,
    glossary: pd.DataFrame,
    places: Places,
    compared: Comparison | None,
) -> Score:
    digest = document_digest()
    counts = count(_digested(batches, digest), sweep, places)
    made = score_counts(counts, digest.value(), sweep, glossary)
    return replace(made, places=places.frame(), all_places=places.number, reference=compared)


def _digested(batches: Iterable[pa.RecordBatch], digest: Digest) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        digest.add(batch)
        yield batch
