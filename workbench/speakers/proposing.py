"""Propose English names and titles from the terms of a glossary; what it lacks stays empty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from workbench.model import ALLOWED, Term
from workbench.text.counting import HAN
from workbench.text.folding import fold

_LABELS = {"问": "Q", "答": "A"}
_HAN = re.compile(f"[{HAN}]")
_BODY = re.compile("(?:[部委局署院会厅司处办室所社台行]|中心|公司|政府|大学|法院|医院)$")
_POSTS = re.compile("[、,，;；/]")


def renderings(terms: Iterable[Term]) -> dict[str, str]:
    """Return the first allowed target of each term by its folded source.

    >>> from workbench.model import Status, Target
    >>> renderings([Term("部長", (Target("minister", Status.PREFERRED),))])
    {'部长': 'minister'}
    """
    found = {}
    for term in terms:
        target = next((t.target for t in term.targets if t.status in ALLOWED), None)
        if target is not None:
            found[fold(term.source)] = target
    return found


def name(speaker: str, outlet: str, english: Mapping[str, str]) -> str:
    """Return the English name of a speaker, or "".

    It is the glossary's; of an unnamed reporter it is that of the outlet. A speaker written
    without Chinese characters stays as written, and 问 and 答 are Q and A.

    >>> name("李明", "", {"李明": "Li Ming"}), name("李明", "", {}), name("答", "", {})
    ('Li Ming', '', 'A')
    """
    if not _HAN.search(speaker):
        return speaker
    keys = [speaker, outlet] if unnamed(speaker, outlet) else [speaker]
    known = {**_LABELS, **english}
    found = next((known[fold(key)] for key in keys if fold(key) in known), "")
    return found[:1].upper() + found[1:]


def unnamed(speaker: str, outlet: str) -> bool:
    """Tell whether a speaker is known by the outlet alone, as reporters often are.

    >>> unnamed("新京报记者", "新京报"), unnamed("李明", "新京报")
    (True, False)
    """
    return bool(outlet) and outlet in speaker


def title(speaker: str, role: str, outlet: str, english: Mapping[str, str]) -> str:
    """Return the English title of a speaker, or "" where the glossary does not have all of it.

    The role is looked up whole, and else as one or more bodies and a post, the post first in
    English. The outlet of a named reporter follows. An unnamed one needs no title.

    >>> english = {"水利部": "Ministry of Water Resources", "副部长": "vice minister"}
    >>> title("李明", "水利部副部长", "", english), title("李明", "教育部副部长", "", english)
    ('vice minister, Ministry of Water Resources', '')
    """
    if unnamed(speaker, outlet):
        return ""
    posts = [_role(part, english) for part in _POSTS.split(fold(role))]
    if not all(posts):
        return ""
    about = "; ".join(posts)
    place = english.get(fold(outlet), "")
    return f"{about}, {place}" if place else about


def _role(role: str, english: Mapping[str, str]) -> str:
    parts = _parts(role.replace(" ", ""), english)
    return ", ".join(english[part] for part in reversed(parts))


def _parts(role: str, english: Mapping[str, str]) -> list[str]:
    """Split a role into bodies and a last part that are all known: the fewest, or none at all."""
    if role in english:
        return [role]
    ways = [
        [role[:end], *rest]
        for end in range(1, len(role))
        if role[:end] in english and _BODY.search(role[:end])
        if (rest := _parts(role[end:], english))
    ]
    return min(ways, key=len, default=[])
