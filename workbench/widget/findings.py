"""What the checks find in single segments, for a page that has other versions of them now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.widget.desk import Desk


def findings(desk: Desk, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``findings``: those of some segments as they stand."""
    return {"type": "findings", "findings": desk.findings(map(str, ask["segments"]))}
