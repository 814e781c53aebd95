"""The terminology score of a corpus, for a terminal, a notebook and another program."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd

from workbench.glossary.targets import renders
from workbench.model import Term
from workbench.scoring.comparison import Comparison
from workbench.scoring.counting.counts import Counts
from workbench.scoring.counting.groups import DIMENSIONS
from workbench.scoring.counting.places import PLACES, selected
from workbench.scoring.figures.adherence import Adherence, adherence
from workbench.scoring.figures.bootstrap import Intervals, as_json, intervals
from workbench.scoring.figures.consistency import Consistency, consistency
from workbench.scoring.reports import notebook, page
from workbench.scoring.reports.display import Shown, as_text, compared, headline, lines
from workbench.scoring.reports.remarks import remarks
from workbench.scoring.reports.tables import (
    GROUPS,
    HEAT,
    PROGRESS,
    TERMS,
    frame,
    group_rows,
    heat_rows,
    progress_rows,
    term_rows,
)
from workbench.store.durable import write_durably


@dataclass(frozen=True)
class Score:
    """Adherence and consistency of a translation against its glossary, and how they were taken.

    ``counts`` is what was counted, ``glossary`` the terms it was counted by; ``places`` are the
    rows of :data:`workbench.scoring.counting.places.PLACES`, and ``all_places`` how many there are
    where not all were kept; ``reference`` is what came of comparing with a reference, None if there
    is none.
    """

    counts: Counts
    glossary: Sequence[Term]
    signature: str
    places: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=PLACES))
    all_places: int = 0
    reference: Comparison | None = None

    @cached_property
    def adherence(self) -> Adherence:
        """Return the adherence in all."""
        return adherence(self.counts.by_term().values())

    @cached_property
    def consistency(self) -> Consistency:
        """Return the consistency in all."""
        return consistency(self.counts.by_term().values())

    @cached_property
    def intervals(self) -> Intervals:
        """Return how sure each figure is, by its name in ``adherence`` or ``consistency``.

        Nothing for fewer than two segments with terms.
        """
        return intervals(self.counts.samples, term_numbers(self.glossary))

    @cached_property
    def terms(self) -> pd.DataFrame:
        """Return a row for each term that occurs, the most frequent first.

        Columns: source, target (the first allowed one), occurrences, rendered, adherence, exact,
        preferred, forbidden, known (occurrences with a known rendering), dominant (the commonest
        rendering), share, hhi, ltcr, renderings (a dict: how often each target).
        """
        return frame(term_rows(self.counts, self.glossary), TERMS)

    def by(self, dimension: str) -> pd.DataFrame:
        """Return a row for each speaker, document, state, translator or day with scored segments.

        ``dimension`` is one of these words. Columns: it, segments, occurrences, rendered,
        adherence, exact, preferred, forbidden, consistency (the mean dominant share of repeated
        terms), coverage; in the order of the documents.
        """
        return frame(group_rows(self.counts, dimension), [dimension, *GROUPS])

    @cached_property
    def speakers(self) -> pd.DataFrame:
        """Return a row for each speaker, as :meth:`by` does."""
        return self.by("speaker")

    @cached_property
    def heat(self) -> pd.DataFrame:
        """Return a row for each term that a speaker uses: who renders what how faithfully.

        Columns: source, speaker, occurrences, rendered, adherence.
        """
        return frame(heat_rows(self.counts), HEAT)

    @cached_property
    def progress(self) -> pd.DataFrame:
        """Return a row for each day on which segments got their translation, in order.

        Columns: day, segments, occurrences, rendered, adherence (of that day), and so_far: the
        adherence of all that was translated until then.
        """
        return frame(progress_rows(self.counts), PROGRESS)

    def segments(self, missed: bool = False, **of: str) -> pd.DataFrame:
        """Return the places that a figure comes from, with the segments they stand in.

        ``of`` narrows them down by term, speaker, document, state, translator, day or segment;
        ``missed`` to those with an occurrence not rendered. The columns are those of PLACES.
        """
        return selected(self.places, missed, of)

    def to_json(self) -> dict[str, object]:
        """Return all of it as what JSON knows; None is a score that measured nothing.

        Keys: adherence (with its intervals), consistency, signature, segments (scored; left_out by
        reason), glossary (terms; found; without_target), terms (a list of rows), speakers,
        documents, states, translators (where there is more than one) and progress, reference (see
        :class:`workbench.scoring.comparison.Comparison`; null without one).
        """
        return {
            "adherence": as_json(self.adherence, self.intervals),
            "consistency": as_json(self.consistency, self.intervals),
            "signature": self.signature,
            "segments": {"scored": self.counts.scored, "left_out": dict(self.counts.left_out)},
            "glossary": {
                "terms": len(self.glossary),
                "found": len(self.counts.by_term()),
                "without_target": self._without_target,
            },
            "terms": term_rows(self.counts, self.glossary),
            **{f"{each}s": group_rows(self.counts, each) for each in DIMENSIONS},
            "progress": progress_rows(self.counts),
            "reference": self.reference.to_json() if self.reference else None,
        }

    @property
    def _without_target(self) -> int:
        return sum(not any(map(renders, term.targets)) for term in self.glossary)

    def _shown(self, wait: bool = True) -> Shown:
        beside = compared(self.reference, wait) if self.reference else []
        return Shown(
            headline(self.adherence, self.intervals.get("micro"), self.counts.scored),
            [*lines(self.adherence, self.consistency, self.intervals), *beside],
            term_rows(self.counts, self.glossary),
            {each: group_rows(self.counts, each) for each in DIMENSIONS},
            heat_rows(self.counts),
            progress_rows(self.counts),
            self.places,
            self.all_places,
            remarks(
                self.counts,
                len(self.glossary),
                self._without_target,
                self.reference,
                self.reference.ready(wait) if self.reference else (),
            ),
            self.signature,
        )

    def __str__(self) -> str:
        return as_text(self._shown())

    def _repr_html_(self, wait: bool = True) -> str:
        return page.part(self._shown(wait))

    def _ipython_display_(self) -> None:
        running = self.reference.ter if self.reference else None
        notebook.show(lambda: self._repr_html_(wait=False), repr(self), running)

    def __repr__(self) -> str:
        made = headline(self.adherence, self.intervals.get("micro"), self.counts.scored)
        return f"<{type(self).__name__}: {made}>"

    def to_html(self, path: str | os.PathLike[str]) -> None:
        """Write the report as one HTML file that opens offline. Raises OSError."""
        content = page.page(self._shown()).encode()
        write_durably(Path(path), lambda file: file.write(content))


def term_numbers(glossary: Sequence[Term]) -> np.ndarray:
    """Return the number of each target's term, as :class:`TargetScan` counts them."""
    numbers = [number for number, term in enumerate(glossary) for _ in term.targets]
    return np.array(numbers, np.int64)
