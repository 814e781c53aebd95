"""What an edit needs to be appended: a segment that is there, a name, a state that is one."""

from __future__ import annotations

from workbench.errors import EditError
from workbench.model import Edit, State
from workbench.store import ulid
from workbench.store.kinds import BESIDE, OF_SEGMENT
from workbench.store.segmentation import KINDS
from workbench.store.standings import Standings
from workbench.wording import Wording


def require_possible(edit: Edit, standings: Standings) -> None:
    """Raise EditError for an edit that can't be one of a log whose segments stand so."""
    if edit.segment is not None or edit.kind in OF_SEGMENT | BESIDE | KINDS:
        standings.annotation(edit.segment)
    if not ulid.valid(edit.edit):
        raise EditError(Wording("'{name}' is no name for an edit. Give it a ULID.", name=edit.edit))
    if edit.kind == "state" and edit.value not in set(State):
        raise EditError(
            Wording(
                "'{value}' is no state of a segment. The states are: {states}.",
                value=edit.value,
                states=", ".join(State),
            )
        )
