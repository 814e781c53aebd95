"""Who may review: a setting of the project, in its marker file.

It stands there and not in the log, since it is a right that whoever keeps the folder gives: the
marker can be protected like any file, and each writer looks at it before it writes. It keeps
honest people from a slip; whoever may write to the folder can get around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from workbench.errors import EditError, NotAReviewer, ProjectError
from workbench.model import Edit, State
from workbench.store import folder as folders
from workbench.store.folder import Marker
from workbench.wording import Wording

SETTING = "reviewers"

REVIEWS = frozenset({State.REVIEWED, State.REJECTED})
"""The states that are a reviewer's to give."""


def reviewers(marker: Marker) -> tuple[str, ...]:
    """Return the authors who may review; none are named where anybody may.

    Raises ProjectError where the setting is no list of names.
    """
    names = marker.settings.get(SETTING, [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ProjectError(
            Wording(
                "{file}: the setting '{setting}' is no list of names. "
                "Set it anew with: workbench reviewers",
                file=folders.MARKER,
                setting=SETTING,
            )
        )
    return tuple(names)


def save(folder: Path, names: Iterable[str]) -> Marker:
    """Write who may review into the marker, and return it; without names anybody may.

    Raises EditError for a name without a letter, OSError from the file system.
    """
    given = list(dict.fromkeys(" ".join(name.split()) for name in names))
    if "" in given:
        raise EditError(Wording("A reviewer's name is empty. Give the name that signs the edits."))
    marker = folders.load(folder)
    changed = replace(marker, settings={**marker.settings, SETTING: given})
    folders.save(folder, changed)
    return changed


def require_reviewer(author: str, names: tuple[str, ...]) -> None:
    """Raise NotAReviewer where reviewers are named and an author is none of them.

    >>> require_reviewer("Lin", ()), require_reviewer("Lin", ("Wu", "Lin"))
    (None, None)
    """
    if names and author not in names:
        raise NotAReviewer(
            Wording(
                "'{author}' may not review in this project: {names} may. Ask one of them, "
                "or have the project's setting changed: workbench reviewers",
                author=author,
                names=", ".join(names),
            )
        )


def require_rights(edits: Iterable[Edit], names: Callable[[], tuple[str, ...]]) -> None:
    """Raise NotAReviewer where an edit reviews or rejects by somebody who may not.

    ``names`` tells who may, and is asked only where an edit does so.
    """
    for edit in edits:
        if edit.kind == "state" and edit.value in REVIEWS:
            require_reviewer(edit.author, names())
