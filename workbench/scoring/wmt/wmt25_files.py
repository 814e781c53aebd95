"""The documents of the WMT25 terminology task, track 2, and the success rate as a report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.errors import InputError
from workbench.scoring.reading.lines import records
from workbench.scoring.reports.display import figure
from workbench.scoring.wmt.wmt25 import Document, SuccessRate, success_rate
from workbench.version import __version__

SOURCE, TARGET, TERMS = "zh", "en", "proper"
"""Keys of a document: its texts, and its list of terms with their targets."""


@dataclass(frozen=True, slots=True)
class Wmt25Score:
    """A success rate, the number of documents it was taken over, and how it was taken."""

    success: SuccessRate
    documents: int

    @property
    def signature(self) -> str:
        """Return how the score was made."""
        matching = "source:substring|target:substring|case:lower"
        return f"wmt25:success-rate|{matching}|terms:{TERMS}|version:{__version__}"

    def to_json(self) -> dict[str, object]:
        """Return it as JSON holds it; a rate of None is one that measured nothing."""
        return {
            "success_rate": self.success.rate,
            "total": self.success.total,
            "valid_terms": self.success.valid_terms,
            "documents": self.documents,
            "signature": self.signature,
        }

    def __str__(self) -> str:
        made = self.success
        what = f"{made.total:.2f} of {made.valid_terms} terms in {self.documents} documents"
        return f"Success rate  {figure(made.rate)}  {what}\n{self.signature}"


def score_files(reference: Path, output: Path) -> Wmt25Score:
    """Score an output by the term lists of its references, both JSON Lines, a document a line.

    A reference has the keys zh, en and proper (a list of targets for each source term), an output
    has en. Raises InputError where a line is no JSON or a document or a key is missing, OSError.
    """
    references, outputs = list(records(reference)), list(records(output))
    if len(references) != len(outputs):
        problem = f"{len(outputs)} documents, but {reference} has {len(references)}"
        raise InputError(output, problem, "Give the output for every document, in order.")
    documents = [
        Document(
            _text(reference, line, of_reference, SOURCE),
            _text(reference, line, of_reference, TARGET),
            _text(output, other, of_output, TARGET),
            _terms(reference, line, of_reference),
        )
        for (line, of_reference), (other, of_output) in zip(references, outputs, strict=True)
    ]
    return Wmt25Score(success_rate(documents), len(documents))


def _text(path: Path, line: int, record: dict[str, object], key: str) -> str:
    text = record.get(key)
    if not isinstance(text, str):
        raise InputError(path, f"no text under {key!r}", "Give each document its texts.", line)
    return text


def _terms(path: Path, line: int, record: dict[str, object]) -> dict[str, list[str]]:
    terms = record.get(TERMS)
    if isinstance(terms, dict) and all(
        isinstance(targets, list) and all(isinstance(target, str) for target in targets)
        for targets in terms.values()
    ):
        return terms
    remedy = "Give each reference an object of source terms, each with a list of targets."
    raise InputError(path, f"no terms under {TERMS!r}", remedy, line)
