"""What one author, or one machine, made of the segments of a project: a version of its pairs."""

from __future__ import annotations

import pandas as pd


def version(pairs: pd.DataFrame, history: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the pairs that an author or an origin has a translation of, as he left them.

    ``history`` has the columns kind, segment, value, author and origin, in the order of the edits.
    Translation and state are the last ones of that name; what was loaded from a draft has the
    draft's name as its origin. ``pairs`` has the columns segment, target and state, and others.

    >>> pairs = pd.DataFrame({"segment": ["1", "2"], "source": "社区", "target": "area",
    ...     "state": "draft"})
    >>> history = pd.DataFrame([("target", "1", "a community", "mei", "engine.txt"),
    ...     ("target", "1", "area", "sam", "")],
    ...     columns=["kind", "segment", "value", "author", "origin"])
    >>> version(pairs, history, "engine.txt")[["segment", "target"]].to_numpy().tolist()
    [['1', 'a community']]
    """
    own = history[(history["author"] == name) | (history["origin"] == name)]
    last = {
        kind: own[own["kind"] == kind].drop_duplicates("segment", keep="last")
        for kind in ("target", "state")
    }
    made = pairs[pairs["segment"].isin(last["target"]["segment"])]
    for kind, edits in last.items():
        values = dict(zip(edits["segment"], edits["value"], strict=True))
        made = made.assign(**{kind: [values.get(each, "") for each in made["segment"]]})
    return made.reset_index(drop=True)
