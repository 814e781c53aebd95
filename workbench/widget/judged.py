"""What the checks find in each segment as it stands, judged once for each version of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

import numpy as np

from workbench.checks import Pair, Waivers, judge, waivers
from workbench.glossary.matching import Matcher
from workbench.model import Annotation, Finding, Hit, State
from workbench.store.log import EditLog
from workbench.widget.messages import Finding as FindingMessage
from workbench.widget.messages import message
from workbench.widget.offsets import span_utf16
from workbench.widget.rows import Rows
from workbench.widget.texts import Mask

ANY = "any"
"""Stands for whatever check, where one is asked for by name."""

AT_ONCE = 200
"""Segments that are judged in one go: their terms are found in one pass."""


class Judged:
    """Findings and terms of the segments of a project, made when they are asked for.

    ``log`` tells where a segment stands, and which findings are let stand.
    """

    def __init__(self, rows: Rows, matcher: Callable[[], Matcher], log: EditLog) -> None:
        self._rows = rows
        self._matcher = matcher
        self._log = log
        self._waivers = Waivers(log.edits_of_kind(waivers.KIND))
        self._findings: dict[int, list[Finding]] = {}
        self._with_term: dict[str, list[int]] = defaultdict(list)
        self._swept = 0  # all before this place were looked at

    def findings(self, place: int) -> list[Finding]:
        """Return what the checks find in a segment as it stands, what was waived included."""
        if place not in self._findings:
            self._judge_alone(place)
        return self._findings[place]

    def told(self, place: int) -> list[FindingMessage]:
        """Return the findings of a segment as the page is told of them."""
        found = self.findings(place)
        if not found:
            return []
        target = self._log.annotation_of(place).target
        return [self._message(each, self._rows.source(place), target) for each in found]

    def take(self, standing: Iterable[tuple[int, Annotation]]) -> None:
        """Have segments judged anew when they are next asked for: they stand differently now."""
        self._waivers = Waivers(self._log.edits_of_kind(waivers.KIND))
        for place, _ in standing:
            self._findings.pop(place, None)

    def found_by(self, check: str, without: Collection[str] = ()) -> Mask:
        """Return in which segments a check, or any, finds what nobody has waived.

        What the checks ``without`` find does not count.
        """
        self._sweep()
        mask = np.zeros(len(self._rows), np.bool_)
        for place, found in self._findings.items():
            if found:
                counted = (each for each in found if each.check not in without)
                open_ = (each for each in counted if not self._waivers.reason(each))
                mask[place] = any(check in (ANY, each.check) for each in open_)
        return mask

    def with_term(self, term: str) -> Mask:
        """Return in which sources a term of the glossary stands."""
        self._sweep()
        mask = np.zeros(len(self._rows), np.bool_)
        mask[self._with_term.get(term, [])] = True
        return mask

    def sweep_more(self) -> bool:
        """Look at some segments that were not looked at yet; say whether any are left."""
        places = range(self._swept, min(self._swept + AT_ONCE, len(self._rows)))
        sources = self._rows.sources[places.start : places.stop]
        hits = self._matcher().hits_many(sources, self._rows.dates(places.start, places.stop))
        for place, found in zip(places, hits, strict=True):
            for term in {hit.term.source for hit in found}:
                self._with_term[term].append(place)
            if place not in self._findings:
                self._judge(place, found)
        self._swept = places.stop
        return self._swept < len(self._rows)

    def _sweep(self) -> None:
        while self.sweep_more():
            pass
        if len(self._findings) < len(self._rows):
            for place in set(range(len(self._rows))) - self._findings.keys():
                self._judge_alone(place)

    def _judge_alone(self, place: int) -> None:
        if self._log.annotation_of(place).state == State.UNTRANSLATED:
            self._findings[place] = []
            return
        (day,) = self._rows.dates(place, place + 1)
        self._judge(place, self._matcher().hits(self._rows.source(place), day))

    def _judge(self, place: int, hits: Iterable[Hit]) -> None:
        now = self._log.annotation_of(place)
        pair = Pair(self._rows.source(place), now.target, now.state, tuple(hits))
        self._findings[place] = judge(now.segment, pair)

    def _message(self, finding: Finding, source: str, target: str) -> FindingMessage:
        return {
            "check": finding.check,
            "severity": finding.severity,
            "message": message(finding.message),
            "subject": finding.subject,
            "source": span_utf16(source, finding.source_span),
            "target": span_utf16(target, finding.target_span),
            "waived": self._waivers.reason(finding),
        }
