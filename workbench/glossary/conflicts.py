"""What contradicts itself in a glossary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.model import ALLOWED, Rule, Status
from workbench.text.folding import fold_all

TWO_PREFERRED = "two preferred"
TWO_SPELLINGS = "two spellings"
FORBIDDEN_ELSEWHERE = "forbidden elsewhere"

_Row = Mapping[str, Any]
_Brief = tuple[str, str, str]
"""Source, target and status of a row."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A kind of conflict, the sources it is about, and what it is in words.

    ``targets`` are those that clash, or the one that is right for ``sources`` and forbidden for
    ``elsewhere``. ``grave`` are those that a glossary should not have; a target that is right for
    one term and forbidden for another may well be meant so.
    """

    kind: str
    sources: tuple[str, ...]
    message: str
    targets: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def grave(self) -> bool:
        """Tell whether it should be mended."""
        return self.kind != FORBIDDEN_ELSEWHERE


def conflicts(frame: pd.DataFrame) -> list[Conflict]:
    """Return the conflicts of a glossary frame (columns of ``model.GLOSSARY``), the grave first.

    Two preferred targets contradict each other where both hold in the same context at the same
    time, unless the term is ambiguous. Two spellings are sources that are one by script or width.

    >>> rows = [("社区", "community", "preferred"), ("社區", "neighborhood", "preferred")]
    >>> frame = pd.DataFrame(rows, columns=["source", "target", "status"])
    >>> [found.message for found in conflicts(frame)]
    ['社区 has two preferred targets: community, neighborhood', '社区 and 社區 are one term']
    """
    whole = frame.fillna("")
    columns = (whole[name].tolist() for name in ("source", "target", "status"))
    rows = [*zip(*columns, strict=True)]
    groups = _in_question(whole, rows)
    return [
        *(found for group in groups for found in _two_preferred(group)),
        *(found for group in groups for found in _two_spellings(group)),
        *_forbidden_elsewhere(rows),
    ]


def _in_question(whole: pd.DataFrame, rows: Sequence[_Brief]) -> list[list[_Row]]:
    """Return the rows of each source that has several preferred targets or several spellings.

    Of a large glossary these are few, and all that is looked at closely.
    """
    keys = fold_all(source for source, _, _ in rows)
    spelling: dict[str, str] = {}
    preferred: set[str] = set()
    groups: dict[str, list[_Row]] = {}
    for key, (source, _, status) in zip(keys, rows, strict=True):
        if spelling.setdefault(key, source) != source or (
            status == Status.PREFERRED and key in preferred
        ):
            groups[key] = []
        if status == Status.PREFERRED:
            preferred.add(key)
    places = [place for place, key in enumerate(keys) if key in groups]
    for place, row in zip(places, whole.iloc[places].to_dict("records"), strict=True):
        groups[keys[place]].append({str(name): cell for name, cell in row.items()})
    return [groups[key] for key in spelling if key in groups]


def _two_preferred(group: Sequence[_Row]) -> Iterator[Conflict]:
    if any(row.get("rule") == Rule.AMBIGUOUS for row in group):
        return
    preferred = [row for row in group if row["status"] == Status.PREFERRED]
    clashing = {
        each["target"]: None
        for place, row in enumerate(preferred)
        for other in preferred[place + 1 :]
        if row["target"] != other["target"] and _together(row, other)
        for each in (row, other)
    }
    if clashing:
        source = group[0]["source"]
        message = f"{source} has two preferred targets: {', '.join(clashing)}"
        yield Conflict(TWO_PREFERRED, (source,), message, tuple(clashing))


def _together(row: _Row, other: _Row) -> bool:
    """Tell whether two rows may hold in one place at one time."""
    if row.get("applies_where", "") != other.get("applies_where", ""):
        return False
    return _begins_before_end(row, other) and _begins_before_end(other, row)


def _begins_before_end(row: _Row, other: _Row) -> bool:
    first, last = str(row.get("valid_from", "")), str(other.get("valid_to", ""))
    shared = min(len(first), len(last))
    return first[:shared] <= last[:shared]


def _two_spellings(group: Sequence[_Row]) -> Iterator[Conflict]:
    sources = tuple(dict.fromkeys(row["source"] for row in group))
    if len(sources) > 1:
        yield Conflict(TWO_SPELLINGS, sources, f"{' and '.join(sources)} are one term")


def _forbidden_elsewhere(rows: Iterable[_Brief]) -> Iterator[Conflict]:
    allowed: dict[str, list[str]] = defaultdict(list)
    forbidden: dict[str, list[str]] = defaultdict(list)
    for source, target, status in rows:
        if status in ALLOWED:
            allowed[target.casefold()].append(source)
        elif status == Status.FORBIDDEN:
            forbidden[target.casefold()].append(source)
    for target in sorted(allowed.keys() & forbidden.keys()):
        one, other = allowed[target], forbidden[target]
        message = f"“{target}” is right for {', '.join(one)} and forbidden for {', '.join(other)}"
        yield Conflict(FORBIDDEN_ELSEWHERE, tuple(one), message, (target,), tuple(other))
