"""The hints of a whole briefing, beside the bare scan that finds the places of terms."""

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

import workbench
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.turns import alternate, timed
from workbench.text.folding import fold


def measure(plan: Plan) -> Iterator[Row]:
    """Time the hints of every segment, one segment at a time and all at once.

    Ours folds each source, scans it, drops matches inside longer words and makes the hits that
    hold their terms. The peer is ahocorasick-rs alone, leftmost-longest over the same terms, on
    text and terms that were folded before the clock ran, and only counts what it finds.
    """
    folder = plan.folder / "hints"
    project = workbench.create(folder, [plan.briefing], [plan.glossary])
    sources = project.segments["source"].tolist()
    matcher = project.matcher()
    folded = [fold(source) for source in sources]
    patterns = sorted({fold(term.source) for term in matcher.terms})
    scanner = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)

    sides = {
        "one by one": timed(lambda: [matcher.hits(source) for source in sources]),
        "at once": timed(lambda: matcher.hits_many(sources)),
        "bare": timed(lambda: sum(len(scanner.find_matches_as_indexes(text)) for text in folded)),
    }
    times = alternate(sides, plan.many_rounds, "hints")
    what = f"hints for {len(sources)} segments, {len(matcher.terms)} terms"
    peer = "bare ahocorasick-rs scan of the folded text"
    for way in ("one by one", "at once"):
        yield Row(f"{what}, {way}", times[way], peer, times["bare"])
