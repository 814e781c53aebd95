"""Read a glossary's English cell: the targets it stands for, each written out.

Glossaries put several targets into one cell, in shorthand. What is meant is decided by form
alone, in this order:

=========================================  =====================================================
in the cell                                targets, the first one first
=========================================  =====================================================
``a; b``, ``a / b``, a line break          a, b (not where the source has as many clauses, with
                                           commas or semicolons between them)
``a/b c``                                  a c, b c (not in 24/7, and/or)
``"a"`` around a whole target              a
``Civil Affairs Ministry (CAM)``           the name, and its acronym: CAM's letters are in it
``a b ("c d")``                            a b, c d: another name in quotation marks
``a (2021-2025)``                          as it stands and a, if the source has that number too;
                                           else it is an explanation
``a (of b)``, ``a (b, c)``, ``a (urban)``  a: an explanation, which is put aside; so is whatever
                                           begins with a preposition or a label such as *also*,
                                           has a comma or more than four words, and at the end
                                           more than two words or a proper name
``plan(s)``, ``program(me)``               plan; program, programme
``(a) b``, ``a (b)``                       a b, and b or a alone: a part that may be left out
``a (b) c``                                a c, a b c, b c: b may be added to the word before it
                                           or stand in its place; and as it stands, if the source
                                           has brackets too
=========================================  =====================================================

A cell that would give more than twelve targets is given its first reading only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice, product

MOST = 12
_MOST_BRACKETS = 4
_LONGEST_ACRONYM = 12
_OPEN, _CLOSE = "\ue000", "\ue001"  # brackets that are to stay, of the private use area
_EXPLAINING = """
    of in on at for from by with to into under over as per within between during about than the a
    an e.g eg i.e ie lit literally esp especially usually often former formerly formal informal
    also or see cf not only when if used short full abbr abbreviation plural singular noun verb adj
    adjective adv adverb n v urban rural official unofficial person place name title rank idiom
    slogan
"""
_EXPLAINS = frozenset(_EXPLAINING.split())
_WHOLE = frozenset({"and/or", "he/she", "his/her", "him/her", "w/o", "c/o", "km/h"})
_WHOLE_WITH = re.compile(r"\W*|[0-9.,]+|[A-Z]")
_CLAUSES = re.compile("[^，,；;]+")
_GROUP = re.compile(r"\(([^()]*)\)")
_TO_ASCII = str.maketrans({"；": ";", "（": "(", "）": ")", "／": "/", "\n": ";", "\r": ";"})
_PAIRS = {'"': '"', "“": "”", "„": "”", "‘": "’", "'": "'", "«": "»"}
_INFLECTION = frozenset({"s", "es"})


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The targets of a cell in order, and the explanations that were put aside."""

    targets: tuple[str, ...]
    explanations: tuple[str, ...] = ()


@dataclass
class _Aside:
    """What comes out of the brackets of one target."""

    names: list[str] = field(default_factory=list)
    explanations: list[str] = field(default_factory=list)


def alternatives(cell: str, source: str = "") -> Alternatives:
    """Return the targets that an English cell stands for; see the table above.

    >>> alternatives("competent/relevant departments").targets
    ('competent departments', 'relevant departments')
    >>> alternatives("Ministry of Civil Affairs (MCA)").targets
    ('Ministry of Civil Affairs', 'MCA')
    >>> alternatives("director general (of a department); director")
    Alternatives(targets=('director general', 'director'), explanations=('(of a department)',))
    """
    targets: list[str] = []
    explanations: list[str] = []
    parts = _parts(cell.translate(_TO_ASCII))
    if 1 < len(parts) == len(_CLAUSES.findall(source)):
        parts = ["; ".join(parts)]
    for part in parts:
        aside = _Aside()
        readings = _readings(_balanced(part), source, aside)
        targets += [*_written_out(readings), *aside.names]
        explanations += aside.explanations
    return Alternatives(
        tuple(dict.fromkeys(filter(None, targets))), tuple(dict.fromkeys(explanations))
    )


def unquoted(text: str) -> str:
    """Return a text without quotation marks that enclose the whole of it.

    >>> unquoted('"1+N"'), unquoted('"New Era" campaign'), unquoted("residents'")
    ('1+N', '"New Era" campaign', "residents'")
    """
    text = text.strip()
    inner = text[1:-1]
    closing = _PAIRS.get(text[:1])
    if len(text) > 2 and closing == text[-1] and not {text[0], closing} & set(inner):
        return inner.strip()
    return text


def _parts(cell: str) -> list[str]:
    """Split at semicolons and spaced slashes that stand in no brackets and no quotation marks."""
    parts = [""]
    depth = 0
    quoted = False
    for token in re.split(r"([;()\"“”]|\s/\s)", cell):
        if token in {";"} or re.fullmatch(r"\s/\s", token):
            if depth == 0 and not quoted:
                parts.append("")
                continue
        elif token in {"(", ")"}:
            depth = max(0, depth + (1 if token == "(" else -1))
        elif token in {'"', "“", "”"}:
            quoted = token == "“" or (token == '"' and not quoted)
        parts[-1] += token
    return [part for part in map(_tidy, parts) if part]


def _balanced(part: str) -> str:
    """Take out brackets that are opened and not closed, or closed and not opened."""
    rest = part
    while (blanked := _GROUP.sub(lambda match: " " * len(match.group()), rest)) != rest:
        rest = blanked
    return "".join(char for char, left in zip(part, rest, strict=True) if left not in "()")


def _readings(part: str, source: str, aside: _Aside) -> list[str]:
    match = _GROUP.search(part)
    if match is None:
        return [part]
    before, inside, after = part[: match.start()], match.group(1).strip(), part[match.end() :]
    if part.count("(") > _MOST_BRACKETS:
        aside.explanations.append(match.group())
        return _readings(f"{before} {after}", source, aside)
    choices = _choices(before, inside, after, source, aside)
    return [reading for choice in choices for reading in _readings(choice, source, aside)]


def _choices(before: str, inside: str, after: str, source: str, aside: _Aside) -> list[str]:
    without = f"{before} {after}" if before[-1:].isspace() else f"{before}{after}"
    if _is_acronym(inside, before) or unquoted(inside) != inside:
        aside.names.append(unquoted(inside))
        return [without]
    if number := re.search(r"\d+", inside):
        if number.group() in source and not after.strip():
            return [f"{before}{_OPEN}{inside}{_CLOSE}", without]
        aside.explanations.append(f"({inside})")
        return [without]
    if before[-1:].isalpha():
        return [without] if inside in _INFLECTION else [without, f"{before}{inside}{after}"]
    if _explains(inside, last=not after.strip()):
        aside.explanations.append(f"({inside})")
        return [without]
    added = f"{before} {inside} {after}"
    if not before.strip() or not after.strip():
        return [added, without]
    found = [without, added, f"{_without_last_word(before)} {inside} {after}"]
    as_it_stands = f"{before}{_OPEN}{inside}{_CLOSE}{after}"
    return [as_it_stands, *found] if re.search("[(（]", source) else found


def _is_acronym(inside: str, name: str) -> bool:
    capitals = sum(char.isupper() for char in inside)
    if capitals < 2 or " " in inside or len(inside) > _LONGEST_ACRONYM:
        return False
    letters = iter(name.casefold())
    return all(char in letters for char in inside.casefold() if char.isalnum())


def _explains(inside: str, *, last: bool) -> bool:
    words = inside.split()
    if (
        not words
        or len(words) > (2 if last else 4)
        or re.search(r"[,;:…]|[^\x00-\u024f‘’“”–—]", inside)
    ):
        return True
    is_proper = last and all(word[:1].isupper() for word in words)
    return is_proper or words[0].strip(".").casefold() in _EXPLAINS


def _without_last_word(text: str) -> str:
    return " ".join(text.split()[:-1])


def _written_out(readings: list[str]) -> list[str]:
    found = [
        _tidy(" ".join(words))
        for reading in readings
        for words in islice(product(*map(_slashed, reading.split())), MOST + 1)
    ]
    return found if len(found) <= MOST else found[:1]


def _slashed(word: str) -> list[str]:
    options = word.split("/")
    if word.casefold() in _WHOLE or any(_WHOLE_WITH.fullmatch(option) for option in options):
        return [word]
    return options


def _tidy(text: str) -> str:
    text = text.replace(_OPEN, "(").replace(_CLOSE, ")")
    return unquoted(" ".join(text.split()).strip(" ,;:"))
