"""The nouns of the workbench and the Arrow schemas of its tables.

A *document* has *turns*, a turn has *segments*, a segment has one *annotation*, which is what
its *edits* add up to. A *term* has a source and targets with a status; a *hint* is a term at a
place in a segment; a *finding* is what a check says. The same words name the columns of the
tables, the messages of the widget, and what stands on screen.

All places in text are offsets in characters (code points), half open: ``text[start:end]``.
The column names are a public contract: their version is in the metadata of every file written
(``FORMAT``), and a column is only ever added.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

import pyarrow as pa

FORMAT = 1
"""Version of the project folder and of its tables."""

UTC8 = "+08:00"
"""Press briefings give Beijing time without saying so."""


class Kind(StrEnum):
    """What a turn is in the course of a briefing."""

    MODERATOR = "moderator"
    STATEMENT = "statement"
    QUESTION = "question"
    ANSWER = "answer"


class State(StrEnum):
    """How far the translation of a segment is. ``translated`` means confirmed by its translator."""

    UNTRANSLATED = "untranslated"
    DRAFT = "draft"
    NEEDS_WORK = "needs work"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    REJECTED = "rejected"


CONFIRMED = frozenset({State.TRANSLATED, State.REVIEWED})
"""States in which a translation counts as done."""


class Status(StrEnum):
    """What a glossary says of one target of a term."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


ALLOWED = frozenset({Status.PREFERRED, Status.ADMITTED})
"""Targets of these statuses render a term."""


class Rule(StrEnum):
    """How a term as a whole is treated. Unless a glossary says otherwise it is translated."""

    TRANSLATE = ""
    KEEP = "do not translate"
    AMBIGUOUS = "ambiguous"


class Approval(StrEnum):
    """How far a target of a glossary is agreed on; one that says nothing is approved."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's turn. ``start:end`` spans label, text and timestamp in the transcript's text.

    ``text`` is exactly the transcript's ``[text_start:text_end]``. ``speaker`` is one identity for
    one person, however the labels write it; an unnamed reporter is known by outlet. ``label`` is
    the label as it stands, without its brackets or colon.
    """

    turn: int
    speaker: str
    role: str
    outlet: str
    kind: Kind
    timestamp: datetime | None
    label: str
    text: str
    start: int
    text_start: int
    text_end: int
    end: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A span of the file that belongs to no turn, with the reason. ``line`` is 1-based."""

    line: int
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """What an importer made of a file: its text, its turns and what was left out.

    ``text`` is the decoded file, or what a reader sees of it where the format is not plain text.

    The spans of turns and of what was left out tile ``text``: no character is lost, none is
    told twice.
    """

    text: str
    encoding: str
    layout: str
    turns: tuple[Turn, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to one segment: a row of the history, never altered once it is written.

    ``edit`` is a ULID made by whoever makes the edit, so that writing twice is writing once.
    ``kind`` is open; ``target``, ``state`` and ``note`` make the annotation, and others may concern
    no segment: ``segment`` is None and ``value`` JSON. ``based_on`` is the edit that its author saw
    last on that segment. ``sequence`` (a Lamport clock) and ``changed`` are set
    when the edit is taken in; together with ``edit`` they order all edits alike for everybody,
    whatever a machine's clock says.
    """

    edit: str
    kind: str
    segment: str | None
    value: str
    based_on: str | None
    author: str
    client: str
    origin: str
    sequence: int = 0
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the edits of one segment add up to. ``edit`` is the version a next edit is based on.

    ``note`` is a translator's note on the source: it changes none of the others.
    """

    segment: str
    target: str = ""
    state: State = State.UNTRANSLATED
    author: str = ""
    changed: datetime | None = None
    origin: str = ""
    note: str = ""
    edit: str | None = None


class Target(NamedTuple):
    """One English rendering of a term and what the glossary says of it.

    ``authority`` is whose usage it is. ``valid_from`` and ``valid_to``, both included, are ISO 8601
    (2018, 2018-03, 2018-03-17) or empty. ``applies_where`` is a regular expression to be found in
    the source, or ``domain:`` and the domain of another term there.
    """

    target: str
    status: Status
    domain: str = ""
    note: str = ""
    authority: str = ""
    valid_from: str = ""
    valid_to: str = ""
    applies_where: str = ""


class Term(NamedTuple):
    """A source term with all its targets, the preferred one first.

    Of an ambiguous term several targets are equally right; one not to translate stands in the
    translation letter for letter.
    """

    source: str
    targets: tuple[Target, ...]
    rule: Rule = Rule.TRANSLATE


class Hit(NamedTuple):
    """A term found in a source text, at ``text[start:end]``."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says of one segment. Places are (start, end) in source and target, or None.

    ``subject`` tells it from others of its check on the segment, such as the term that is missing.
    """

    segment: str
    check: str
    severity: str
    message: str
    source_span: tuple[int, int] | None = None
    target_span: tuple[int, int] | None = None
    subject: str = ""


def _schema(*columns: tuple[str, pa.DataType]) -> pa.Schema:
    return pa.schema(list(columns), metadata={"workbench_format": str(FORMAT)})


_MOMENT = pa.timestamp("us", "UTC")

TURNS = _schema(
    ("document", pa.string()),
    ("turn", pa.int32()),
    ("speaker", pa.string()),
    ("role", pa.string()),
    ("outlet", pa.string()),
    ("kind", pa.string()),
    ("timestamp", pa.timestamp("ms", UTC8)),
    ("label", pa.string()),
    ("text", pa.string()),
    ("start", pa.int64()),
    ("end", pa.int64()),
    ("text_start", pa.int64()),
    ("text_end", pa.int64()),
)

_HEADER = ("document", "turn", "speaker", "role", "outlet", "kind", "timestamp")

TURN_HEADERS = pa.schema([TURNS.field(name) for name in _HEADER], TURNS.metadata)
"""The columns of TURNS that stand above a turn: all but its text and its places."""

LEFT_OUT = _schema(
    ("document", pa.string()),
    ("line", pa.int32()),
    ("start", pa.int64()),
    ("end", pa.int64()),
    ("text", pa.string()),
    ("reason", pa.string()),
)

SEGMENTS = _schema(
    ("segment", pa.string()),
    ("document", pa.string()),
    ("turn", pa.int32()),
    ("position", pa.int32()),
    ("source", pa.string()),
    ("start", pa.int64()),
    ("end", pa.int64()),
)

ANNOTATIONS = _schema(
    ("segment", pa.string()),
    ("target", pa.string()),
    ("state", pa.string()),
    ("author", pa.string()),
    ("changed", _MOMENT),
    ("origin", pa.string()),
    ("note", pa.string()),
    ("edit", pa.string()),
)

HISTORY = _schema(
    ("edit", pa.string()),
    ("sequence", pa.int64()),
    ("kind", pa.string()),
    ("segment", pa.string()),
    ("value", pa.string()),
    ("based_on", pa.string()),
    ("author", pa.string()),
    ("client", pa.string()),
    ("origin", pa.string()),
    ("changed", _MOMENT),
)

COMMENTS = _schema(
    ("comment", pa.string()),
    ("thread", pa.string()),
    ("segment", pa.string()),
    ("author", pa.string()),
    ("created", _MOMENT),
    ("changed", _MOMENT),
    ("text", pa.string()),
    ("resolved", pa.bool_()),
)

ERRORS = _schema(
    ("error", pa.string()),
    ("segment", pa.string()),
    ("category", pa.string()),
    ("severity", pa.string()),
    ("side", pa.string()),
    ("start", pa.int32()),
    ("end", pa.int32()),
    ("quote", pa.string()),
    ("stale", pa.bool_()),
    ("note", pa.string()),
    ("author", pa.string()),
    ("created", _MOMENT),
    ("changed", _MOMENT),
)

GLOSSARY = _schema(
    ("source", pa.string()),
    ("target", pa.string()),
    ("status", pa.string()),
    ("domain", pa.string()),
    ("note", pa.string()),
    ("file", pa.string()),
    ("authority", pa.string()),
    ("valid_from", pa.string()),
    ("valid_to", pa.string()),
    ("applies_where", pa.string()),
    ("rule", pa.string()),
    ("part_of_speech", pa.string()),
    ("definition", pa.string()),
    ("changed", pa.string()),
    ("id", pa.string()),
    ("approval", pa.string()),
)

ADDED = frozenset(GLOSSARY.names[6:])
"""Columns that files of the first projects lack; there they count as empty."""
