"""Make one identity for one person, however the labels of a transcript write it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workbench.importers.names import Identity, is_name, may_be_name, read_label
from workbench.text.folding import fold


def identify(labels: Iterable[str]) -> dict[str, Identity]:
    """Return the speaker of each distinct label: name, role and outlet, the same for one person.

    A bare name takes the role that the name has elsewhere; surname and title (王副部长), or a role
    alone (主持人), is the one person whom it fits, and stays by itself where it fits several.

    >>> speakers = identify(["民政部副部长 王爱文", "王爱文", "王副部长"])
    >>> {(speaker.name, speaker.role) for speaker in speakers.values()}
    {('王爱文', '民政部副部长')}
    """
    read = {label: read_label(label) for label in labels}
    people = _people(read.values())
    joined = {label: _person(identity, people) for label, identity in read.items()}
    outlets = {speaker.outlet: speaker for speaker in joined.values() if _is_unnamed(speaker)}
    return {
        label: outlets.get(speaker.outlet, speaker) if _is_bare_outlet(speaker) else speaker
        for label, speaker in joined.items()
    }


def _people(identities: Iterable[Identity]) -> dict[str, Identity]:
    people: dict[str, Identity] = {}
    for identity in identities:
        if identity.surname or identity.name == identity.role:
            continue
        known = people.get(identity.name, identity)
        people[identity.name] = replace(
            known, role=known.role or identity.role, outlet=known.outlet or identity.outlet
        )
    return people


def _person(identity: Identity, people: dict[str, Identity]) -> Identity:
    if identity.name in people and not identity.surname:
        return people[identity.name]
    fitting = [person for person in people.values() if _fits(identity, person)]
    if len(fitting) == 1:
        return replace(fitting[0], role=fitting[0].role or identity.role)
    return identity


def _fits(identity: Identity, person: Identity) -> bool:
    title = fold(identity.role)
    if not title or not (is_name(person.name) or may_be_name(person.name)):
        return False
    if not identity.surname:
        return fold(person.role).endswith(title)
    if not fold(person.name).startswith(fold(identity.surname)):
        return False
    return not person.role or title.removeprefix("副") in fold(person.role)


def _is_unnamed(speaker: Identity) -> bool:
    return bool(speaker.outlet) and speaker.name == f"{speaker.outlet}{speaker.role}"


def _is_bare_outlet(speaker: Identity) -> bool:
    return bool(speaker.outlet) and speaker.name == speaker.outlet
