"""What the checks find in each segment as it stands, judged once for each version of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
import pyarrow as pa

from workbench.checks import Pair, Waivers, judge, waivers
from workbench.glossary.matching import Matcher
from workbench.glossary.sweep import Hits, Sweep
from workbench.model import Annotation, Finding, State
from workbench.store.log import EditLog
from workbench.widget.messages import Finding as FindingMessage
from workbench.widget.messages import message
from workbench.widget.offsets import span_utf16
from workbench.widget.rows import Rows
from workbench.widget.texts import Mask

ANY = "any"
"""Stands for whatever check, where one is asked for by name."""

AT_ONCE = 200
"""Segments that are looked at in one go: the terms of those to be judged are found in one pass."""


class Judged:
    """Findings and terms of the segments of a project, made when they are asked for.

    ``log`` tells where a segment stands, and which findings are let stand.
    """

    def __init__(self, rows: Rows, matcher: Callable[[], Matcher], log: EditLog) -> None:
        self._rows = rows
        self._matcher = matcher
        self._log = log
        self._waivers = Waivers(log.edits_of_kind(waivers.KIND))
        self._known = np.zeros(len(rows), np.bool_)  # which segments were judged as they stand
        # Only of segments in which anything is found: what is kept for each of very many lengthens
        # every collection of garbage, during which nothing is answered.
        self._findings: dict[int, list[Finding]] = {}
        self._swept = 0  # all before this place were looked at
        self._again: set[int] = set()  # of these, what stands differently since

    @property
    def done(self) -> bool:
        """Whether all segments were looked at, but for what has changed since."""
        return self._swept >= len(self._rows)

    def findings(self, place: int) -> Sequence[Finding]:
        """Return what the checks find in a segment as it stands, what was waived included."""
        self._judge_again([place])
        return self._findings.get(place, ())

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
            self._known[place] = False
            self._again.add(place)

    def found_by(self, check: str, without: Collection[str] = ()) -> Mask:
        """Return in which segments a check, or any, finds what nobody has waived.

        What the checks ``without`` find does not count.
        """
        self._sweep()
        mask = np.zeros(len(self._rows), np.bool_)
        for place, found in self._findings.items():
            counted = (each for each in found if each.check not in without)
            open_ = (each for each in counted if not self._waivers.reason(each))
            mask[place] = any(check in (ANY, each.check) for each in open_)
        return mask

    def with_term(self, term: str) -> Mask:
        """Return in which sources a term of the glossary stands, named by source or by target."""
        mask = np.zeros(len(self._rows), np.bool_)
        named = term.casefold()
        for number, each in enumerate(self._matcher().terms):
            targets = (target.target for target in each.targets)
            if named in map(str.casefold, (each.source, *targets)):
                mask[self._hits.segment[self._hits.term == number]] = True
        return mask

    def find_terms(self) -> None:
        """Find the terms of all sources, if they are not found yet: no lock is needed for that."""
        _ = self._hits

    def sweep_more(self) -> bool:
        """Look at some segments that were not looked at yet; say whether any are left."""
        stop = min(self._swept + AT_ONCE, len(self._rows))
        standing = enumerate(self._log.annotations_between(self._swept, stop), self._swept)
        self._judge({place: now for place, now in standing if not self._known[place]})
        self._swept = stop
        return not self.done

    @cached_property
    def _hits(self) -> Hits:
        """The terms of all sources."""
        dates = self._rows.dates(range(len(self._rows)))
        columns = (pa.array(texts, pa.string()) for texts in (self._rows.sources, dates))
        return Sweep(self._matcher()).hits(*columns)

    def _sweep(self) -> None:
        while self.sweep_more():
            pass
        self._judge_again(self._again)
        self._again.clear()

    def _judge_again(self, places: Iterable[int]) -> None:
        unknown = [place for place in places if not self._known[place]]
        self._judge({place: self._log.annotation_of(place) for place in unknown})

    def _judge(self, standing: Mapping[int, Annotation]) -> None:
        self._known[[*standing]] = True
        translated = [p for p, now in standing.items() if now.state != State.UNTRANSLATED]
        if not translated:
            return
        sources = [self._rows.source(place) for place in translated]
        hits = self._matcher().hits_many(sources, self._rows.dates(translated))
        for place, source, found in zip(translated, sources, hits, strict=True):
            now = standing[place]
            pair = Pair(source, now.target, now.state, tuple(found))
            if findings := judge(now.segment, pair):
                self._findings[place] = findings

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
