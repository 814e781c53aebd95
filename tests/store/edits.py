"""Edits for the tests of the store."""

from workbench.model import Edit
from workbench.store import ulid


def edit(
    segment: str | None,
    value: str,
    kind: str = "target",
    based_on: str | None = None,
    client: str = "c1",
    author: str = "Lin",
) -> Edit:
    return Edit(ulid.new(), kind, segment, value, based_on, author, client, "editor")
