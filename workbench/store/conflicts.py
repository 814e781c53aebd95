"""Edits of one segment that were made without knowing of each other.

An edit knows the one that it is based on, and those that its own client made before: so a client's
own chain is never in conflict with itself. A version that no later edit knows of is an open end;
where a segment has more than one, their texts stand against each other. Both stay in the history,
whatever becomes of it. Two who do the very same thing agree.

An edit settles the conflict when it is based on the current version and comes from another client
than that version did: who makes it has both before them. The client that made the current version
settles it with an edit based on the other one; going on typing does not, so that nothing is
settled unseen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.model import Annotation, Edit
from workbench.store.fold import makes_version, order, state_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two versions of a segment: ``ours`` stands now, ``theirs`` would be lost from sight.

    ``base`` is the last edit that both knew of, or None.
    """

    segment: str
    ours: Annotation
    theirs: Annotation
    clients: tuple[str, str]
    base: str | None

    def settled_on(self, client: str) -> str | None:
        """Return what a client's edit has to be based on in order to settle the conflict."""
        return self.theirs.edit if client == self.clients[0] else self.ours.edit


@dataclass(slots=True)
class _Version:
    edit: Edit
    target: str
    parents: tuple[str, ...]


def conflicts(edits: Iterable[Edit]) -> list[Conflict]:
    """Return the conflicts of one segment that are open after its edits, given in any order.

    >>> first = Edit("A", "target", "s1", "Hello", None, "Lin", "c1", "editor", 1)
    >>> other = Edit("B", "target", "s1", "Hi", None, "Wu", "c2", "editor", 2)
    >>> [(c.ours.target, c.theirs.target) for c in conflicts([first, other])]
    [('Hi', 'Hello')]
    >>> settled = Edit("C", "target", "s1", "Hello", "B", "Lin", "c1", "editor", 3)
    >>> conflicts([first, other, settled])
    []
    """
    versions, ends = _walk(sorted((e for e in edits if makes_version(e)), key=order))
    if len(ends) < 2:
        return []
    winner = versions[ends[-1]]
    return [_conflict(winner, versions[end], versions) for end in ends[:-1]]


def _walk(edits: list[Edit]) -> tuple[dict[str, _Version], list[str]]:
    """Return the versions by their edit, and the open ends, the current version last."""
    versions: dict[str, _Version] = {}
    ends: list[str] = []
    own: dict[str, str] = {}
    for edit in edits:
        if edit.edit in versions:
            continue
        known = [own.get(edit.client), edit.based_on]
        parents = tuple(parent for parent in known if parent is not None and parent in versions)
        current = versions[ends[-1]].edit if ends else None
        settles = current and edit.based_on == current.edit and edit.client != current.client
        version = _Version(edit, _target(edit, parents, versions), parents)
        unseen = [end for end in ends if not settles and end not in parents]
        ends = [end for end in unseen if _outcome(versions[end]) != _outcome(version)]
        ends.append(edit.edit)
        versions[edit.edit] = version
        own[edit.client] = edit.edit
    return versions, ends


def _target(edit: Edit, parents: tuple[str, ...], versions: dict[str, _Version]) -> str:
    if edit.kind == "target":
        return edit.value
    return versions[parents[-1]].target if parents else ""


def _outcome(version: _Version) -> tuple[str, str]:
    return version.target, state_of(version.edit)


def _conflict(winner: _Version, other: _Version, versions: dict[str, _Version]) -> Conflict:
    return Conflict(
        segment=str(winner.edit.segment),
        ours=_annotation(winner),
        theirs=_annotation(other),
        clients=(winner.edit.client, other.edit.client),
        base=_base(winner, other, versions),
    )


def _annotation(version: _Version) -> Annotation:
    edit = version.edit
    return Annotation(
        segment=str(edit.segment),
        target=version.target,
        state=state_of(edit),
        author=edit.author,
        changed=edit.changed,
        origin=edit.origin,
        edit=edit.edit,
    )


def _base(one: _Version, other: _Version, versions: dict[str, _Version]) -> str | None:
    shared = _ancestors(one, versions) & _ancestors(other, versions)
    return max(shared, key=lambda name: order(versions[name].edit), default=None)


def _ancestors(version: _Version, versions: dict[str, _Version]) -> set[str]:
    found: set[str] = set()
    waiting = list(version.parents)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(versions[name].parents)
    return found
