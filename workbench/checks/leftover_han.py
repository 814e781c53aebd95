"""Chinese characters that stayed behind in the English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.check import Evidence, Pair
from workbench.checks.copied_source import is_copy
from workbench.model import ALLOWED
from workbench.text.counting import HAN
from workbench.wording import Wording

_RUN = re.compile(f"[{HAN}]+")


def leftover_han(pair: Pair) -> Iterator[Evidence]:
    """Yield evidence for each run of Chinese characters in the target.

    Not where the glossary itself gives a target with Chinese in it for a term of the source, and
    not in a copy of the whole source, which is a finding of its own.

    >>> [(evidence.what, evidence.target_span) for evidence in leftover_han(
    ...     Pair("城市书房很受欢迎。", "The 书房 are popular.", "draft"))]
    [('Chinese in the target: 书房', (4, 6))]
    """
    if not _RUN.search(pair.target) or is_copy(pair.source, pair.target):
        return
    allowed = _kept(pair)
    for run in _RUN.finditer(pair.target):
        if not any(start <= run.start() and run.end() <= end for start, end in allowed):
            what = Wording("Chinese in the target: {text}", text=run.group())
            yield Evidence(what, target_span=run.span(), subject=run.group())


def _kept(pair: Pair) -> list[tuple[int, int]]:
    """Return where the target keeps a term untranslated, as the glossary asks."""
    targets = {target for hit in pair.hits for target in hit.term.targets}
    kept = [each.target for each in targets if each.status in ALLOWED and _RUN.search(each.target)]
    return [
        found.span() for target in kept for found in re.finditer(re.escape(target), pair.target)
    ]
