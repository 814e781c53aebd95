"""What people say of a segment beside its translation: comments, and errors in the MQM typology.

They are edits like any other, of the kinds ``comment`` and ``error``, and change neither text nor
state. The value of such an edit is a JSON object that names what it is about by an id and holds
the fields that it sets; the latest edit of a field decides. So two people may at once add to a
thread, resolve it and correct a word in it, and nothing is lost.
"""

from workbench.remarks.checking import KINDS, require_sound
from workbench.remarks.comments import Comment
from workbench.remarks.errors import ErrorSpan, Texts
from workbench.remarks.remarks import Remarks
from workbench.remarks.typology import CATEGORIES, SEVERITIES

__all__ = [
    "CATEGORIES",
    "KINDS",
    "SEVERITIES",
    "Comment",
    "ErrorSpan",
    "Remarks",
    "Texts",
    "require_sound",
]
