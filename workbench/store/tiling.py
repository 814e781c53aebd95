"""Whether the spans of a project's tables leave no gap and overlap nowhere."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd


def of_files(turns: pd.DataFrame, left_out: pd.DataFrame) -> Iterator[str]:
    """Say where turns and what was left out don't tile a document from its first character on.

    >>> turns = pd.DataFrame({"document": ["d"], "start": [3], "end": [9]})
    >>> left_out = pd.DataFrame({"document": ["d"], "start": [0], "end": [2]})
    >>> list(of_files(turns, left_out))
    ["the document 'd' has a gap or an overlap at character 2"]
    """
    columns = ["document", "start", "end"]
    for document, spans in pd.concat([turns[columns], left_out[columns]]).groupby("document"):
        place = 0
        for start, end in spans.sort_values(["start", "end"])[["start", "end"]].itertuples(
            index=False
        ):
            if start != place:
                yield f"the document {document!r} has a gap or an overlap at character {place}"
                break
            place = end


def of_turns(turns: pd.DataFrame, segments: pd.DataFrame) -> Iterator[str]:
    """Say which turns are not the sum of their segments, and which segments are there twice."""
    keys = ["document", "turn"]
    ordered = segments.sort_values([*keys, "position"])
    joined = ordered.groupby(keys)["source"].agg("".join).rename("joined")
    both = turns[[*keys, "text"]].merge(joined, how="outer", left_on=keys, right_index=True)
    differing = both[both["text"].fillna("") != both["joined"].fillna("")]
    for document, turn in differing[keys].itertuples(index=False):
        yield f"the segments of turn {turn} of {document!r} are not its text"
    for segment in segments["segment"][segments["segment"].duplicated()].unique():
        yield f"the segment {segment!r} is there twice"
