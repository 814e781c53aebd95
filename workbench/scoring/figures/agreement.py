"""How far annotators agree: on the states of segments, and on where they see errors.

Krippendorff's alpha (2004) for any number of annotators, who need not have judged the same, and
Cohen's kappa (1960) of two on what both judged; as NLTK computes them
(https://www.nltk.org/api/nltk.metrics.agreement.html).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from workbench.glossary.words import WORD, straight

Judgement = tuple[str, str, str]
"""An annotator, what was judged, and the label it was given."""

NONE = "no error"


@dataclass(frozen=True, slots=True)
class Agreement:
    """1 is agreement, 0 what chance would give, less is worse; None where nothing was measured.

    ``judged`` counts what at least two annotators judged. With one label only there is no
    telling agreement from chance, so that nothing is measured.
    """

    alpha: float | None
    kappa: float | None
    judged: int
    annotators: tuple[str, ...]


def agreement(judgements: Iterable[Judgement]) -> Agreement:
    """Return the agreement of judgements; the last of an annotator on one thing counts.

    >>> labels = {"1": "xx", "2": "xy", "3": "yy", "4": "yy"}
    >>> made = agreement([(who, item, label) for item, both in labels.items()
    ...     for who, label in zip("ab", both)])
    >>> round(made.alpha, 3), made.kappa, made.judged  # (0.75 - 0.5) / (1 - 0.5)
    (0.533, 0.5, 4)
    """
    last = {(who, what): label for who, what, label in judgements}
    judges: dict[str, set[str]] = {}
    for who, what in last:
        judges.setdefault(what, set()).add(who)
    shared = [(who, what, label) for (who, what), label in last.items() if len(judges[what]) > 1]
    annotators = tuple(sorted({who for who, _, _ in shared}))
    judged = len({what for _, what, _ in shared})
    if judged < 2 or len({label for _, _, label in shared}) < 2:
        return Agreement(None, None, judged, annotators)
    # Imported here, since it takes as long as all of pandas and few sessions measure agreement.
    from nltk.metrics.agreement import AnnotationTask

    task = AnnotationTask(data=shared)
    kappa = float(task.kappa()) if len(annotators) == 2 else None
    return Agreement(float(task.alpha()), kappa, judged, annotators)


def on_states(history: pd.DataFrame) -> Agreement:
    """Return the agreement on states: of each author the last state that he gave each segment.

    ``history`` has the columns kind, segment, value and author, in the order of the edits.
    """
    given = history[history["kind"] == "state"]
    return agreement(given[["author", "segment", "value"]].itertuples(index=False, name=None))


def on_states_of(versions: Mapping[str, pd.DataFrame]) -> Agreement:
    """Return the agreement on states of versions, each with the columns segment and state."""
    return agreement(
        (name, str(segment), str(state))
        for name, frame in versions.items()
        for segment, state in zip(frame["segment"], frame["state"], strict=True)
    )


def on_errors(
    errors: pd.DataFrame, targets: Mapping[str, str], annotators: Iterable[str] = ()
) -> Agreement:
    """Return the agreement on errors in translations: word by word, the category or none.

    ``errors`` has the columns segment, category, side, start, end and author, places in
    characters; ``targets`` the translations that were looked at, by segment. ``annotators`` are
    those who looked at all of them: unless given, whoever marked an error. Errors in sources and
    in whole segments are left out.
    """
    placed = errors[(errors["side"] == "target") & errors["start"].notna()]
    who = [*annotators] or sorted(set(placed["author"]))
    marked: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    columns = placed[["author", "segment", "start", "end", "category"]]
    for author, segment, start, end, category in columns.itertuples(index=False, name=None):
        marked.setdefault((author, segment), []).append((int(start), int(end), category))
    return agreement(
        (author, f"{segment}:{place}", label)
        for author in who
        for segment, text in targets.items()
        for place, label in enumerate(_labels(text, marked.get((author, segment), [])))
    )


def _labels(text: str, marked: list[tuple[int, int, str]]) -> Iterator[str]:
    """Yield the category of the first error that touches each word, or NONE."""
    for word in WORD.finditer(straight(text)):
        touching = (
            category for start, end, category in marked if start < word.end() and word.start() < end
        )
        yield next(touching, NONE)
