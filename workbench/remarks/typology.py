"""The error typology: MQM-Core, as far as text without markup can have such errors.

Source: https://themqm.org/error-types-2/typology (dimensions and their subtypes, version 2) and
its severities. A category is written ``dimension`` or ``dimension/subtype``.
"""

from __future__ import annotations

_CORE: dict[str, tuple[str, ...]] = {
    "accuracy": (
        "mistranslation",
        "addition",
        "omission",
        "untranslated",
        "overtranslation",
        "undertranslation",
        "do not translate",
    ),
    "terminology": (
        "wrong term",
        "inconsistent use of terminology",
        "inconsistent with terminology resource",
    ),
    "linguistic conventions": (
        "grammar",
        "punctuation",
        "spelling",
        "unintelligible",
        "character encoding",
        "textual conventions",
    ),
    "style": (
        "awkward style",
        "unidiomatic style",
        "inconsistent style",
        "language register",
        "organizational style",
        "third-party style",
        "inconsistent with external reference",
    ),
    "locale conventions": (
        "number format",
        "date format",
        "time format",
        "currency format",
        "measurement format",
        "address format",
        "telephone format",
    ),
    "audience appropriateness": ("culture-specific reference", "offensive"),
    "custom": (),
}

CATEGORIES: tuple[str, ...] = tuple(
    name
    for dimension, subtypes in _CORE.items()
    for name in (dimension, *(f"{dimension}/{subtype}" for subtype in subtypes))
)
"""Every category, each dimension before its subtypes."""

SEVERITIES: tuple[str, ...] = ("neutral", "minor", "major", "critical")
"""How much harm an error does, the least first."""
