"""Two translations of the same segments beside each other: what differs, term by term."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd

from workbench.scoring.comparison import NO_REFERENCE
from workbench.scoring.corpus import score_corpus
from workbench.scoring.counting.places import selected
from workbench.scoring.figures.agreement import Agreement, on_states_of
from workbench.scoring.figures.metric_differences import MetricDifferences
from workbench.scoring.figures.significance import Difference, differences
from workbench.scoring.reading import references as reading
from workbench.scoring.reading.frames import require_versions
from workbench.scoring.reading.references import References
from workbench.scoring.report import Score, term_numbers
from workbench.scoring.reports import contrast_page, notebook
from workbench.scoring.reports.contrast_display import as_text, headline
from workbench.store.durable import write_durably

ONLY = "only in {}"
EMPTY = "empty in {}"


@dataclass(frozen=True)
class Contrast:
    """Two translations scored on the segments that both have.

    ``names`` are those of the two, ``left_out`` counts other segments by reason; ``compared`` is
    what came of a reference, None without one or where fewer than two segments have one, and
    ``unreferenced`` how many have none, None without a reference; ``states`` is the agreement of
    the two on the states of their segments, None where they have none.
    """

    names: tuple[str, str]
    first: Score
    second: Score
    left_out: Mapping[str, int]
    compared: MetricDifferences | None
    unreferenced: int | None
    states: Agreement | None

    @cached_property
    def differences(self) -> dict[str, Difference]:
        """Return the difference of each figure of terminology with its p-values."""
        samples = self.first.counts.samples, self.second.counts.samples
        return differences(*samples, term_numbers(self.first.glossary))

    @property
    def metrics(self) -> Mapping[str, Difference]:
        """Return the difference of each of sacreBLEU's metrics, once TER is counted too."""
        return self.compared.all if self.compared else {}

    @cached_property
    def terms(self) -> pd.DataFrame:
        """Return a row for each term that is rendered otherwise, the greatest differences first.

        Columns: source, occurrences, first and second (occurrences rendered), difference (second
        less first), first_with and second_with (the targets, how often each).
        """
        columns = ["source", "occurrences", "rendered", "renderings"]
        one, two = (score.terms[columns] for score in (self.first, self.second))
        both = one.merge(two, on=["source", "occurrences"], suffixes=("", "_second"))
        both["difference"] = both["rendered_second"] - both["rendered"]
        both = both[both["renderings"] != both["renderings_second"]]
        order = (-both["difference"].abs()).sort_values(kind="stable").index
        names = {
            "rendered": "first",
            "rendered_second": "second",
            "renderings": "first_with",
            "renderings_second": "second_with",
        }
        made = both.loc[order].rename(columns=names).reset_index(drop=True)
        wanted = ["source", "occurrences", "first", "second", "difference"]
        return made[[*wanted, "first_with", "second_with"]]

    @cached_property
    def unmeasured(self) -> frozenset[str]:
        """Return the terms that no allowed target stands for: they have no adherence."""
        terms = self.first.terms
        return frozenset(terms["source"][terms["adherence"].isna()])

    def by(self, dimension: str) -> pd.DataFrame:
        """Return a row for each speaker, document, state, translator or day of the first.

        ``dimension`` is one of these words. Columns: it, occurrences (of terms with an allowed
        target), first and second (those rendered), difference; in the order of the documents.
        """
        keys = ["segment", "term"]
        named = self.first.places[[*keys, dimension, "expected", "rendered"]]
        both = named.merge(self.second.places[[*keys, "rendered"]], on=keys, suffixes=("", "_"))
        counts = both.groupby(dimension, sort=False)[["expected", "rendered", "rendered_"]].sum()
        counts.columns = pd.Index(["occurrences", "first", "second"])
        made = counts[counts["occurrences"] > 0].reset_index()
        return made.assign(difference=made["second"] - made["first"])

    @cached_property
    def places(self) -> pd.DataFrame:
        """Return the places where a term is rendered otherwise in the two, or counts otherwise.

        The columns are those of PLACES for the first, and for the second those of them that may
        differ, with ``_second`` at their ends.
        """
        keys = ["segment", "term"]
        compared = ["rendered", "exact", "preferred", "forbidden", "known", "renderings"]
        second = self.second.places[[*keys, *compared, "target"]]
        both: pd.DataFrame = self.first.places.merge(second, on=keys, suffixes=("", "_second"))
        seconds = both[[f"{name}_second" for name in compared]]
        differs = (both[compared].to_numpy() != seconds.to_numpy()).any(axis=1)
        found: pd.DataFrame = both.loc[differs].reset_index(drop=True)
        return found

    def segments(self, **of: str) -> pd.DataFrame:
        """Return the places where a term is rendered otherwise in the two, or counts otherwise.

        ``of`` narrows them down, such as ``term="社区"``. Columns: segment, speaker, term, source,
        first_with, first, second_with, second (the translations).
        """
        names = {
            "renderings": "first_with",
            "target": "first",
            "renderings_second": "second_with",
            "target_second": "second",
        }
        columns = ["segment", "speaker", "term", "source", *names.values()]
        return selected(self.places, False, of).rename(columns=names)[columns]

    def to_json(self) -> dict[str, object]:
        """Return it as JSON holds it, with the terms as rows and the signatures of both scores."""
        return {
            "names": list(self.names),
            "segments": {"scored": self.first.counts.scored, "left_out": dict(self.left_out)},
            "differences": {name: asdict(each) for name, each in self.differences.items()},
            "metrics": {name: asdict(each) for name, each in self.metrics.items()},
            "reference": self._of_reference(),
            "states": asdict(self.states) if self.states else None,
            "terms": self.terms.to_dict("records"),
            "signatures": [self.first.signature, self.second.signature],
        }

    def _of_reference(self) -> dict[str, object] | None:
        if self.unreferenced is None:
            return None
        left_out = {NO_REFERENCE: self.unreferenced} if self.unreferenced else {}
        return {"segments": self.first.counts.scored - self.unreferenced, "left_out": left_out}

    def __str__(self) -> str:
        return as_text(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {headline(self)}>"

    def _repr_html_(self, wait: bool = True) -> str:
        return contrast_page.part(self, wait)

    def _ipython_display_(self) -> None:
        running = self.compared.ter if self.compared else None
        notebook.show(lambda: self._repr_html_(wait=False), repr(self), running)

    def to_html(self, path: str | os.PathLike[str]) -> None:
        """Write the report as one HTML file that opens offline. Raises OSError."""
        content = contrast_page.page(self).encode()
        write_durably(Path(path), lambda file: file.write(content))


def contrast(
    first: pd.DataFrame,
    second: pd.DataFrame,
    glossary: pd.DataFrame,
    reference: References | None = None,
    names: tuple[str, str] = ("first", "second"),
) -> Contrast:
    """Compare two translations by a glossary, on the segments that both have translated.

    Both frames have the columns segment, source and target, and may have those that
    :func:`workbench.scoring.score_corpus` takes; the source is the first one's. Raises InputError
    where they have no segment in common, one twice, or lack a column, and for a reference that
    doesn't fit.

    >>> one = pd.DataFrame({"segment": ["1"], "source": "社区", "target": "a community"})
    >>> glossary = pd.DataFrame({"source": ["社区"], "target": "community", "status": "preferred"})
    >>> made = contrast(one, one.assign(target="an area"), glossary)
    >>> made.terms[["source", "first", "second"]].to_numpy().tolist()
    [['社区', 1, 0]]
    """
    require_versions(first, second, names)
    given = None
    if reference is not None:
        given = reading.read(reference, first["segment"].astype(str).tolist())
    one, two = (frame.assign(segment=frame["segment"].astype(str)) for frame in (first, second))
    left_out = {
        ONLY.format(names[0]): int((~one["segment"].isin(two["segment"])).sum()),
        ONLY.format(names[1]): int((~two["segment"].isin(one["segment"])).sum()),
    }
    one = one[one["segment"].isin(two["segment"])].reset_index(drop=True)
    two = two.set_index("segment").loc[one["segment"]].reset_index()
    two = two.assign(source=one["source"].to_numpy())
    filled = [_filled(frame) for frame in (one, two)]
    left_out |= {EMPTY.format(names[0]): int((~filled[0]).sum())}
    left_out |= {EMPTY.format(names[1]): int((filled[0] & ~filled[1]).sum())}
    both = filled[0] & filled[1]
    one, two = one[both].reset_index(drop=True), two[both].reset_index(drop=True)
    states = None
    if "state" in one and "state" in two:
        states = on_states_of(dict(zip(("first", "second"), (one, two), strict=True)))
    return Contrast(
        names,
        score_corpus(one, glossary),
        score_corpus(two, glossary),
        {why: number for why, number in left_out.items() if number},
        _compared(one, two, given),
        None if given is None else int((~one["segment"].isin(given)).sum()),
        states,
    )


def _filled(frame: pd.DataFrame) -> pd.Series[bool]:
    filled = [isinstance(text, str) and bool(text.strip()) for text in frame["target"]]
    return pd.Series(filled, frame.index, np.bool_)


def _compared(
    one: pd.DataFrame, two: pd.DataFrame, found: Mapping[str, str] | None
) -> MetricDifferences | None:
    known = one["segment"].isin(found or {})
    if found is None or known.sum() < 2:
        return None
    targets = one["target"][known].tolist(), two["target"][known].tolist()
    return MetricDifferences(targets, [found[segment] for segment in one["segment"][known]])
