"""Whether an edit says something that a comment or an error can hold."""

from __future__ import annotations

from typing import Any

from workbench.errors import EditError
from workbench.model import Edit
from workbench.remarks import comments, errors
from workbench.remarks.typology import CATEGORIES, SEVERITIES
from workbench.store import ulid
from workbench.store.items import read
from workbench.wording import Wording

KINDS = frozenset({comments.KIND, errors.KIND})

_FIELDS: dict[str, dict[str, type]] = {
    comments.KIND: {"thread": str, "text": str, "resolved": bool},
    errors.KIND: {
        "category": str,
        "severity": str,
        "side": str,
        "start": int,
        "end": int,
        "on": str,
        "note": str,
        "removed": bool,
    },
}
_PLACE = frozenset({"side", "start", "end", "on"})


def require_sound(edit: Edit) -> None:
    """Raise EditError for an edit of a comment or an error that says nothing of one.

    Edits of other kinds are none of its business.
    """
    if edit.kind not in KINDS:
        return
    value = read(edit.value)
    name = value.pop(edit.kind, None)
    if not isinstance(name, str) or not ulid.valid(name):
        raise EditError(
            Wording("The {kind} has no id. Give it a ULID under '{kind}'.", kind=edit.kind)
        )
    for field, content in value.items():
        _require_field(edit.kind, field, content)
    if edit.kind == errors.KIND and _PLACE & value.keys():
        _require_place(value)


def _require_field(kind: str, field: str, content: Any) -> None:
    wanted = _FIELDS[kind].get(field)
    if wanted is None or type(content) is not wanted:
        known = ", ".join(_FIELDS[kind])
        raise EditError(
            Wording(
                "'{field}' of the {kind} can't be '{content}'. It may have: {known}.",
                field=field,
                kind=kind,
                content=str(content),
                known=known,
            )
        )
    allowed = {"category": CATEGORIES, "severity": SEVERITIES, "side": errors.SIDES}.get(field)
    if allowed is not None and content not in allowed:
        raise EditError(
            Wording(
                "'{content}' is no {field} of an error. Take one of: {allowed}.",
                content=str(content),
                field=field,
                allowed="; ".join(allowed),
            )
        )


def _require_place(value: dict[str, Any]) -> None:
    if not value.keys() >= _PLACE or not 0 <= value["start"] < value["end"] <= len(value["on"]):
        raise EditError(
            Wording(
                "An error's place is side, start, end and the text that it was marked on, and "
                "start:end lies within that text and is not empty."
            )
        )
