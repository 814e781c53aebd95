"""The rows that come in sight while somebody scrolls: their texts first, all else later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.widget.desk import Desk


def glance(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``glance``: the rows of ``indexes``, which are in order, as they stand and bare."""
    with desk.still():
        rows = desk.glance(map(int, ask["indexes"]))
        return {"type": "rows", "shape": desk.shape(), "rows": rows}
