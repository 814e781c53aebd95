"""Pairs to export, as a project gives them."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

CHANGED = pd.Timestamp("2026-03-01T08:09:10.123456Z")

WHOLE = {
    "segment": "s1",
    "document": "d1",
    "turn": 3,
    "position": 0,
    "speaker": "李明",
    "role": "主持人",
    "outlet": "",
    "kind": "moderator",
    "timestamp": pd.Timestamp("2022-02-09T10:01:02+08:00"),
    "source": "大家好。",
    "target": "Hello, everyone.",
    "state": "reviewed",
    "author": "lin",
    "changed": CHANGED,
}


@pytest.fixture(scope="session")
def make_pairs() -> Callable[..., pd.DataFrame]:
    """Return a maker of pairs: each row is WHOLE but for what is given, with its own id."""

    def make(*rows: dict[str, Any]) -> pd.DataFrame:
        whole = [WHOLE | {"segment": f"s{n}"} | row for n, row in enumerate(rows, start=1)]
        return pd.DataFrame(whole, columns=list(WHOLE), dtype=object)

    return make
