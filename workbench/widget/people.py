"""Who is at work in a project: who signs here, and who else, as far as their edits tell."""

from __future__ import annotations

from datetime import timedelta

import pyarrow as pa
import pyarrow.compute as pc

from workbench.project import Project
from workbench.widget.messages import Person

WITHIN = timedelta(minutes=10)
"""Who has edited nothing for so long is not counted as there."""


def others(edits: pa.Table, client: str) -> list[Person]:
    """Return who has made edits in an editor other than a client's own, the latest first.

    ``edits`` has the columns of HISTORY. Each author is named once, with the time of the last edit
    (ISO 8601, UTC). A client's own author is named where there is a second editor of theirs.
    """
    # By column: a whole project may have been translated within these minutes.
    there = pc.and_(pc.equal(edits["origin"], "editor"), pc.not_equal(edits["client"], client))
    last = edits.filter(there).group_by("author").aggregate([("changed", "max")])
    latest = last.sort_by([("changed_max", "descending"), ("author", "descending")])
    return [
        {"author": author, "changed": changed.isoformat()}
        for author, changed in zip(*latest.to_pydict().values(), strict=True)
    ]


def signs(project: Project, called: str) -> str:
    """Return who signs what a page writes whose reader is ``called`` so ("" for no name).

    Who opened a project under a name of its own has meant that one.
    """
    name = " ".join(called.split())
    return project.author if project.author_given or not name else name
