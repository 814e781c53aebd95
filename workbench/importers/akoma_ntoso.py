"""Debates in Akoma Ntoso: each ``<speech by="#…">`` is what one person said.

The transcript's ``text``, in which the places of turns are, is the text of the XML outside
``<meta>``: a line for each paragraph, heading or narrative. Neighbouring speeches by one person
are one turn, unless a label of its own (``<from>``) heads the next. What stands between speeches
is left out by the name of its element: ``narrative``, ``heading``, ``scene`` ….

Format: OASIS LegalDocML, https://docs.oasis-open.org/legaldocml/akn-core/v1.0/.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from lxml import etree

from workbench.errors import EmptyFile, NoSpeaker, UnknownFormat
from workbench.importers.names import Identity
from workbench.importers.safe_xml import local_name, parse_xml
from workbench.importers.speakers import identify
from workbench.importers.spoken import Spoken, transcript
from workbench.importers.timestamps import BEIJING, Stamp
from workbench.importers.turns import Part
from workbench.importers.xml_lines import XmlLine, xml_lines
from workbench.model import Transcript

_SPEECHES = {"speech": "", "question": "问", "answer": "答"}
"""Elements that hold what somebody said, and the label that says so in plain text."""

_ASIDES = frozenset({"narrative", "scene", "summary", "heading", "subheading", "num"})
_LABEL = "from"
_COLON = " \u00a0\u3000:："


@dataclass(slots=True)
class _Speech:
    """What one person said: the first element of it, its label where it has one, its lines."""

    element: etree._Element
    label: list[XmlLine] = field(default_factory=list)
    lines: list[XmlLine] = field(default_factory=list)


def read(path: Path) -> Transcript:
    """Read a transcript from Akoma Ntoso; ``encoding`` is that of the XML.

    Raises EmptyFile, UnknownFormat for other XML, NoSpeaker where it has no speech, InputError for
    what is torn or too large, and OSError.
    """
    data = path.read_bytes()
    if not data.strip():
        raise EmptyFile(path)
    tree = parse_xml(path, data)
    root = tree.getroot()
    if local_name(root) != "akomaNtoso":
        problem = f"it is XML of another kind: its root is <{local_name(root)}>"
        raise UnknownFormat(path, problem, "Of XML, Akoma Ntoso (<akomaNtoso>) can be read.")
    text, lines = xml_lines(root, without="meta")
    speeches = [speech for speech in _joined(lines) if speech.lines]
    if not speeches:
        raise NoSpeaker(path, "it has no <speech>", "Give a debate with <speech by=…> elements.")
    spoken = _spoken(text, speeches, _references(root))
    reasons = {line.start: _reason(line.element) for line in lines}
    encoding = (tree.docinfo.encoding or "utf-8").lower()
    return transcript(text, encoding, "Akoma Ntoso", spoken, reasons)


def _references(root: etree._Element) -> dict[str, str]:
    """Return what the document's references (TLCPerson, TLCRole …) show, by ``#id``."""
    found = (element for element in root.iter("{*}*") if local_name(element).startswith("TLC"))
    return {f"#{part.get('eId') or part.get('id')}": part.get("showAs", "") for part in found}


def _joined(lines: Iterable[XmlLine]) -> list[_Speech]:
    speeches: list[_Speech] = []
    before: etree._Element | None = None
    for line in lines:
        element = _speech_of(line.element)
        if element is not None:
            is_label = local_name(line.element) == _LABEL
            if before is None or (element is not before and (is_label or _other(element, before))):
                speeches.append(_Speech(element))
            speech = speeches[-1]
            (speech.label if is_label and not speech.lines else speech.lines).append(line)
        before = element
    return speeches


def _speech_of(element: etree._Element) -> etree._Element | None:
    for above in (element, *element.iterancestors()):
        name = local_name(above)
        if name in _SPEECHES:
            return above
        if name in _ASIDES:
            return None
    return None


def _other(element: etree._Element, before: etree._Element) -> bool:
    if not element.get("by") or element.tag != before.tag:
        return True
    return any(element.get(key) != before.get(key) for key in ("by", "as"))


def _spoken(text: str, speeches: list[_Speech], references: dict[str, str]) -> list[Spoken]:
    labels = [_label(text, speech) for speech in speeches]
    by = [speech.element.get("by", "") for speech in speeches]
    names = [references.get(one) or one.lstrip("#") for one in by]
    people = identify(dict.fromkeys(filter(None, [*labels, *names])))
    return [
        Spoken(
            _part(speech, label or name),
            _SPEECHES[local_name(speech.element)],
            _person(people.get(name or label, Identity()), speech.element, references),
        )
        for speech, label, name in zip(speeches, labels, names, strict=True)
    ]


def _label(text: str, speech: _Speech) -> str:
    return " ".join(text[line.start : line.end] for line in speech.label).strip(_COLON)


def _person(known: Identity, speech: etree._Element, references: dict[str, str]) -> Identity:
    return replace(known, role=references.get(speech.get("as", "")) or known.role)


def _part(speech: _Speech, label: str) -> Part:
    start = (speech.label or speech.lines)[0].start
    first, last = speech.lines[0].start, speech.lines[-1].end
    return Part(label, start, first, last, last, _stamp(speech.element.get("startTime", "")))


def _stamp(written: str) -> Stamp | None:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    local = moment.astimezone(BEIJING) if moment.tzinfo else moment
    return Stamp(0, 0, local.date(), local.time())


def _reason(element: etree._Element) -> str:
    names = map(local_name, (element, *element.iterancestors()))
    return next((name for name in names if name != "p"), "p")
