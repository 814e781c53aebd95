"""How good a project's translation is: findings of the checks, scores and comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench import checks
from workbench.project.remarking import Remarking
from workbench.project.terminology import Terminology

if TYPE_CHECKING:
    # Where it is used it is imported: it takes as long as all the rest, and a page waits for that.
    from workbench import scoring


class Measuring(Terminology, Remarking):
    """What is measured of a project."""

    @property
    def waivers(self) -> pd.DataFrame:
        """One row a finding that somebody let stand: the columns of checks.waivers."""
        return self._waivers().table()

    def check(self) -> pd.DataFrame:
        """Return what the checks find in translated segments: the columns of checks.findings.

        What was waived is left out; ``waivers`` lists it.
        """
        return checks.check_corpus(self.pairs, self.glossary, self._waivers())

    def score(self, reference: scoring.References | None = None) -> scoring.Score:
        """Return terminology adherence and consistency against the project's glossary.

        With a ``reference`` also BLEU, chrF2, chrF2++ and TER: a frame or table with the columns
        segment and reference, or text with a line a segment. Raises InputError if it doesn't fit.
        """
        from workbench import scoring

        return scoring.score_corpus(self.pairs, self.glossary, reference)

    def version(self, name: str) -> pd.DataFrame:
        """Return the pairs as an author left them, or as the draft of an origin had them."""
        from workbench import scoring

        return scoring.version(self.pairs, self.history, name)

    def compare(
        self,
        first: pd.DataFrame,
        second: pd.DataFrame,
        reference: scoring.References | None = None,
    ) -> scoring.Contrast:
        """Say what differs between two translations by the project's glossary, term by term.

        Each is such as ``pairs`` or :meth:`version`, of this project or of a copy. Raises
        InputError for a reference that doesn't fit.
        """
        from workbench import scoring

        return scoring.contrast(first, second, self.glossary, reference)

    def agreement(self, on: str = "states") -> scoring.Agreement:
        """Return how far annotators agree on states, or on errors marked in translations.

        ``on`` is "states" or "errors". Raises ValueError for another word.
        """
        from workbench import scoring

        if on == "states":
            return scoring.on_states(self.history)
        if on != "errors":
            raise ValueError(f"agreement is on states or on errors, not on {on!r}")
        pairs = self.pairs
        return scoring.on_errors(
            self.errors, dict(zip(pairs["segment"], pairs["target"], strict=True))
        )
