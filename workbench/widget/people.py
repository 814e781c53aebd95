"""Who is at work in a project: who signs here, and who else, as far as their edits tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from workbench.model import Edit
from workbench.project import Project
from workbench.widget.messages import Person

WITHIN = timedelta(minutes=10)
"""Who has edited nothing for so long is not counted as there."""


def others(edits: Iterable[Edit], client: str) -> list[Person]:
    """Return who has made edits in an editor other than a client's own, the latest first.

    Each author is named once, with the time of the last edit (ISO 8601, UTC). A client's own
    author is named where there is a second editor of theirs.
    """
    times = {
        edit.author: edit.changed
        for edit in sorted(edits, key=lambda edit: edit.sequence)
        if edit.origin == "editor" and edit.client != client and edit.changed is not None
    }
    latest = sorted(times.items(), key=lambda one: (one[1], one[0]), reverse=True)
    return [{"author": author, "changed": changed.isoformat()} for author, changed in latest]


def signs(project: Project, called: str) -> str:
    """Return who signs what a page writes whose reader is ``called`` so ("" for no name).

    Who opened a project under a name of its own has meant that one.
    """
    name = " ".join(called.split())
    return project.author if project.author_given or not name else name
