"""Which paragraph of its turn a segment belongs to."""

from __future__ import annotations

import re

import pandas as pd

_LINE_BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")


def paragraphs(frame: pd.DataFrame) -> list[int]:
    r"""Return the number of each segment's paragraph in its turn: a line break begins one.

    ``frame`` has the columns document, turn and source, in document order, with the white space
    around the sources, for that holds the line breaks.

    >>> sources = ["大家好。", "请提问。\n", "谢谢。", "再见。"]
    >>> rows = [("d", turn, source) for turn, source in zip([1, 1, 1, 2], sources)]
    >>> paragraphs(pd.DataFrame(rows, columns=["document", "turn", "source"]))
    [0, 0, 1, 0]
    """
    numbers: list[int] = []
    before, after = None, ""
    turns = frame["turn"].fillna(-1)
    for document, turn, source in zip(frame["document"], turns, frame["source"], strict=True):
        same_turn = (document, turn) == before
        gap = after + source[: len(source) - len(source.lstrip())]
        numbers.append(numbers[-1] + bool(_LINE_BREAK.search(gap)) if same_turn else 0)
        before, after = (document, turn), source[len(source.rstrip()) :]
    return numbers
