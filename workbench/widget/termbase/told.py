"""Entries and lines as the page is told of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from workbench.glossary.matching import Matcher
from workbench.review.finding import Reviewed
from workbench.review.lines import line
from workbench.widget.desk import Desk
from workbench.widget.offsets import utf16
from workbench.widget.termbase.base import Termbase
from workbench.widget.termbase.messages import TermEntry, TermLine


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
            {**asdict(each), "uses": uses.get((each.target, each.applies_where), 0)}  # type: ignore[typeddict-item]
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
