"""Frames from a notebook, looked at before they are scored: what is wrong is told, not guessed."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from workbench.errors import InputError
from workbench.model import Status

_STATUSES = {str(status) for status in Status}


def require_pairs(pairs: pd.DataFrame, columns: Iterable[str], name: str = "the pairs") -> None:
    """Raise InputError where pairs lack a column.

    >>> require_pairs(pd.DataFrame({"source": ["社区"]}), ("source", "target"))
    Traceback (most recent call last):
        ...
    workbench.errors.InputError: the pairs: no column target among: source. Give a frame with ...
    """
    wanted = list(columns)
    missing = [column for column in wanted if column not in pairs]
    if missing:
        found = ", ".join(map(str, pairs.columns)) or "none"
        problem = f"no column {' and '.join(missing)} among: {found}"
        raise InputError(name, problem, f"Give a frame with {', '.join(wanted)}.")


def require_glossary(glossary: pd.DataFrame) -> None:
    """Raise InputError where a glossary lacks a column or has a status that is none.

    >>> require_glossary(pd.DataFrame({"source": ["社区"], "target": "area", "status": "fine"}))
    Traceback (most recent call last):
        ...
    workbench.errors.InputError: the glossary: the status 'fine' of 社区 is not known. Known are ...
    """
    require_pairs(glossary, ("source", "target", "status"), "the glossary")
    strange = glossary[~glossary["status"].isin(_STATUSES)]
    if len(strange):
        source, status = strange[["source", "status"]].iloc[0]
        known = ", ".join(map(str, Status))
        problem = f"the status {str(status)!r} of {source} is not known"
        raise InputError("the glossary", problem, f"Known are {known}.")


def require_versions(first: pd.DataFrame, second: pd.DataFrame, names: tuple[str, str]) -> None:
    """Raise InputError where two translations can't be set beside each other by segment."""
    for frame, name in zip((first, second), names, strict=True):
        require_pairs(frame, ("segment", "source", "target"), name)
        twice = frame["segment"].astype(str).duplicated()
        if twice.any():
            problem = f"the segment {frame['segment'][twice].iloc[0]} stands there twice"
            raise InputError(name, problem, "Give one translation of a segment.")
    if len(second) and not first["segment"].astype(str).isin(second["segment"].astype(str)).any():
        problem = f"none of its {len(second)} segments is one of {names[0]}"
        raise InputError(names[1], problem, "Give translations of the same segments, by their ids.")
