"""Place running text: line by line, turn by turn, or all of it at once, whatever its counts fit.

Where no counts fit, or they fit and the figures say otherwise, the text is aligned as a whole and
accepted only if it is the translation by its looks. That was measured on 32 documents of 23 to 450
segments, each aligned with its own translation and with the text of another: of the source's
figures of two digits or more, 66 to 100 % stood in the English put beside them, against 0 to 53 %;
and of the matches 65 to 100 % were one sentence for one, against 23 to 66 %. So six figures in ten
are asked for where there are five or more, and else seven matches in ten of one for one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from workbench.drafts.blocks import Block, Labelled, labelled, lines, paragraphs
from workbench.drafts.placement import Note, Opened, Placement, Source
from workbench.drafts.sentences import Aligned, align_into, doubts, pair, scale_of, sentences
from workbench.errors import InputError
from workbench.text.likeness import Boundary, figures

_ENOUGH_FIGURES = 5
_LEAST_FIGURES = 0.6
_LEAST_SINGLE = 0.7
_FEWEST_LABELLED = 2

Turns = list[list[Source]]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A way in which the counts of a file fit: in words, its blocks by turn, what is in none.

    ``sure`` is one in which there is a line for each segment.
    """

    words: str
    blocks: list[Block]
    left_over: tuple[Note, ...] = ()
    sure: bool = False


def place(file: Opened, sources: Sequence[Source]) -> Placement:
    """Place the English of a text file. Raises InputError where that would be guesswork."""
    text = file.text or ""
    turns = [list(turn) for _, turn in groupby(sources, lambda s: (s.document, s.turn))]
    under_labels = labelled(text, len(turns))
    for reading in _fitting(text, turns, under_labels):
        aligned = _by_turns(turns, reading.blocks)
        if reading.sure or not _belied(aligned):
            return _placed(file, reading.words, aligned, reading.left_over)
    return _whole(file, turns, under_labels)


def _fitting(text: str, turns: Turns, under_labels: Labelled | None) -> Iterator[_Reading]:
    """Yield the readings whose counts fit, the surest first."""
    rows, blocks = lines(text), paragraphs(text)
    sizes = [len(turn) for turn in turns]
    if under_labels and len(under_labels.blocks) == len(turns) >= _FEWEST_LABELLED:
        spoken, notes = under_labels.blocks, under_labels.left_over
        if [len(block) for block in spoken] == sizes:
            yield _Reading("one line a segment, by labels of speakers", spoken, notes, sure=True)
        if len(rows) != sum(sizes):
            yield _Reading("turn by turn, by labels of speakers", spoken, notes)
    if len(rows) == sum(sizes):
        by_line = iter(rows)
        by_turn = [list(islice(by_line, size)) for size in sizes]
        yield _Reading("one line a segment", by_turn, sure=True)
    if len(blocks) == len(turns):
        yield _Reading("turn by turn, by empty lines", blocks)
    if len(rows) == len(turns):
        yield _Reading("turn by turn, one line a turn", [[row] for row in rows])


def _by_turns(turns: Turns, blocks: list[Block]) -> Aligned:
    aligned = Aligned()
    flat = [source for turn in turns for source in turn]
    scale = scale_of(flat, (line for block in blocks for line in block))
    for turn, block in zip(turns, blocks, strict=True):
        if len(turn) == len(block):
            pair(aligned, turn, block)
        else:
            align_into(aligned, turn, sentences(block), scale)
    return aligned


def _whole(file: Opened, turns: Turns, under_labels: Labelled | None) -> Placement:
    """Align a whole text, its paragraphs or labels no more than evidence."""
    text = file.text or ""
    blocks, notes = paragraphs(text), tuple[Note, ...]()
    least = max(_FEWEST_LABELLED, len(turns) / 2)
    if under_labels and least <= len(under_labels.blocks) <= 2 * len(turns):
        blocks, notes = under_labels.blocks, under_labels.left_over
    flat = [source for turn in turns for source in turn]
    opens = Boundary.TURN if 2 * len(blocks) >= len(turns) else Boundary.SENTENCE
    found = [each for block in blocks for each in sentences(block, opens)]
    aligned = Aligned()
    align_into(aligned, flat, found)
    _check(file, aligned, turns, blocks)
    reading = (
        f"all sentences at once, since the file has {len(lines(text))} lines in {len(blocks)} "
        f"blocks for {len(flat)} segments in {len(turns)} turns"
    )
    return _placed(file, reading, aligned, notes)


def _check(file: Opened, aligned: Aligned, turns: Turns, blocks: list[Block]) -> None:
    share, what, least = _fit(aligned)
    if share >= least:
        return
    count = sum(map(len, turns))
    raise InputError(
        file.path,
        f"which segment its English belongs to would be guesswork: it has {sum(map(len, blocks))} "
        f"lines in {len(blocks)} blocks for {count} segments in {len(turns)} turns, and only "
        f"{share:.0%} {what}",
        f"Give {count} lines, one a segment, or {len(turns)} blocks with an empty line between, "
        "one a turn.",
        blocks[0][0].line,
    )


def _belied(aligned: Aligned) -> bool:
    """Say whether figures speak against a reading that the counts of turns speak for."""
    share, _, least = _fit(aligned)
    return least == _LEAST_FIGURES and share < least


def _fit(aligned: Aligned) -> tuple[float, str, float]:
    both = [(figures(pair.source), figures(pair.target)) for pair in aligned.pairs]
    expected = sum(len(mine) for mine, _ in both)
    if expected >= _ENOUGH_FIGURES:
        shared = sum(len(mine & theirs) for mine, theirs in both)
        return (
            shared / expected,
            "of the source's figures stand in the English beside them",
            _LEAST_FIGURES,
        )
    matches = max(1, len(aligned.pairs))
    return aligned.single / matches, "of the matches are one sentence for one", _LEAST_SINGLE


def _placed(file: Opened, reading: str, aligned: Aligned, notes: tuple[Note, ...]) -> Placement:
    left_over = sorted((*notes, *aligned.left_over), key=lambda note: note.line or 0)
    return Placement(
        file.path,
        reading,
        aligned.targets,
        tuple(aligned.empty),
        tuple(left_over),
        (*aligned.doubtful, *doubts(aligned.pairs)),
    )
