"""Which question an answer answers, as the order of the turns tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.model import Kind
from workbench.widget.messages import Question


def asked(turns: Iterable[Mapping[str, Any]], begins: Mapping[int, int]) -> dict[int, Question]:
    """Return the question of each turn of a document that asks or answers one.

    An answer is to the last question before it, whoever speaks in between. ``begins`` has the place
    of the first segment of each turn.

    >>> kinds = ["statement", "question", "moderator", "answer"]
    >>> turns = [{"turn": n, "kind": k, "speaker": "李明"} for n, k in enumerate(kinds)]
    >>> asked(turns, {0: 0, 1: 7, 2: 9, 3: 10})[3]
    {'number': 1, 'speaker': '李明', 'index': 7}
    """
    found: dict[int, Question] = {}
    last: Question | None = None
    for turn in turns:
        if turn["kind"] == Kind.QUESTION:
            number = last["number"] + 1 if last else 1
            index = begins.get(turn["turn"], 0)
            last = {"number": number, "speaker": turn["speaker"], "index": index}
        if last and turn["kind"] in (Kind.QUESTION, Kind.ANSWER):
            found[turn["turn"]] = last
    return found
