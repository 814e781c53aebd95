"""The text of an XML document as lines: one for each block that holds text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from workbench.importers.safe_xml import local_name

_INLINE_NAMES = (
    "a abbr b u i em strong small big sub sup span inline ref mref rref person role organization "
    "location concept object event process term quantity date time def entity embeddedText "
    "remark recordedTime vote outcome ins del omissis placeholder docTitle docDate"
)
"""Elements inside a line of text, as Akoma Ntoso and HTML name them; all others end the line."""

_INLINE = frozenset(_INLINE_NAMES.split())
_BREAKS = frozenset({"br", "eol"})
_HAN = "[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_WRAP = re.compile(rf"(?<={_HAN})[ \t]*[\r\n]\s*(?={_HAN})")
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class XmlLine:
    """A line at ``text[start:end]`` and the element that it is the text of."""

    start: int
    end: int
    element: etree._Element


def xml_lines(root: etree._Element, *, without: str) -> tuple[str, list[XmlLine]]:
    r"""Return the text below ``root`` and its lines, leaving out elements named ``without``.

    White space that only lays out the XML is gone: a wrapped line of Chinese has none.

    >>> root = etree.fromstring("<a><p>今天\n  <i>很</i>好。</p> <p>是</p></a>")
    >>> xml_lines(root, without="meta")[0]
    '今天很好。\n是'
    """
    found: list[XmlLine] = []
    texts: list[str] = []
    place = 0
    for element, written in _raw_lines(root, without):
        line = _SPACES.sub(" ", _WRAP.sub("", written)).strip()
        if line:
            found.append(XmlLine(place, place + len(line), element))
            texts.append(line)
            place += len(line) + 1
    return "\n".join(texts), found


def _raw_lines(root: etree._Element, without: str) -> Iterator[tuple[etree._Element, str]]:
    blocks: list[etree._Element] = []
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        if name not in _INLINE and pieces:
            yield blocks[-1], "".join(pieces)
            pieces = []
        if event == "start":
            if name == without:
                walk.skip_subtree()
            elif element.text:
                pieces.append(element.text)
            if name not in _INLINE | _BREAKS:
                blocks.append(element)
        else:
            if name not in _INLINE | _BREAKS:
                blocks.pop()
            if element.tail and blocks:
                pieces.append(element.tail)
