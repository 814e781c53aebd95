"""Scoring a briefing's terminology, beside a tidy count that knows no word forms."""

from collections.abc import Iterator, Sequence

import workbench
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.turns import alternate, timed
from workbench import sample, scoring
from workbench.model import ALLOWED, Term


def measure(plan: Plan) -> Iterator[Row]:
    """Time adherence and consistency of the sample with its reference as the translation.

    It is the sample whatever briefing was asked for, since no other has a translation here. The
    peer counts, for each segment and term, how often the source holds the term and how often the
    lower-cased target holds one of its allowed targets: substrings, so that it takes "is" for a
    rendering in "this", lets two terms count one word, and knows neither plurals nor folding.
    """
    project = workbench.create(plan.folder / "scoring", [sample.BRIEFING], [plan.glossary])
    english = [line for line in sample.REFERENCE.read_text("utf-8").splitlines() if line]
    pairs = project.pairs.assign(target=english)
    glossary, terms = project.glossary, project.matcher().terms
    texts = list(zip(pairs["source"], pairs["target"], strict=True))

    sides = {
        "score": timed(lambda: scoring.score_corpus(pairs, glossary)),
        "count": timed(lambda: tidy_count(texts, terms)),
    }
    times = alternate(sides, plan.rounds * 3, "scoring")
    what = f"score of {len(texts)} segments, {len(terms)} terms, the glossary's reading included"
    yield Row(what, times["score"], "substring count", times["count"])


def tidy_count(texts: Sequence[tuple[str, str]], terms: Sequence[Term]) -> tuple[int, int]:
    """Return the occurrences of terms, and how many of them a substring of the target renders."""
    allowed = {
        t.source: [x.target.lower() for x in t.targets if x.status in ALLOWED] for t in terms
    }
    occurrences = rendered = 0
    for source, target in texts:
        lower = target.lower()
        for term, targets in allowed.items():
            here = source.count(term)
            if here:
                occurrences += here
                rendered += min(here, sum(lower.count(each) for each in targets))
    return occurrences, rendered
