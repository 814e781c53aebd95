"""An invented press briefing with its English translation: see README.md in this folder.

>>> BRIEFING.name, REFERENCE.name
('briefing.txt', 'briefing.en.txt')
"""

from pathlib import Path

BRIEFING = Path(__file__).with_name("briefing.txt")
"""The Chinese transcript, in the layout of a page copied from a government press office."""

REFERENCE = Path(__file__).with_name("briefing.en.txt")
"""Its English translation: a line a segment, an empty line between turns."""

_IN_CLONE = Path(__file__).parents[2] / "glossary" / "government-briefings.csv"

GLOSSARY = _IN_CLONE if _IN_CLONE.is_file() else Path(__file__).with_name(_IN_CLONE.name)
"""The reference glossary: at the top of a clone, beside this file in an installed package."""
