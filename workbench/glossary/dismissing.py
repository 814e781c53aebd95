"""Candidates that somebody has looked at and that are no terms, as edits like any other.

An edit of kind ``candidate`` belongs to no segment. Its value is JSON with the ``source`` and
whether it is ``dismissed``; the latest of a source, whatever its script, decides.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbench.errors import EditError
from workbench.model import Edit
from workbench.store.items import read, text
from workbench.store.update import Writer
from workbench.text.folding import fold
from workbench.wording import Wording

KIND = "candidate"


def dismissed(edits: Iterable[Edit]) -> list[str]:
    """Return the sources that edits of kind ``candidate``, oldest first, leave dismissed."""
    latest = {fold(text(said, "source")): said for said in (read(e.value) for e in edits)}
    return [
        source
        for said in latest.values()
        if said.get("dismissed") is True and (source := text(said, "source"))
    ]


def dismissal(source: str, dismissed: bool, writer: Writer) -> Edit:
    """Return the edit that dismisses a candidate, or takes that back. Raises EditError."""
    if not source.strip():
        raise EditError(Wording("A candidate to dismiss needs a source with letters."))
    return writer.edit(KIND, {"source": source.strip(), "dismissed": dismissed})
