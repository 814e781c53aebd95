"""Align the sentences of a block of English with segments, and say what is in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.drafts.blocks import Block, unwrapped
from workbench.drafts.placement import Line, Note, Source
from workbench.text.aligning import align, proportion
from workbench.text.likeness import Boundary, Unit, chinese, english, figures
from workbench.text.programme import surprise
from workbench.text.segmenting import split

_CLAUSE = re.compile(r"(?<=;)\s+")
_UNLIKELY = 6.0
_PAIR = (2, 2)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or clause of English, and how it is set off from the one before."""

    line: Line
    boundary: Boundary


@dataclass(frozen=True, slots=True)
class Matched:
    """A source text and the English put beside it, with the segment and line they begin in."""

    first: Source
    line: Line
    source: str
    target: str


@dataclass(slots=True)
class Aligned:
    """What an alignment gives: see :class:`workbench.drafts.placement.Placement`.

    ``pairs`` are the texts that were put beside each other, ``single`` how many of those are one
    sentence for one.
    """

    targets: dict[str, str] = field(default_factory=dict)
    empty: list[Note] = field(default_factory=list)
    left_over: list[Note] = field(default_factory=list)
    doubtful: list[Note] = field(default_factory=list)
    pairs: list[Matched] = field(default_factory=list)
    single: int = 0


def sentences(block: Block, opens: Boundary = Boundary.SENTENCE) -> list[Sentence]:
    """Split a block into sentences and those at semicolons; ``opens`` is how the block begins."""
    found: list[Sentence] = []
    for line in unwrapped(block):
        for sentence in split(line.text):
            for place, clause in enumerate(_CLAUSE.split(sentence.strip())):
                boundary = Boundary.CLAUSE if place else Boundary.SENTENCE
                found.append(Sentence(Line(line.line, clause), boundary if found else opens))
    return found


def scale_of(sources: Iterable[Source], block: Iterable[Line]) -> float:
    """Return the proportion of a document's English to its Chinese."""
    return proportion([chinese(s.text) for s in sources], [english(line.text) for line in block])


def pair(aligned: Aligned, sources: Sequence[Source], block: Block) -> None:
    """Put lines to segments one by one; there are as many of both."""
    for source, line in zip(sources, block, strict=True):
        _put(aligned, [source], [Sentence(line, Boundary.SENTENCE)])


def align_into(
    aligned: Aligned,
    sources: Sequence[Source],
    rendering: Sequence[Sentence],
    scale: float | None = None,
) -> None:
    """Align sentences with segments and note what came of it; ``scale`` as in text.aligning."""
    units = [english(each.line.text, each.boundary) for each in rendering]
    opens = sum(unit.boundary is Boundary.TURN for unit in units) > 1
    for bead in align(_units(sources, opens), units, scale):
        given, found = sources[slice(*bead.source)], rendering[slice(*bead.target)]
        if not found:
            aligned.empty += [_empty(source, "no English goes with it") for source in given]
        elif not given:
            reason = "no segment goes with it"
            aligned.left_over += [Note("", s.line.line, s.line.text, reason) for s in found]
        elif bead.kind == _PAIR:
            reason = "two sentences for two, which may be crossed"
            aligned.doubtful.append(_note(given[0], found, reason))
            for source, sentence in zip(given, found, strict=True):
                _put(aligned, [source], [sentence])
        else:
            aligned.single += bead.kind == (1, 1)
            _put(aligned, given, found)


def _units(sources: Sequence[Source], opens: bool) -> list[Unit]:
    """Return the units of segments; turns are marked if ``opens`` says that the English does."""
    units: list[Unit] = []
    before: Source | None = None
    for source in sources:
        boundary = Boundary.SENTENCE
        if before is None or (before.document, before.turn) != (source.document, source.turn):
            boundary = Boundary.TURN if opens else Boundary.SENTENCE
        elif before.text.rstrip().endswith(("；", ";")):
            boundary = Boundary.CLAUSE
        units.append(chinese(source.text, boundary))
        before = source
    return units


def _put(aligned: Aligned, sources: Sequence[Source], found: Sequence[Sentence]) -> None:
    first, *others = sources
    text = " ".join(sentence.line.text for sentence in found)
    aligned.targets[first.segment] = text
    aligned.empty += [_empty(o, f"its English stands with {first.segment}") for o in others]
    aligned.pairs.append(Matched(first, found[0].line, "".join(s.text for s in sources), text))


def doubts(pairs: Sequence[Matched]) -> list[Note]:
    """Return the pairs in which length or figures speak against a match.

    Length is judged by what it is over all the pairs.
    """
    sources = [chinese(pair.source) for pair in pairs]
    targets = [english(pair.target) for pair in pairs]
    scale = proportion(sources, targets)
    found = []
    for pair, source, target in zip(pairs, sources, targets, strict=True):
        reasons = []
        if surprise(source.length * scale, target.length) > _UNLIKELY:
            reasons.append("its length is out of proportion")
        if against := _figures_against(pair):
            reasons.append(against)
        found += [Note(pair.first.segment, pair.line.line, pair.target, why) for why in reasons]
    return found


def _figures_against(pair: Matched) -> str:
    mine, theirs = figures(pair.source), figures(pair.target)
    if not (mine - theirs and theirs - mine):
        return ""
    sides = (", ".join(sorted(side)) for side in (mine - theirs, theirs - mine))
    return f"figures differ: {' against '.join(sides)}"


def _empty(source: Source, reason: str) -> Note:
    return Note(source.segment, None, source.text.strip(), reason)


def _note(source: Source, found: Sequence[Sentence], reason: str) -> Note:
    return Note(source.segment, found[0].line.line, found[0].line.text, reason)
