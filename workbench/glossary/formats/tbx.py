"""TBX: terms exchanged between termbases, in its three dialects.

TBX-Basic of ISO 30042:2019 writes a data category as an element of its own (style DCT) or as the
type of a general one (style DCA): https://www.tbxinfo.net. The older TBX, whose root is martif, is
what OmegaT, Weblate and MultiTerm still write. All three are read by the same rules: entries,
languages and terms go by two names each, and a data category by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from workbench.errors import GlossaryError
from workbench.glossary.entries import Cells
from workbench.glossary.statuses import plain
from workbench.importers.safe_xml import local_name, parse_xml

FORBIDDEN = "status: forbidden"
"""TBX-Basic knows no forbidden terms: one is written as deprecated, with this as a note."""

SAID = {
    "valid_from": "valid from",
    "valid_to": "valid to",
    "applies_where": "applies where",
    "rule": "rule",
    "approval": "approval",
}
"""What TBX-Basic has no category for, and how a note of a term says it."""

_ENTRIES = {"conceptEntry", "termEntry"}
_LANGUAGES = {"langSec", "langSet"}
_TERMS = {"termSec", "tig", "ntig"}
_TYPED = {"descrip", "termNote", "admin", "transac", "xref", "ref"}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DOCTYPE = re.compile(rb"<!DOCTYPE\s[^<>\[\]]*>")
_XML = re.compile(r"^\s*<\?xml[^>]*\?>")


@dataclass(frozen=True, slots=True)
class TermRow:
    """A pair of terms and what TBX says of it. ``line`` is where its entry begins (1-based)."""

    line: int
    cells: Cells


def read_tbx(file: str, data: bytes) -> list[TermRow]:
    """Return each Chinese term of an entry with each English one.

    A term that stands alone has an empty partner, which is told as a wrong row. Raises
    GlossaryError if there is no entry, InputError for XML that is torn, declares entities or is too
    large. A document type that only names a DTD, as older TBX does, is passed over unread.
    """
    root = parse_xml(Path(file), _without_doctype(data)).getroot()
    entries = [each for each in root.iter() if local_name(each) in _ENTRIES]
    if not entries:
        problem = f"its root is {local_name(root)} and it has no entry"
        raise GlossaryError(file, problem, "Export the termbase as TBX-Basic.")
    return [TermRow(_line(each), cells) for each in entries for cells in _pairs(each)]


def _line(element: etree._Element) -> int:
    line: int | None = element.sourceline  # type: ignore[assignment]  # lxml-stubs has an ellipsis
    return line or 1


def _without_doctype(data: bytes) -> bytes:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        data = _XML.sub("", data.decode("utf-16", "replace")).encode()
    return _DOCTYPE.sub(lambda found: b"\n" * found[0].count(b"\n"), data, count=1)


def _pairs(entry: etree._Element) -> Iterator[Cells]:
    about = _about(entry)
    sections = [each for each in entry if local_name(each) in _LANGUAGES]
    chinese = [term for each in sections if _is(each, "zh") for term in _terms(each)]
    english = [term for each in sections if _is(each, "en") for term in _terms(each)]
    shared = [_about(each) for each in sections]
    definition = next((d for each in [about, *shared] if (d := each.get("definition"))), "")
    concept = Cells(
        source="",
        target="",
        domain=about.get("subjectField", ""),
        note=about.get("note", ""),
        definition=definition,
        changed=about.get("date", ""),
        id=entry.get("id") or "",
    )
    nothing = [("", {"": ""})]
    for source, _ in chinese or nothing:
        for target, said in english or nothing:
            yield _cells(concept, source, target, said)


def _is(section: etree._Element, language: str) -> bool:
    tag = section.get(_LANGUAGE) or section.get("lang") or ""
    return tag.casefold().replace("_", "-").split("-")[0] == language


def _terms(section: etree._Element) -> Iterator[tuple[str, dict[str, str]]]:
    for each in section:
        if local_name(each) in _TERMS:
            term = next((found for found in each.iter() if local_name(found) == "term"), None)
            if term is not None:
                yield _text(term), _about(each)


def _about(element: etree._Element) -> dict[str, str]:
    """Return the data categories of an element, not those of its languages and terms."""
    found: dict[str, str] = {}
    for each in element:
        name = local_name(each)
        if name in _LANGUAGES | _TERMS | {"term", ""}:
            continue
        if name.endswith("Grp"):
            found |= {key: value for key, value in _about(each).items() if key not in found}
            continue
        category = (each.get("type") or name) if name in _TYPED else name
        text = _text(each)
        found[category] = "\n".join(filter(None, (found.get(category, ""), text)))
    return found


def _cells(concept: Cells, source: str, target: str, said: dict[str, str]) -> Cells:
    notes, given = _notes(said.get("note", ""))
    status = said.get("administrativeStatus") or said.get("normativeAuthorization") or ""
    forbidden = FORBIDDEN in notes and plain(status).startswith("deprecated")
    kept = [note for note in [*concept.note.splitlines(), *notes] if note != FORBIDDEN]
    return replace(
        concept,
        source=source,
        target=target,
        status="forbidden" if forbidden else status,
        note="\n".join(dict.fromkeys(kept)),
        authority=said.get("source", ""),
        part_of_speech=said.get("partOfSpeech", ""),
        changed=said.get("date") or concept.changed,
        **given,
    )


def _notes(text: str) -> tuple[list[str], dict[str, str]]:
    """Return the notes of a term, and what they say of SAID."""
    notes, given = [], {}
    names = {said: name for name, said in SAID.items()}
    for note in text.split("\n"):
        said, _, value = note.partition(": ")
        if said in names and value:
            given[names[said]] = value
        elif note:
            notes.append(note)
    return notes, given


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
