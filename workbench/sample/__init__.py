"""An invented press briefing with its English translation: see README.md in this folder.

>>> BRIEFING.name, REFERENCE.name
('briefing.txt', 'briefing.en.txt')
"""

from pathlib import Path

BRIEFING = Path(__file__).with_name("briefing.txt")
"""The Chinese transcript, in the layout of a page copied from a government press office."""

REFERENCE = Path(__file__).with_name("briefing.en.txt")
"""Its English translation: a line a segment, an empty line between turns."""
