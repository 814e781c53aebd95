"""Entries and lines as the page is told of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbench.glossary.commenting import TermComment as Commented
from workbench.glossary.conflicts import Conflict
from workbench.glossary.matching import Matcher
from workbench.review.also import also_said
from workbench.review.finding import Reviewed
from workbench.review.lines import line
from workbench.review.past import Change
from workbench.widget.desk import Desk
from workbench.widget.offsets import utf16
from workbench.widget.termbase.base import Termbase
from workbench.widget.termbase.messages import (
    TermChange,
    TermComment,
    TermConflict,
    TermEntry,
    TermLine,
)


def entry(number: int, known: Reviewed) -> TermEntry:
    """Return an entry as a row of the table."""
    told = known.entries[number]
    facts, key = known.facts, told.key
    latest = known.changes[key][-1] if key in known.changes else None
    uses = facts.uses(key)
    return {
        "number": number,
        "key": key,
        "source": told.source,
        "rule": told.rule,
        "approval": str(told.approval),
        "targets": [
            {**each._asdict(), "uses": uses.get((each.target, each.applies_where), 0)}  # type: ignore[typeddict-item]
            for each in told.targets
        ],
        "segments": facts.segments(key),
        "occurrences": facts.occurrences(key),
        "translated": facts.translated(key),
        "rendered": facts.rendered(key),
        "conflicts": [found.kind for found in known.conflicts.get(key, ())],
        "comments": known.comments.get(key, 0),
        "changed": latest.moment.isoformat() if latest and latest.moment else "",
        "author": latest.author if latest else "",
    }


def about(key: str, base: Termbase) -> dict[str, Any]:
    """Return what people and texts say of an entry: the fields of EntryAnswer."""
    known = base.known
    targets = known.facts.uses(key)
    also = also_said(known.facts.places(key), base.targets, [target for target, _ in targets])
    return {
        "conflicts": [_conflict(each) for each in known.conflicts.get(key, ())],
        "comments": [_comment(each) for each in base.comments.get(key, ())],
        "history": [_change(each) for each in reversed(known.changes.get(key, ()))],
        "also": [{"rendering": each.rendering, "count": each.count} for each in also],
    }


def _conflict(found: Conflict) -> TermConflict:
    return {
        "kind": found.kind,
        "sources": [*found.sources],
        "targets": [*found.targets],
        "elsewhere": [*found.elsewhere],
    }


def _comment(said: Commented) -> TermComment:
    return {
        "comment": said.comment,
        "author": said.author,
        "created": said.created.isoformat() if said.created else "",
        "text": said.text,
        "resolved": said.resolved,
    }


def _change(made: Change) -> TermChange:
    return {
        "changed": made.moment.isoformat() if made.moment else "",
        "author": made.author,
        "origin": made.origin,
        "target": made.target,
        "new": made.new,
        "fields": [[*field] for field in made.fields],
    }


def lines(
    desk: Desk, base: Termbase, key: str, matcher: Matcher, places: Iterable[int]
) -> list[TermLine]:
    """Return segments as lines of the concordance of a term that a matcher finds."""
    return [_line(desk, base, key, matcher, place) for place in places]


def _line(desk: Desk, base: Termbase, key: str, matcher: Matcher, place: int) -> TermLine:
    source, target = base.sources[place], base.targets[place]
    found = line(matcher, key, source, target, base.dates[place])
    return {
        "index": place,
        "source": source,
        "target": target,
        "state": str(desk.project.log.annotation_of(place).state),
        "sourceSpans": [[utf16(source, at) for at in span] for span in found.source],
        "targetSpans": [[utf16(target, at) for at in (u.start, u.end)] for u in found.target],
        "statuses": [str(use.target.status) for use in found.target],
    }
