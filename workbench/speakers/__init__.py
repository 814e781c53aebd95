"""Who speaks, in English: the speaker table that a project keeps.

One row a speaker of the source, in order of appearance: what the transcript says of them (role,
outlet, turns) and how they are called in English (name, title). A name or a title that nobody has
set is proposed where the glossary has it, and else left empty: nothing is guessed. What somebody
sets is an edit of kind ``speaker`` in the history, which belongs to no segment.
"""

from workbench.speakers.changes import KIND, edits
from workbench.speakers.reading import read
from workbench.speakers.table import COLUMNS, Missing, appearing, missing, table

__all__ = ["COLUMNS", "KIND", "Missing", "appearing", "edits", "missing", "read", "table"]
