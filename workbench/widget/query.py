"""What a search asks for: the fields of a query, and the rows that fit all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.errors import QueryError
from workbench.model import CONFIRMED, State
from workbench.widget.judged import Judged
from workbench.widget.remarked import Remarked
from workbench.widget.texts import SIDES, Mask, Texts
from workbench.wording import Wording

SpeakerOfEach = np.ndarray[tuple[int], np.dtype[np.object_]]

UNCONFIRMED = "unconfirmed"
"""Stands for whatever state in which a translation does not count as done."""

_SIDES_OF = {"either": SIDES, "source": ("source", "note"), "target": ("target",)}


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search looks at. ``speakers`` has the speaker of each segment."""

    texts: Texts
    judged: Judged
    remarked: Remarked
    speakers: SpeakerOfEach


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text to look for: letter for letter, or a regular expression as RE2 reads it.

    RE2 takes time in proportion to the text, so that no expression can stop the kernel. Raises
    QueryError for one that it can't read.
    """

    text: str
    regex: bool = False
    case: bool = False

    def __post_init__(self) -> None:
        """Refuse an expression that is none."""
        self.within(pa.array([], pa.string()))

    def within(self, texts: pa.Array) -> Mask:
        """Return in which texts the pattern is found."""
        search = pc.match_substring_regex if self.regex else pc.match_substring
        try:
            found = search(texts, self.text, ignore_case=not self.case)
        except pa.ArrowInvalid as error:
            raise QueryError(_told(self.text, str(error))) from None
        mask: Mask = found.to_numpy(zero_copy_only=False)
        return mask


def speakers_of(turns: pa.Table, segments: pa.Table) -> SpeakerOfEach:
    """Return the speaker of each segment; the tables have the columns of TURNS and SEGMENTS."""
    names = dict(zip(_keys(turns), turns["speaker"].to_pylist(), strict=True))
    return np.array([names[key] for key in _keys(segments)], dtype=object)


def _keys(content: pa.Table) -> Iterator[tuple[str, int]]:
    return zip(content["document"].to_pylist(), content["turn"].to_pylist(), strict=True)


def pattern(query: Mapping[str, Any]) -> Pattern:
    """Return the pattern that a query asks for. Raises QueryError."""
    return Pattern(str(query["text"]), bool(query.get("regex")), bool(query.get("case")))


def matching(query: Mapping[str, Any], searched: Searched) -> Mask:
    """Return which segments fit all fields of a query that say something.

    Raises QueryError for a field that is not understood.
    """
    unknown = query.keys() - FIELDS.keys() - _OF_TEXT - _OF_CHECK
    if unknown:
        raise QueryError(
            Wording("There is no search by {fields}.", fields=", ".join(sorted(unknown)))
        )
    mask = np.ones(len(searched.texts), np.bool_)
    for name, fits in FIELDS.items():
        if query.get(name):
            mask &= fits(query, searched)
    return mask


def _by_text(query: Mapping[str, Any], searched: Searched) -> Mask:
    wanted = pattern(query)
    mask = np.zeros(len(searched.texts), np.bool_)
    for side in _SIDES_OF[str(query.get("side") or "either")]:
        mask |= wanted.within(searched.texts.array(side))
    return mask


def _by_state(query: Mapping[str, Any], searched: Searched) -> Mask:
    texts = searched.texts
    if query["state"] == UNCONFIRMED:
        confirmed: Mask = np.any([texts.in_state(state) for state in CONFIRMED], axis=0)
        return ~confirmed
    return texts.in_state(State(query["state"]))


def _by_speaker(query: Mapping[str, Any], searched: Searched) -> Mask:
    mask: Mask = searched.speakers == query["speaker"]
    return mask


def _by_check(query: Mapping[str, Any], searched: Searched) -> Mask:
    return searched.judged.found_by(str(query["check"]), query.get("without") or ())


def _by_term(query: Mapping[str, Any], searched: Searched) -> Mask:
    return searched.judged.with_term(str(query["term"]))


def _by_comment(_query: Mapping[str, Any], searched: Searched) -> Mask:
    mask = np.zeros(len(searched.texts), np.bool_)
    mask[searched.remarked.commented()] = True
    return mask


def _by_error(_query: Mapping[str, Any], searched: Searched) -> Mask:
    mask = np.zeros(len(searched.texts), np.bool_)
    mask[searched.remarked.marked()] = True
    return mask


def _by_change(query: Mapping[str, Any], searched: Searched) -> Mask:
    try:
        since = datetime.fromisoformat(str(query["since"]))
    except ValueError:
        raise QueryError(
            Wording("“{given}” is no moment. Give a date.", given=str(query["since"]))
        ) from None
    return searched.texts.changed_since(since.astimezone())


FIELDS: dict[str, Callable[[Mapping[str, Any], Searched], Mask]] = {
    "state": _by_state,
    "speaker": _by_speaker,
    "since": _by_change,
    "commented": _by_comment,
    "marked": _by_error,
    "text": _by_text,
    "term": _by_term,
    "check": _by_check,
}
"""What can be searched by. A field that says nothing finds everything."""

_OF_TEXT = frozenset({"side", "regex", "case"})
"""How the text is looked for."""

_OF_CHECK = frozenset({"without"})
"""Checks that don't count for any finding."""


_AROUND = re.compile(r"\(\?<?[=!]|\\[1-9]")
"""What RE2 leaves out, since it may take any time."""


def _told(text: str, reason: str) -> Wording:
    fault, _, _ = reason.removeprefix("Invalid regular expression: ").partition(": ")
    if _AROUND.search(text):
        return Wording(
            "“{text}” looks ahead, behind or back at a group ({fault}), which can't be done here.",
            text=text,
            fault=fault,
        )
    return Wording(
        "No regular expression ({fault}). Mend it, or look for “{text}” letter for letter.",
        fault=fault,
        text=text,
    )
