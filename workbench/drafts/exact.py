"""Place targets whose file says of which segment they are, or of which source text."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence

from workbench.drafts.placement import Note, Opened, Pair, Placement, Source
from workbench.errors import InputError


def place(file: Opened, name: str, pairs: Sequence[Pair], sources: Sequence[Source]) -> Placement:
    """Place pairs by the id of their segment, or else by their source text.

    Texts are the same if they differ in white space alone. Of a text that comes several times, the
    first pair goes to the first segment, the second to the second. Raises InputError if no pair
    is of these segments.
    """
    waiting = _Waiting(sources)
    targets: dict[str, str] = {}
    left_over = []
    for pair in pairs:
        segment = waiting.take(pair)
        if segment is None:
            reason = "no segment of this id or source is left"
            left_over.append(Note("", pair.line, pair.target or pair.source, reason))
        elif pair.target:
            targets[segment] = pair.target
    if not targets:
        raise InputError(
            file.path,
            f"none of its {len(pairs)} pairs is of this transcript",
            "Give a file whose sources are sentences of it, or whose segments are its ids.",
        )
    empty = [
        Note(source.segment, None, source.text.strip(), "the file has no target for it")
        for source in sources
        if source.segment not in targets
    ]
    reading = f"{name}, pairs matched by segment or by source text"
    return Placement(file.path, reading, targets, tuple(empty), tuple(left_over))


class _Waiting:
    """The segments that no pair was of yet."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._ids = {source.segment: source for source in sources}
        self._by_text: dict[str, deque[str]] = defaultdict(deque)
        for source in sources:
            self._by_text[_plain(source.text)].append(source.segment)

    def take(self, pair: Pair) -> str | None:
        if self._ids.pop(pair.segment, None) is not None:
            return pair.segment
        same = self._by_text.get(_plain(pair.source), deque())
        while same:
            segment = same.popleft()
            if self._ids.pop(segment, None) is not None:
                return segment
        return None


def _plain(text: str) -> str:
    return " ".join(text.split())
