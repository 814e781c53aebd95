"""The answer to an ask that could not be done."""

from __future__ import annotations

from typing import Any

from workbench.errors import ProjectError, WorkbenchError
from workbench.widget.messages import message
from workbench.wording import Wording


def refusal(error: Exception) -> dict[str, Any]:
    """Return what a page is told of an error; it may be one that nobody meant to raise."""
    return {
        "type": "error",
        "code": type(error).__name__,
        "message": message(_said(error)),
        "lasting": not isinstance(error, OSError | ProjectError | MemoryError),
    }


def _said(error: Exception) -> str:
    if isinstance(error, OSError) and not isinstance(error, WorkbenchError) and error.filename:
        return Wording(
            "{file}: {reason}. Nothing was half-written. Mend that and try again.",
            file=str(error.filename),
            reason=error.strerror or str(error),
        )
    return next((each for each in error.args if isinstance(each, Wording)), str(error))
