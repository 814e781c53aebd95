"""The messages between the page and Python, as in ``ui/src/protocol/``.

The page asks, Python answers: each ask carries an ``id`` that its answer repeats. Places in text
are UTF-16 offsets here, since that is how a browser counts.
"""

from workbench.widget.messages.edits import (
    Annotation,
    ChangesAnswer,
    Conflict,
    Edit,
    Person,
    SavedAnswer,
)
from workbench.widget.messages.findings import Finding, FindingsAnswer, SegmentFindings
from workbench.widget.messages.past import (
    HistoryAnswer,
    Standing,
    StandingAnswer,
    Step,
    StepsAnswer,
    Version,
)
from workbench.widget.messages.progress import Progress
from workbench.widget.messages.project import HelloAsk, Opening, Project, ProjectAnswer
from workbench.widget.messages.remarks import Comment, ErrorSpan, Remarks
from workbench.widget.messages.reshaping import PlacesAnswer, ReshapedAnswer
from workbench.widget.messages.rows import Question, Row, RowsAnswer, Turn
from workbench.widget.messages.said import ErrorAnswer, Message, message
from workbench.widget.messages.searching import (
    ChoicesAnswer,
    ConcordanceAnswer,
    Entry,
    FoundAnswer,
    Query,
    Replacement,
    ReplacingAnswer,
    Speaker,
)
from workbench.widget.messages.speakers import SpeakerNames, SpeakerRow, SpeakersAnswer
from workbench.widget.messages.terms import Hint, NewTerm, Target, TermAnswer, Terms, TermsAnswer
from workbench.widget.messages.work import FileStep, WorkAnswer

Answer = (
    ProjectAnswer
    | RowsAnswer
    | SavedAnswer
    | ChangesAnswer
    | FoundAnswer
    | TermAnswer
    | TermsAnswer
    | ChoicesAnswer
    | SpeakersAnswer
    | ConcordanceAnswer
    | ReplacingAnswer
    | FindingsAnswer
    | HistoryAnswer
    | StepsAnswer
    | StandingAnswer
    | PlacesAnswer
    | ReshapedAnswer
    | WorkAnswer
    | ErrorAnswer
)

__all__ = [
    "Annotation",
    "Answer",
    "ChangesAnswer",
    "ChoicesAnswer",
    "Comment",
    "ConcordanceAnswer",
    "Conflict",
    "Edit",
    "Entry",
    "ErrorAnswer",
    "ErrorSpan",
    "FileStep",
    "Finding",
    "FindingsAnswer",
    "FoundAnswer",
    "HelloAsk",
    "Hint",
    "HistoryAnswer",
    "Message",
    "NewTerm",
    "Opening",
    "Person",
    "PlacesAnswer",
    "Progress",
    "Project",
    "ProjectAnswer",
    "Query",
    "Question",
    "Remarks",
    "Replacement",
    "ReplacingAnswer",
    "ReshapedAnswer",
    "Row",
    "RowsAnswer",
    "SavedAnswer",
    "SegmentFindings",
    "Speaker",
    "SpeakerNames",
    "SpeakerRow",
    "SpeakersAnswer",
    "Standing",
    "StandingAnswer",
    "Step",
    "StepsAnswer",
    "Target",
    "TermAnswer",
    "Terms",
    "TermsAnswer",
    "Turn",
    "Version",
    "WorkAnswer",
    "message",
]
