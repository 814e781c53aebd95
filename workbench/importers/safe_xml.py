"""Parse XML from strangers: no external entity, no entity bomb, nothing fetched, a bounded size."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from workbench.errors import InputError

LARGEST = 64 * 2**20
"""Most bytes of XML that are parsed."""

_DOCTYPE = re.compile(rb"<!DOCTYPE\s+([\w.:-]{1,40})")


def parse_xml(file: Path, data: bytes) -> etree._ElementTree:
    """Return the tree of an XML file, without comments and processing instructions.

    A document type declaration is refused before anything is parsed: only there can entities be
    declared, and no format read here needs one. ``file`` is named in messages. Raises InputError.
    """
    if len(data) > LARGEST:
        problem = f"it holds {len(data) // 2**20} MB of XML, more than {LARGEST // 2**20} MB"
        raise InputError(file, problem, "Split it into several files.")
    plain = data.replace(b"\0", b"")  # UTF-16 as ASCII, as far as markup goes
    if declared := _DOCTYPE.search(plain):
        name = declared[1].decode("ascii", "replace")
        raise _has_document_type(file, name, 1 + plain[: declared.start()].count(b"\n"))
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        problem = f"the XML is torn or not well formed: {error.msg}"
        raise InputError(file, problem, "Save or download it again.", error.lineno or 1) from error
    tree = root.getroottree()
    if (
        tree.docinfo.internalDTD is not None
    ):  # written in an encoding in which it was not seen above
        raise _has_document_type(file, str(root.tag), 1)
    return tree


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace; "" for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _has_document_type(file: Path, name: str, line: int) -> InputError:
    problem = f"it declares a document type ({name}), which may hide anything"
    return InputError(file, problem, "Save it without <!DOCTYPE …>.", line)
