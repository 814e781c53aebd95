"""Places in text as a browser counts them."""

from __future__ import annotations


def utf16(text: str, place: int) -> int:
    """Return the UTF-16 offset of a place that is given in characters.

    A character beyond U+FFFF, such as a rare Han character, counts as two.

    >>> utf16("𠮷野家", 1), utf16("吉野家", 1)
    (2, 1)
    """
    if text.isascii() or max(text) <= "\uffff":
        return place
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def span_utf16(text: str, span: tuple[int, int] | None) -> list[int] | None:
    """Return a place in text as UTF-16 offsets of its start and end, or None for no place."""
    return None if span is None else [utf16(text, place) for place in span]


def characters(text: str, place: int) -> int:
    """Return the place in characters that a UTF-16 offset stands for.

    >>> characters("𠮷野家", 2), characters("吉野家", 2)
    (1, 2)
    """
    if text.isascii() or max(text) <= "\uffff":
        return place
    units = text.encode("utf-16-le", "surrogatepass")[: place * 2]
    return len(units.decode("utf-16-le", "surrogatepass"))
