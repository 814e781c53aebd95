"""Findings that somebody let stand, each with a reason: edits of a kind of their own.

A waiver is of one check on one segment, and of its subject, such as one term: it holds however the
sentence changes, and for nothing else. The latest edit counts; one without a reason takes the
waiver back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from workbench.errors import EditError
from workbench.model import Edit, Finding
from workbench.store.items import read, text
from workbench.wording import Wording

KIND = "waiver"

COLUMNS = ("segment", "check", "subject", "reason", "author", "changed")
"""The columns of the table of waivers."""


class Waived(NamedTuple):
    """What a waiver is of."""

    segment: str
    check: str
    subject: str


class Waivers:
    """The waivers that hold. ``edits`` are those of KIND, oldest first.

    >>> said = value("term missing", "社区", "named in the sentence before")
    >>> waivers = Waivers([Edit("A", KIND, "s1", said, None, "Lin", "c1", "editor")])
    >>> waivers.reason(Finding("s1", "term missing", "warning", "…", subject="社区"))
    'named in the sentence before'
    """

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        self._latest = {_of(edit): edit for edit in edits}

    def reason(self, finding: Finding) -> str:
        """Return why a finding was let stand; empty where it was not."""
        edit = self._latest.get(Waived(finding.segment, finding.check, finding.subject))
        return _reason(edit) if edit else ""

    def table(self) -> pd.DataFrame:
        """Return the waivers that hold, the oldest first: the columns COLUMNS."""
        rows = [
            (*waived, _reason(edit), edit.author, edit.changed)
            for waived, edit in self._latest.items()
            if _reason(edit)
        ]
        frame = pd.DataFrame(rows, columns=list(COLUMNS))
        return frame.astype({"changed": "datetime64[us, UTC]"})


def value(check: str, subject: str, reason: str) -> str:
    """Return the value of the edit that waives a finding, or with no reason takes that back."""
    return json.dumps({"check": check, "subject": subject, "reason": reason}, ensure_ascii=False)


def verify(said: str) -> None:
    """Raise EditError for the value of an edit that can't be a waiver's."""
    if read(said).keys() != {"check", "subject", "reason"}:
        raise EditError(
            Wording("'{text}' is no waiver. Give JSON with check, subject and reason.", text=said)
        )


def _of(edit: Edit) -> Waived:
    fields = read(edit.value)
    return Waived(str(edit.segment), text(fields, "check"), text(fields, "subject"))


def _reason(edit: Edit) -> str:
    return text(read(edit.value), "reason").strip()
