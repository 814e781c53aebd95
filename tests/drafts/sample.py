"""The sample's segments and its translation, one line a segment, in turns."""

from workbench.drafts.placement import Source
from workbench.importers import read
from workbench.sample import BRIEFING, REFERENCE
from workbench.text.segmenting import split


def sources() -> list[Source]:
    return [
        Source(f"{turn.turn}-{position}", "briefing", turn.turn, text)
        for turn in read(BRIEFING).turns
        for position, text in enumerate(split(turn.text))
    ]


def turns() -> list[list[str]]:
    text = REFERENCE.read_text(encoding="utf-8")
    return [block.split("\n") for block in text.strip().split("\n\n")]


def gold() -> dict[str, str]:
    lines = [line for block in turns() for line in block]
    return dict(zip((source.segment for source in sources()), lines, strict=True))
