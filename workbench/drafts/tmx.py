"""TMX, the exchange format of translation memories: each unit's Chinese and English.

Specification: https://www.gala-global.org/tmx-14b. Native codes (``bpt``, ``ept``, ``it``, ``ph``,
``ut``) are left out, what ``hi`` and ``sub`` hold is text. The file is untrusted: no entity is
expanded, no DTD is loaded, no network is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from workbench.drafts.columns import is_english
from workbench.drafts.placement import Opened, Pair
from workbench.errors import InputError

_BEGINS = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!--|tmx)", re.IGNORECASE)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES = frozenset(["bpt", "ept", "it", "ph", "ut"])


def recognises(file: Opened) -> bool:
    """Say whether a file begins as XML does."""
    text = file.data[:200].decode("latin-1") if file.text is None else file.text[:200]
    return _BEGINS.match(text) is not None


def read(file: Opened) -> list[Pair]:
    """Return the pairs of a file, English as the target. Raises InputError for what is no TMX."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(file.data, parser)
    except etree.XMLSyntaxError as error:
        remedy = "Export the translation memory again."
        raise InputError(file.path, f"it is no XML ({error.msg})", remedy, error.lineno) from error
    _check(file, root)
    return list(_pairs(root))


def _check(file: Opened, root: etree._Element) -> None:
    if etree.QName(root).localname != "tmx":
        problem = f"this XML is no TMX, its root is <{etree.QName(root).localname}>"
        raise InputError(file.path, problem, "Give a TMX file or plain text.")
    if next(root.iter(etree.Entity), None) is not None:
        problem = "it uses entities of its own, which are not followed"
        raise InputError(file.path, problem, "Write the text itself in their place.")


def _pairs(root: etree._Element) -> Iterator[Pair]:
    for unit in root.iter("{*}tu"):
        texts: dict[bool, str] = {}
        for variant in unit.iterfind("{*}tuv"):
            language = variant.get(_LANG) or variant.get("lang") or ""
            seg = variant.find("{*}seg")
            if seg is not None:
                texts.setdefault(is_english(language), "".join(_text(seg)).strip())
        line: Any = unit.sourceline  # the stubs have it wrong
        yield Pair(line, "", texts.get(False, ""), texts.get(True, ""))


def _text(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and etree.QName(child).localname not in _CODES:
            yield from _text(child)
        yield child.tail or ""
